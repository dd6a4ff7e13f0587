import ArgumentParser
import Experiments
import Foundation
import Projections
import Scenarios

struct Transfer: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carry out one brand's plan in another brand's world: what survives of it?",
    usage: "poolcast transfer --plan-from <file:plan> --world <file> [<options>]",
    discussion: """
      Money of the brand's size and numbers of people are multiplied by the ratio of the two \
      markets' members, unless --unscaled is given. Channels, ports and segments go by their \
      names; what has no counterpart is mapped to one of its kind or left out, and the text says \
      so. The plan is then simulated at home and, beside the world's own plans, in that world, both \
      over the horizon of the latter. No results are written. docs/cases.md tells of two transfers.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Option(
    help: ArgumentHelp(
      "A scenario file, a colon, and the name of a plan in it.", valueName: "file:plan"))
  var planFrom: String

  @Option(
    help: ArgumentHelp("Scenario file of the other world.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var world: String

  @Flag(help: "Leave money and numbers of people as they are.")
  var unscaled = false

  @OptionGroup var settings: SettingOptions

  @Option(help: ArgumentHelp("Threads to use. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp("Write the numbers to this file as well.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    try RunOptions.check(threads: threads)
    if csv?.isEmpty == true { throw ValidationError("--csv needs the name of a file.") }
    guard place.plan.isEmpty || place.file.isEmpty else { return }
    throw ValidationError(
      "--plan-from needs a scenario file, a colon, and the name of a plan in it: "
        + "scenarios/beauty-chain.yaml:staged.")
  }

  /// Paths and names may have colons: the last one parts them behind which a file is named, else the
  /// last one of all.
  private var place: (file: String, plan: String) {
    let colons = planFrom.indices.filter { planFrom[$0] == ":" }.reversed()
    let parting = colons.first {
      FileManager.default.fileExists(atPath: String(planFrom[..<$0]))
    }
    guard let colon = parting ?? colons.first else { return (planFrom, "") }
    return (String(planFrom[..<colon]), String(planFrom[planFrom.index(after: colon)...]))
  }

  func run() throws {
    let interruption = Interruption.watch()
    if let csv { try NewFile.check(csv) }
    let transfer = try PlanTransfer(
      of: place.plan, from: try reader(place.file), to: try reader(world), isScaled: !unscaled)
    for scenario in [transfer.home, transfer.scenario] {
      try Catalogue.checkIndicators(of: scenario)
    }
    if !quiet {
      for warning in transfer.warnings { Console.note(warning.rendered(in: languages.language)) }
    }
    let report: TransferReport
    do {
      try DecisionSheet.checkThatThereIsAChoice(in: transfer.scenario)
      report = try TransferReport(
        home: try projection(of: transfer.home, interruption),
        there: try projection(of: transfer.scenario, interruption))
    } catch let error as DecisionError {
      throw Failure(.scenarioInvalid, at: world, error)
    }
    if let csv { try NewFile.replace(csv, report.csv()) }
    guard !quiet else { return }
    try Console.print(
      TransferText(
        report, notes: transfer.notes, language: languages.language,
        width: Terminal.output.columns ?? 100
      ).text)
  }

  private func reader(_ path: String) throws(InvalidScenario) -> ScenarioReader {
    try ScenarioReader.load(path: path, overrides: settings.overrides)
  }

  private func projection(of scenario: Scenario, _ interruption: Interruption) throws -> Projection
  {
    let experiment = Experiment(scenario, threads: RunOptions.count(of: threads))
    return try Progress(experiment: experiment, isQuiet: quiet, language: languages.language).shown(
      interruption
    ) {
      try experiment.projection(isCancelled: $0)
    }
  }
}
