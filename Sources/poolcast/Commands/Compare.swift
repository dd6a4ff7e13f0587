import ArgumentParser
import Foundation
import Projections
import Scenarios

struct Compare: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which plan to choose, how surely, and at what risk.",
    usage: "poolcast compare [<options>] <file or folder>",
    discussion: """
      A scenario file is simulated as by `poolcast run`, and decision.csv is written beside the \
      other results. A folder of results that this version has written is read instead: nothing \
      is simulated, and decision.csv goes into it. With --csv the decision goes to that file, and \
      nothing else is written.

      With --at-budget every plan but baseline is first given the same budget: one factor on its \
      acquisition, found by simulation, makes it spend that much on average. Since the plans are \
      then no longer those of the file, no results are written.

      With --until-settled a scenario file is simulated replicate by replicate until it is told \
      which plan is the best by the goal; simulation.replicates then says nothing.

      What is wanted of the plans stands in the scenario under `decide`; for a folder it can be \
      changed with --set decide.maximise=…. What the sheet says, and how each number is \
      estimated, stands in docs/deciding.md.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp(
      "A scenario file, or the folder of its results.", valueName: "file or folder"),
    completion: .file())
  var place: String

  @OptionGroup var values: ValueOptions

  @OptionGroup var options: RunOptions

  @OptionGroup var settling: SettlingOptions

  @Option(
    help: ArgumentHelp("Write the decision to this file, and nothing else.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Compare plans at this total budget, for example 120M or 1.2亿.", valueName: "money"))
  var atBudget: String?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  private var language: Language { languages.language }

  func validate() throws {
    try options.check(csv: csv)
    if settling.untilSettled, options.settings.replicates != nil {
      throw ValidationError(
        "--until-settled finds out how many replicates it takes; take out --replicates, or bound "
          + "them with --most-replicates.")
    }
    guard let atBudget else { return }
    do {
      _ = try AmountText.parse(atBudget)
    } catch {
      throw ValidationError("--at-budget: \(error).")
    }
    if settling.untilSettled {
      throw ValidationError(
        "--at-budget compares a number of replicates that is given; take out --until-settled.")
    }
    if options.out != nil {
      throw ValidationError("--at-budget writes no results; take out --out. --csv keeps the sheet.")
    }
  }

  func run() throws {
    let interruption = Interruption.watch()
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
    do {
      if exists, isFolder.boolValue {
        try compareStored()
      } else {
        try simulateAndCompare(interruption)
      }
    } catch let error as DecisionError {
      throw Failure(.runFailed, at: place, error)
    }
  }

  // MARK: A scenario

  private func simulateAndCompare(_ interruption: Interruption) throws {
    let loaded = try LoadedScenario.read(
      [place], overrides: values.overrides + options.settings.overrides,
      plans: options.plan, in: language)[0]
    let race = try race(of: loaded.scenario)
    let folder = try ResultPlaces.folders(for: [loaded.scenario.name], out: options.out)[0]
    if let csv { try NewFile.check(csv) } else if atBudget == nil { try folder.check() }
    if !quiet { loaded.tellWarnings(in: language) }
    if let budget = try atBudget.map(AmountText.parse) {
      return try compare(loaded, atBudget: budget, folder, interruption)
    }
    let run = run(of: loaded, folder)
    let settled = try race.map { try run.settled($0, interruption) }
    let simulated = try settled?.simulated ?? run.simulated(interruption)
    let sheet = try DecisionSheet(simulated.projection)
    if let csv {
      try NewFile.replace(csv, sheet.csv(options.csv))
    } else {
      try run.write(simulated, decision: sheet, interruption)
    }
    try show(sheet)
    if let settled { try show(settled.settlement, sheet) }
    if !quiet { Console.note(run.written(csv ?? folder.path + "/", simulated)) }
  }

  private func run(of loaded: LoadedScenario, _ folder: ResultsFolder) -> ScenarioRun {
    ScenarioRun(
      loaded: loaded, folder: folder, threads: options.threadCount,
      overrides: values.settings, csv: options.csv, format: nil, isQuiet: quiet,
      language: language)
  }

  // MARK: The same budget

  private func compare(
    _ loaded: LoadedScenario, atBudget budget: Double, _ folder: ResultsFolder,
    _ interruption: Interruption
  ) throws {
    let scaled = try BudgetedRun(
      budget: budget, threads: options.threadCount, isQuiet: quiet, language: language
    ).scaled(loaded, interruption)
    let run = run(of: scaled.loaded, folder)
    let simulated = try run.simulated(interruption)
    let report = BudgetReport(budget: budget, fits: scaled.fits, simulated.projection)
    let sheet = try DecisionSheet(simulated.projection)
    if let csv { try NewFile.replace(csv, sheet.csv(options.csv, budget: report)) }
    guard !quiet else { return }
    let text = BudgetText(
      report, scenario: scaled.loaded.scenario, language: language,
      width: Self.width
    ).text
    try show(sheet, below: text)
    Console.note(run.written(csv, simulated))
  }

  /// What finds out how many replicates it takes; nil where the scenario says how many.
  ///
  /// - Throws: ``Failure`` where there would be nothing to decide.
  private func race(of scenario: Scenario) throws -> Settling? {
    do {
      guard settling.untilSettled else {
        try DecisionSheet.checkThatThereIsAChoice(in: scenario)
        return nil
      }
      return try Settling(
        scenario, rule: settling.rule(for: scenario), most: settling.most,
        threads: options.threadCount)
    } catch let error as DecisionError {
      throw Failure(.scenarioInvalid, at: place, error)
    }
  }

  // MARK: A folder of results

  private func compareStored() throws {
    try refuseWhatNeedsARun()
    let folder = ResultsFolder(path: place)
    let stored = try StoredResults(
      in: folder, version: Version.current, decide: values.overrides)
    let sheet = try DecisionSheet(stored.restricted(toPlans: options.plan))
    let file = csv ?? "\(folder.path)/\(DecisionSheet.fileName)"
    try NewFile.replace(file, sheet.csv(options.csv))
    try show(sheet)
    if !quiet { Console.note(language.say("\(file) written", "已写入 \(file)")) }
  }

  private func refuseWhatNeedsARun() throws(Failure) {
    let strangers =
      options.settings.overrides.map(\.label)
      + values.overrides.filter { !$0.path.hasPrefix("decide.") && $0.path != "decide" }
      .map(\.label)
      + (options.threads.map { ["--threads \($0)"] } ?? [])
      + (options.out.map { ["--out \($0)"] } ?? [])
      + (atBudget.map { ["--at-budget \($0)"] } ?? [])
      + (settling.untilSettled ? ["--until-settled"] : [])
    guard strangers.isEmpty else {
      throw Failure(
        .usage,
        Message(
          "\(place) holds results of a run that is over, and \(strangers[0]) would need another run; "
            + "compare the scenario file instead",
          "\(place) 是已结束的运行的结果，而 \(strangers[0]) 需要重新运行；请改为比较情景文件"))
    }
  }

  private func show(_ sheet: DecisionSheet, below opening: String = "") throws {
    guard !quiet else { return }
    try Console.print(opening + DecisionText(sheet, language: language, width: Self.width).text)
  }

  private func show(_ settlement: Settlement, _ sheet: DecisionSheet) throws {
    guard !quiet else { return }
    try Console.print(
      SettlementText(settlement, sheet, language: language, width: Self.width).text)
  }

  private static var width: Int { Terminal.output.columns ?? 100 }
}
