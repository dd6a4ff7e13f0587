import Scenarios

/// What pilots are worth on a terminal: for each staged plan its gates, the thresholds that were
/// tried, and pilots of other sizes and lengths, each table followed by what it means.
public struct PilotText: Sendable {
  let report: PilotReport
  let language: Language
  private let width: Int

  /// `width`: columns of the terminal.
  public init(_ report: PilotReport, language: Language = .english, width: Int = 100) {
    self.report = report
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let parts = report.plans.flatMap { [""] + lines(of: $0) }
    return (wrapped([heading]) + parts).joined(separator: "\n") + "\n"
  }

  private func lines(of plan: PilotReport.Plan) -> [String] {
    let name = name(of: plan)
    var lines = wrapped([
      say(
        "\(name): its gates; shares are of the replicates in which they are checked",
        "\(name)：闸门；比例以检查过闸门的重复为分母")
    ])
    lines += [""] + gateTable(plan).lines(width: width)
    lines += wrapped(gateSentences(plan))
    if let search = plan.thresholds {
      lines += [""] + wrapped([say("\(name): thresholds tried", "\(name)：尝试的阈值")]) + [""]
      lines += thresholdTable(plan, search).lines(width: width)
      lines += wrapped([thresholdSentence(plan, search)])
    }
    lines += [""] + wrapped([pilotHeading(plan)]) + [""]
    lines += pilotTable(plan).lines(width: width)
    return lines + wrapped(pilotSentences(plan))
  }

  private func wrapped(_ sentences: [String]) -> [String] {
    sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  private var heading: String {
    let scenario = report.scenario
    let title = DisplayWidth.printable(scenario.title.text(in: language) ?? scenario.name)
    let goal = report.objective.title(in: language)
    return say(
      "\(title): what pilots are worth by \(goal); \(scenario.calendar.weeks) weeks, "
        + "\(report.replicates) replicates, ± standard error",
      "\(title)：按\(goal)衡量试点的价值；\(scenario.calendar.weeks) 周，\(report.replicates) 次重复，± 标准误"
    )
  }

  // MARK: Words

  func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  func name(of plan: PilotReport.Plan) -> String {
    DisplayWidth.printable(report.scenario.plans[plan.plan].name)
  }

  func name(ofWave wave: Int, of plan: PilotReport.Plan) -> String {
    DisplayWidth.printable(report.scenario.plans[plan.plan].waves[wave].name)
  }

  func text(_ measured: Measured, _ unit: KPIUnit) -> String {
    MeasuredText(unit: unit, currency: report.scenario.currency, language: language).text(measured)
  }

  func goal(_ measured: Measured?) -> String {
    measured.map { text($0, report.objective.unit) } ?? HumanNumber.undefined
  }

  func number(_ value: Double, _ unit: KPIUnit) -> String {
    HumanNumber(unit: unit, currency: report.scenario.currency, language: language).text(value)
  }
}
