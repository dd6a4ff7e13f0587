import ArgumentParser
import Projections
import Scenarios

enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

struct Run: ParsableCommand, SpeakingCommand {
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

  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp(
      "Form of the summary. JSON is one document for each scenario.", valueName: "table|json"))
  var format: SummaryFormat?

  @Flag(help: "Write report.html beside the results as well (`poolcast report`).")
  var report = false

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors; with --format, the summary too.")
  var quiet = false

  func run() throws {
    let interruption = Interruption.watch()
    let loaded = try LoadedScenario.read(
      arguments.files, overrides: arguments.values.overrides + options.settings.overrides,
      plans: options.plan, in: languages.language)
    let folders = try ResultPlaces.folders(for: loaded.map(\.scenario.name), out: options.out)
    for folder in folders { try folder.check() }
    if !quiet {
      for scenario in loaded { scenario.tellWarnings(in: languages.language) }
    }
    let page = report ? try PageWriting(language: languages.language) : nil
    let runs = zip(loaded, folders).map { run($0, into: $1, page) }
    try runAll(runs, interruption)
  }

  private func run(
    _ loaded: LoadedScenario, into folder: ResultsFolder, _ page: PageWriting?
  ) -> ScenarioRun {
    ScenarioRun(
      loaded: loaded, folder: folder,
      threads: options.threadCount, overrides: arguments.values.settings, csv: options.csv,
      format: format ?? (quiet ? nil : .table), page: page, isQuiet: quiet,
      language: languages.language)
  }

  /// One after the other; where the results of one cannot be written, the others still are.
  private func runAll(_ runs: [ScenarioRun], _ interruption: Interruption) throws {
    var hasFailed = false
    for run in runs {
      do {
        try run.run(interruption)
      } catch let error as ResultsError where error != .interrupted {
        Console.note(error: error.message, in: languages.language)
        hasFailed = true
      }
    }
    if hasFailed { throw Failure(.runFailed) }
  }
}
