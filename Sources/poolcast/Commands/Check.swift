import ArgumentParser
import Projections
import Scenarios

struct Check: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read scenarios and say what is wrong or what was understood; run them if asked to.",
    usage: "poolcast check [<options>] <file> ...",
    discussion: """
      Without --run nothing is simulated. With it every scenario is, and what it expects of its \
      plans (`expect`) is held against what came out. No results are written.

      Exit codes:
      \(ExitStatus.list)
      """)

  @OptionGroup var arguments: ScenarioFileArguments

  @OptionGroup var settings: SettingOptions

  @OptionGroup var languages: LanguageOptions

  @Flag(
    name: .customLong("run"), help: "Simulate, and fail where an expectation is not met.")
  var simulates = false

  @Option(
    help: ArgumentHelp(
      "With --run: simulate with so many seeds, from that of the file upwards. (default: 1)",
      valueName: "n"))
  var seeds: Int?

  @Option(
    help: ArgumentHelp(
      "With --run: write expectations and values to this file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(help: ArgumentHelp("With --run: threads to use. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  private static let seedRange = 1...1000

  func validate() throws {
    if let seeds, !Self.seedRange.contains(seeds) {
      throw ValidationError(
        "--seeds must be between \(Self.seedRange.lowerBound) and \(Self.seedRange.upperBound).")
    }
    try RunOptions.check(threads: threads)
    if csv?.isEmpty == true { throw ValidationError("--csv needs the name of a file.") }
    let given = [
      seeds.map { _ in "--seeds" }, csv.map { _ in "--csv" }, threads.map { _ in "--threads" },
    ].compactMap { $0 }
    if !simulates, let option = given.first {
      throw ValidationError("\(option) is for --run; add that, or take it out.")
    }
  }

  func run() throws {
    let interruption = Interruption.watch()
    let loaded = try read()
    guard simulates else { return }
    if let csv { try NewFile.check(csv) }
    var reports: [ExpectationReport] = []
    for scenario in loaded {
      let trial = ExpectationTrial(
        loaded: scenario, seeds: seeds ?? 1,
        threads: RunOptions.count(of: threads), isQuiet: quiet,
        language: languages.language)
      reports += try trial.reports(interruption)
    }
    if let csv { try NewFile.replace(csv, ExpectationReport.csv(reports)) }
    let failed = reports.filter { !$0.areAllMet }.map(\.scenario.name)
    guard failed.isEmpty else {
      var names: [String] = []
      for name in failed where !names.contains(name) { names.append(name) }
      let list = names.map(DisplayWidth.printable).joined(separator: ", ")
      throw Failure(.runFailed, Message("not as expected: \(list)", "与预期不符：\(list)"))
    }
  }

  /// Reads all files and says what was understood of each.
  ///
  /// - Throws: ``Failure`` when one of them is invalid, once all have been read.
  private func read() throws -> [LoadedScenario] {
    var scenarios: [LoadedScenario] = []
    for path in arguments.files {
      do {
        scenarios.append(
          try LoadedScenario.read(
            path, overrides: arguments.values.overrides + settings.overrides))
      } catch {
        Console.note(error.rendered(in: languages.language))
        continue
      }
      if !quiet { try tell(scenarios[scenarios.count - 1]) }
    }
    guard scenarios.count == arguments.files.count else { throw Failure(.scenarioInvalid) }
    return scenarios
  }

  private func tell(_ loaded: LoadedScenario) throws {
    let language = languages.language
    loaded.tellWarnings(in: language)
    guard !simulates else { return }
    let digest = ScenarioDigest(loaded.scenario, language: language)
    try Console.print(language.say("ok", "无误") + " \(loaded.path)\n" + digest.text(indent: "  "))
  }
}
