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
    let plans = settings.plans.dropFirst().flatMap { ["--plan", $0] }
    let words =
      ["poolcast", "run", record.scenario.path]
      + settings.overrides.flatMap { ["--set", $0] } + plans + numbers
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
