import ArgumentParser
import Foundation
import Projections

enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate scenarios, write their results and print a summary.",
    usage: "poolcast run [<options>] <file> ...",
    discussion: """
      All files are read and checked before the first is run. The results of a scenario go to \
      results/<scenario name>/, or to the folder that --out names; with several files, to a \
      folder of each scenario's name below it. They take their place when they are whole: a run \
      that is interrupted leaves former results as they were, and a folder that Poolcast did not \
      write is never overwritten.

      The same seed gives the same results to the last digit, with any number of threads.

      Exit codes:
      \(ExitStatus.list)
      """)

  @OptionGroup var arguments: ScenarioFileArguments

  @Option(
    help: ArgumentHelp("Run this plan only, besides baseline. Repeatable.", valueName: "name"),
    completion: .custom(ScenarioCompletion.plans))
  var plan: [String] = []

  @OptionGroup var settings: SettingOptions

  @Option(help: ArgumentHelp("Threads to use. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Folder of the results.", valueName: "folder"), completion: .directory)
  var out: String?

  @Flag(help: "Begin the CSV files with the mark that Excel needs to read Chinese.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "Form of the summary. JSON is one document for each scenario.", valueName: "table|json"))
  var format: SummaryFormat?

  @Flag(help: "Print nothing but errors; with --format, the summary too.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024.")
    }
    if out?.isEmpty == true { throw ValidationError("--out needs the name of a folder.") }
  }

  func run() throws {
    let interruption = Interruption.watch()
    let loaded = try LoadedScenario.read(
      arguments.files, overrides: arguments.values.overrides + settings.overrides, plans: plan)
    let folders = try ResultPlaces.folders(for: loaded.map(\.scenario.name), out: out)
    for folder in folders { try folder.check() }
    if !quiet {
      for scenario in loaded { scenario.tellWarnings() }
    }
    let runs = zip(loaded, folders).map(run)
    try runAll(runs, interruption)
  }

  private func run(_ loaded: LoadedScenario, into folder: ResultsFolder) -> ScenarioRun {
    ScenarioRun(
      loaded: loaded, folder: folder,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
      overrides: arguments.values.settings, csv: CSVOptions(byteOrderMark: excel),
      format: format ?? (quiet ? nil : .table), isQuiet: quiet)
  }

  /// One after the other; where the results of one cannot be written, the others still are.
  private func runAll(_ runs: [ScenarioRun], _ interruption: Interruption) throws {
    var hasFailed = false
    for run in runs {
      do {
        try run.run(interruption)
      } catch let error as ResultsError where error != .interrupted {
        Console.note("error: \(error)")
        hasFailed = true
      }
    }
    if hasFailed { throw Failure(.runFailed) }
  }
}
