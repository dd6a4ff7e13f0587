/// What the exit code of Poolcast says. Documented in `poolcast --help` and in README.md.
enum ExitStatus: Int32, CaseIterable {
  case good = 0
  /// A run failed, for instance because its results could not be written, a validation case did, or
  /// an expectation was not met.
  case runFailed = 1
  /// The command line could not be understood.
  case usage = 2
  case scenarioInvalid = 3
  /// Stopped by Ctrl-C or by a request to terminate (128 + SIGINT, as shells count).
  case interrupted = 130

  var meaning: String {
    switch self {
    case .good: "all went well"
    case .runFailed:
      "a run, a validation case or an expectation failed, or results could not be written or read"
    case .usage: "the command line was not understood"
    case .scenarioInvalid: "a scenario is invalid; nothing was run"
    case .interrupted: "interrupted; former results are as they were"
    }
  }

  /// The list of exit codes in help texts.
  static var list: String {
    allCases.map { status in
      let code = String(status.rawValue)
      return "  " + code + String(repeating: " ", count: 5 - code.count) + status.meaning
    }.joined(separator: "\n")
  }
}
