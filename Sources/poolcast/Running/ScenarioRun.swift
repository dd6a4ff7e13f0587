import Experiments
import Foundation
import Projections
import Reports
import Scenarios

/// One scenario from simulation to results and summary.
struct ScenarioRun {
  let loaded: LoadedScenario
  let folder: ResultsFolder
  let threads: Int
  /// `--set` as given, for run.json.
  let overrides: [String]
  let csv: CSVOptions
  /// Nil: no summary.
  let format: SummaryFormat?
  /// Nil: no report.
  var page: PageWriting?
  let isQuiet: Bool
  let language: Language

  private var scenario: Scenario { loaded.scenario }

  func run(_ interruption: Interruption) throws {
    let simulated = try simulated(interruption)
    try write(simulated, interruption)
    try summarise(simulated.projection)
    if !isQuiet { Console.note(written(folder.path + "/", simulated)) }
    try page?.write(folder, to: "\(folder.path)/\(ReportPage.fileName)", isQuiet: isQuiet)
  }

  /// The line that ends a run.
  ///
  /// - Parameter place: nil: nothing was written.
  func written(_ place: String?, _ simulated: Simulated) -> String {
    let speed = simulated.speed.text(in: language)
    guard let place else { return speed }
    return language.say("\(place) written; \(speed)", "已写入 \(place)；\(speed)")
  }

  /// What came out, and which run it was.
  struct Simulated {
    let projection: Projection
    let record: RunRecord
    /// How much was simulated, how fast.
    let speed: Message
  }

  func simulated(_ interruption: Interruption) throws -> Simulated {
    let experiment = Experiment(
      scenario, threads: threads, twins: Experiment.twins(for: scenario))
    let start = ContinuousClock.now
    let progress = Progress(experiment: experiment, isQuiet: isQuiet, language: language)
    let projection = try progress.shown(interruption) {
      try experiment.projection(isCancelled: $0)
    }
    return simulated(
      projection, memberWeeks: experiment.memberWeeks,
      seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  func simulated(_ projection: Projection, memberWeeks: Double, seconds: Double) -> Simulated {
    let millions = memberWeeks / 1e6
    return Simulated(
      projection: projection,
      record: record(projection.scenario, speed: memberWeeks / seconds, seconds: seconds),
      speed: Message(
        "\(rounded(millions)) million member-weeks in \(rounded(seconds)) s, "
          + "\(rounded(millions / seconds)) million a second",
        "\(inChinese(millions))会员周，用时 \(rounded(seconds)) 秒，"
          + "每秒 \(inChinese(millions / seconds))"))
  }

  /// - Parameters:
  ///   - decision: nil: no decision.csv.
  ///   - assessment: nil: no assessment.csv.
  func write(
    _ simulated: Simulated, decision: DecisionSheet? = nil, assessment: Assessment? = nil,
    _ interruption: Interruption
  ) throws {
    try folder.write(
      simulated.projection, record: simulated.record, scenario: loaded.bytes,
      decision: decision, assessment: assessment, options: csv
    ) { interruption.isRequested }
  }

  private func record(_ scenario: Scenario, speed: Double, seconds: Double) -> RunRecord {
    RunRecord(
      version: Version.current, scenarioName: scenario.name,
      scenario: RunRecord.ScenarioFile(path: loaded.path, contents: loaded.bytes),
      settings: RunRecord.Settings(
        agents: scenario.settings.agents, replicates: scenario.settings.replicates,
        weeks: scenario.calendar.weeks, step: scenario.calendar.step.rawValue,
        seed: scenario.settings.seed, plans: scenario.plans.map(\.name), overrides: overrides),
      threads: threads, seconds: seconds, memberWeeksPerSecond: speed,
      warnings: loaded.warnings.map { $0.rendered(in: .english) })
  }

  private func summarise(_ projection: Projection) throws {
    switch format {
    case .table:
      let width = Terminal.output.columns ?? 100
      try Console.print(SummaryTable(projection, language: language, width: width).text)
    case .json: try Console.print(SummaryJSON(projection, language: language).text())
    case nil: break
    }
  }

  /// `7.49 亿`, `16.9 万`.
  private func inChinese(_ millions: Double) -> String {
    millions >= 100 ? "\(rounded(millions / 100)) 亿" : "\(rounded(millions * 100)) 万"
  }

  /// Two significant digits at least.
  private func rounded(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
