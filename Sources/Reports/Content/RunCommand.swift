import Projections

/// The command that repeats a run.
struct RunCommand {
  private let record: RunRecord

  init(_ record: RunRecord) { self.record = record }

  var text: String {
    let settings = record.settings
    let numbers = [
      ("--agents", settings.agents), ("--replicates", settings.replicates),
      ("--weeks", settings.weeks), ("--seed", Int(settings.seed)),
    ].flatMap { [$0.0, String($0.1)] }
    let plans = settings.plans.dropFirst().flatMap { option("--plan", $0) }
    let words =
      ["poolcast", "run", path]
      + settings.overrides.flatMap { option("--set", $0) } + plans + numbers
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  /// What begins like an option is told from one by its place behind `=`.
  private func option(_ name: String, _ value: String) -> [String] {
    value.hasPrefix("-") ? ["\(name)=\(value)"] : [name, value]
  }

  private var path: String {
    record.scenario.path.hasPrefix("-") ? "./" + record.scenario.path : record.scenario.path
  }
}
