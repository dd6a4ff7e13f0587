import ArgumentParser
import Experiments
import Projections
import Scenarios

struct Pilot: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Say what the pilots of staged plans are worth, and how large and long they should be.",
    usage: "poolcast pilot [<options>] <file>",
    discussion: """
      A staged plan has a wave with a gate that holds, adjusts or stops. Each such plan is simulated \
      as it is and, in the same worlds, with the gate always letting go and always stopping: so one \
      sees in which worlds it decides rightly, and what it saves and costs. Where conditions of \
      gates name several values (at_most: [0.008, 0.012]), all combinations are tried. Then the \
      pilot, the first wave with such a gate, is tried in other sizes and lengths.

      pilot.csv is written to the folder of the scenario's results, or to the file that --csv names. \
      Plans are valued by the goal under `decide`. How each number is estimated stands in \
      docs/deciding.md.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("A scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var values: ValueOptions

  @OptionGroup var pilot: PilotOptions

  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp("Write the table to this file, and nothing else.", valueName: "file"),
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
    let design = try design(loaded.scenario)
    let folder = try ResultPlaces.folders(for: [loaded.scenario.name], out: options.out)[0]
    if let csv { try NewFile.check(csv) } else { try folder.check() }
    if !quiet { loaded.tellWarnings(in: language) }
    let report = try simulated(design, interruption)
    let place = try csv ?? folder.place(of: PilotReport.fileName)
    try NewFile.replace(place, report.csv(options.csv))
    guard !quiet else { return }
    let width = Terminal.output.columns ?? 100
    try Console.print(PilotText(report, language: language, width: width).text)
    let count = design.scenario.plans.count
    Console.note(
      language.say(
        "\(place) written; \(count) plans were simulated", "已写入 \(place)；共模拟 \(count) 个计划"))
  }

  private func design(_ scenario: Scenario) throws(Failure) -> PilotDesign {
    do throws(PilotError) {
      return try PilotDesign(scenario, sizes: pilot.sizes, weeks: pilot.weeks)
    } catch {
      throw Failure(.scenarioInvalid, at: file, error)
    }
  }

  private func simulated(_ design: PilotDesign, _ interruption: Interruption) throws
    -> PilotReport
  {
    let experiment = Experiment(design.scenario, threads: options.threadCount)
    do {
      let progress = Progress(experiment: experiment, isQuiet: quiet, language: language)
      return try progress.shown(interruption) {
        try PilotReport(design, threads: options.threadCount, isCancelled: $0)
      }
    } catch let error as PilotError {
      throw Failure(.runFailed, at: file, error)
    }
  }
}
