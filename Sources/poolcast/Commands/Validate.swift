import ArgumentParser
import Scenarios
import Validation

struct Validate: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show that the model is right: run cases whose answers are known.",
    discussion: """
      Every case is a scenario with an answer from elsewhere: a closed form, a published value, an \
      exact recursion. The table says what was expected and what was simulated, with the \
      Monte-Carlo error and how many of it lie between the two (z). docs/validation.md holds it, \
      and says how each case is set up.

      The seed is fixed, so the table is the same on every machine and with any number of \
      threads. It takes about a minute or two.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Option(
    help: ArgumentHelp("Write the numbers to this file as well.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(help: ArgumentHelp("Threads to use. (default: all cores)", valueName: "n"))
  var threads: Int?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors and the cases that fail.")
  var quiet = false

  func validate() throws {
    try RunOptions.check(threads: threads)
    if csv?.isEmpty == true { throw ValidationError("--csv needs the name of a file.") }
  }

  func run() throws {
    let interruption = Interruption.watch()
    let report = try simulate(Battery(), interruption)
    if let csv { try NewFile.replace(csv, ValidationCSV(report).text) }
    if !quiet { try Console.print(ValidationTable(report, language: languages.language).text) }
    guard report.failures.isEmpty else {
      let cases = report.failedCases.joined(separator: ", ")
      throw Failure(.runFailed, Message("failed: \(cases)", "未通过：\(cases)"))
    }
  }

  private func simulate(_ battery: Battery, _ interruption: Interruption) throws
    -> ValidationReport
  {
    let threads = RunOptions.count(of: threads)
    guard !quiet, Terminal.error.canRedraw else {
      return try battery.run(threads: threads, isCancelled: { interruption.isRequested })
    }
    let (language, count) = (languages.language, battery.cases.count)
    let label = language.say("\(count) cases", "\(count) 个验证案例")
    let display = ProgressDisplay(
      ProgressLine(label: label, language: language), total: battery.work, on: .error)
    display.begin()
    defer { display.end() }
    return try battery.run(
      threads: threads, isCancelled: { interruption.isRequested },
      progress: { display.advance(by: $0) })
  }
}
