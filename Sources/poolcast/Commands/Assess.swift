import ArgumentParser
import Projections
import Scenarios

struct Assess: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether a pool should be built at all, and what that hangs on.",
    usage: "poolcast assess [<options>] <file>",
    discussion: """
      The scenario is simulated as by `poolcast run`, and assessment.csv is written beside the \
      other results; with --csv it goes to that file, and nothing else is written. The plan that \
      `poolcast compare` would choose, or with --plan the best of those named, is held against \
      baseline: how surely it pays back within the horizon, at which values of the numbers that \
      matter most its net present value is zero, and how ready the brand is in members, goods, \
      places and data. For that the plan is simulated again and again with numbers at the ends of \
      what is plausible, in the same replicates.

      How each number is estimated stands in docs/deciding.md.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("Scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var values: ValueOptions

  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp("Write the assessment to this file, and nothing else.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  private var language: Language { languages.language }

  func validate() throws { try options.check(csv: csv) }

  func run() throws {
    let interruption = Interruption.watch()
    let loaded = try LoadedScenario.read(
      [file], overrides: values.overrides + options.settings.overrides, plans: options.plan,
      in: language)[0]
    do {
      try DecisionSheet.checkThatThereIsAChoice(in: loaded.scenario)
    } catch {
      throw Failure(.scenarioInvalid, at: file, error)
    }
    let folder = try ResultPlaces.folders(for: [loaded.scenario.name], out: options.out)[0]
    if let csv { try NewFile.check(csv) } else { try folder.check() }
    if !quiet { loaded.tellWarnings(in: language) }
    do {
      try assess(loaded, folder, interruption)
    } catch let error as DecisionError {
      throw Failure(.runFailed, at: file, error)
    }
  }

  private func assess(
    _ loaded: LoadedScenario, _ folder: ResultsFolder, _ interruption: Interruption
  ) throws {
    let run = ScenarioRun(
      loaded: loaded, folder: folder, threads: options.threadCount,
      overrides: values.settings, csv: options.csv, format: nil, isQuiet: quiet,
      language: language)
    let simulated = try run.simulated(interruption)
    let work = try AssessmentWork(simulated.projection)
    let label =
      DisplayWidth.printable(loaded.scenario.name)
      + language.say(", what it hangs on", "，取决于什么")
    let line = ProgressLine(label: label, language: language)
    let assessment = try ProgressDisplay.during(
      line, total: work.simulatedWeeks, isQuiet: quiet, interruption
    ) { try work.assessment(threads: options.threadCount, isCancelled: $0) }
    if let csv {
      try NewFile.replace(csv, assessment.csv(options.csv))
    } else {
      try run.write(simulated, assessment: assessment, interruption)
    }
    guard !quiet else { return }
    let width = Terminal.output.columns ?? 100
    try Console.print(AssessmentText(assessment, language: language, width: width).text)
    Console.note(run.written(csv ?? folder.path + "/", simulated))
  }
}
