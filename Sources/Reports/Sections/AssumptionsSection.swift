import Projections
import Scenarios

extension ReportSource {
  /// What was put in, what is chance, and how to do it again.
  var assumptions: Section {
    var section = Section(
      "assumptions", say("What is assumed", "依据与假设"), label: say("Assumptions", "假设"))
    section.paragraphs = results.record.warnings.isEmpty ? [] : [warnings]
    section.tables = [numbersTable, spreadTable, expectationTable, settingsTable].compactMap { $0 }
    section.listings = [
      Listing(title: say("Do it again", "如何重现"), text: command),
      Listing(
        title: say("The scenario file", "情景文件"),
        text: scenarioText.hasSuffix("\n") ? String(scenarioText.dropLast()) : scenarioText),
    ]
    return section
  }

  private var warnings: String {
    let warnings = results.record.warnings.map { warning in
      DisplayWidth.printable(String(warning.prefix { $0 != "\n" }))
    }
    return say("Warnings of the run: ", "运行时的警告：") + warnings.joined(separator: say("; ", "；"))
  }

  // MARK: Uncertain numbers

  /// More are for those who look one up.
  private static let mostNumbers = 24

  private var numbersTable: DataTable? {
    let numbers = scenario.uncertainNumbers
    guard !numbers.isEmpty else { return nil }
    let weights = weights
    let weighed = numbers.map { (number: $0, weight: weights[$0.path]) }
    let sorted = weighed.enumerated().sorted { one, other in
      let (first, second) = (
        one.element.weight?.value ?? -1, other.element.weight?.value ?? -1
      )
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
    return DataTable(
      "numbers", say("Uncertain numbers and their weight", "不确定的数字及其分量"),
      isDetail: numbers.count > Self.mostNumbers,
      columns: [
        DataTable.Column(say("number", "数字")), DataTable.Column(say("as written", "写法")),
        DataTable.Column("5 %", .plain), DataTable.Column(say("median", "中位数"), .plain),
        DataTable.Column("95 %", .plain),
        DataTable.Column(say("explains of the difference", "解释差异的比例"), .number(.share)),
        DataTable.Column(say("± error", "± 误差"), .number(.share)),
      ],
      rows: sorted.map { number, weight in
        [
          .text(DisplayWidth.printable(number.path)), .text(number.distribution.description),
          .number(number.value(at: 0.05)), .number(number.value(at: 0.5)),
          .number(number.value(at: 0.95)), .number(weight?.value), .number(weight?.error),
        ]
      })
  }

  /// By path: the part of the variance of the difference between the two plans ahead.
  private var weights: [String: Measured] {
    guard let flip = sheet?.flip, case .numbers(let numbers) = flip.finding else { return [:] }
    return numbers.reduce(into: [:]) { weights, number in
      for path in number.paths { weights[path] = number.explainedShare }
    }
  }

  // MARK: Chance

  private var spreadTable: DataTable? {
    let rows = rivals.compactMap { plan -> [DataTable.Cell]? in
      guard let spread = tables.spread(plan: plan, kpi: "npv"), spread.noise != nil else {
        return nil
      }
      let parts = [spread.unknown, spread.chance, spread.noise]
      return [.text(title(of: plan))] + parts.flatMap { [.number($0?.value), .number($0?.error)] }
    }
    guard !rows.isEmpty else { return nil }
    let parts = [
      say("what is not known", "未知参数"), say("chance", "偶然"),
      say("noise of the agents (not in the ranges)", "模拟个体的噪声（不计入区间）"),
    ]
    return DataTable(
      "spread", say("Why net present value varies", "净现值为何变动"),
      columns: [DataTable.Column(say("plan", "计划"))]
        + parts.flatMap { part in
          [
            DataTable.Column(part, .number(.share)),
            DataTable.Column(joined(part, say("± error", "± 误差")), .number(.share)),
          ]
        },
      rows: rows)
  }

  // MARK: Expectations

  private var expectationTable: DataTable? {
    let report = ExpectationReport(results, tables)
    guard !report.rows.isEmpty else { return nil }
    return DataTable(
      "expectations", say("What is expected, and what came out", "预期与模拟"),
      columns: [
        DataTable.Column(say("plan", "计划")), DataTable.Column(say("KPI", "指标")),
        DataTable.Column(say("expected from", "预期自"), .quantities),
        DataTable.Column(say("to", "至"), .quantities),
        DataTable.Column(say("simulated, mean", "模拟均值"), .quantities),
        DataTable.Column(say("met", "达成")), DataTable.Column(say("source", "出处")),
      ],
      rows: report.rows.map { row in
        let band = row.expectation.band
        let week = row.expectation.week.map { say(", week \($0)", "，第 \($0) 周") } ?? ""
        return [
          .text(titleOfPlan(named: row.expectation.plan)),
          .text(row.kpi.title(in: language) + week),
          .quantity(band.lowerBound, row.kpi.unit), .quantity(band.upperBound, row.kpi.unit),
          .quantity(row.estimate.mean, row.kpi.unit),
          .text(row.verdict == .met ? say("yes", "是") : say("no", "否")),
          .text(DisplayWidth.printable(row.expectation.source)),
        ]
      })
  }

  private func titleOfPlan(named name: String) -> String {
    scenario.plans.firstIndex { $0.name == name }.map(title(of:)) ?? DisplayWidth.printable(name)
  }

  // MARK: The run

  private var settingsTable: DataTable {
    let record = results.record
    let settings = record.settings
    let rows: [(String, String)] = [
      (say("Poolcast", "Poolcast 版本"), record.version),
      (say("scenario", "情景"), record.scenarioName),
      (say("scenario file", "情景文件"), record.scenario.path),
      (say("SHA-256 of the file", "文件的 SHA-256"), record.scenario.sha256),
      (say("members of the market", "市场人数"), number(.members).text(scenario.market.members)),
      (say("agents", "模拟个体"), String(settings.agents)),
      (say("replicates", "重复次数"), String(settings.replicates)),
      (
        say("horizon", "期间"),
        say("\(settings.weeks) weeks from ", "\(settings.weeks) 周，自 ")
          + scenario.calendar.start.description
      ),
      (
        say("step", "步长"),
        scenario.calendar.step == .week ? say("week", "周") : say("day", "日")
      ),
      (say("seed", "种子"), String(settings.seed)),
      (say("set on the command line", "命令行设定"), settings.overrides.joined(separator: ", ")),
    ]
    return DataTable(
      "settings", say("The run", "本次运行"),
      columns: [DataTable.Column(""), DataTable.Column(say("value", "值"))],
      rows: rows.filter { !$0.1.isEmpty }.map {
        [.text($0.0), .text(DisplayWidth.printable($0.1))]
      })
  }

  private var command: String { RunCommand(results.record).text }
}
