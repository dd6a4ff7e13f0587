import Projections
import Scenarios

extension ReportSource {
  /// How the plans may turn out, and what would turn their order.
  var risk: Section {
    var section = Section("risk", say("What is at risk", "有什么风险"), label: say("Risk", "风险"))
    guard !rivals.isEmpty else { return section }
    section.paragraphs = flipParagraphs
    section.figures = [distribution, tornado].compactMap { $0 }
    section.tables = [riskTable].compactMap { $0 }
    return section
  }

  // MARK: What would flip the ranking, in words

  private var flipParagraphs: [String] {
    guard let sheet, let flip = sheet.flip else { return [] }
    guard case .numbers(let numbers) = flip.finding else {
      return DecisionText(ofReport: sheet, language: language).flipSentences
    }
    let (plan, rival) = (title(of: flip.plan), title(of: flip.rival))
    let turning = numbers.filter(\.turnsForSure).prefix(Self.mostNamed)
    guard !turning.isEmpty else {
      return [
        say(
          "No single number turns the order of \(plan) and \(rival) for sure, wherever in its range "
            + "it lies.",
          "没有任何单个数字在其范围内能确定地改变“\(plan)”与“\(rival)”的先后。")
      ]
    }
    let names = turning.map { label($0) + " " + flips($0.turn) }
    return [
      say(
        "The order of \(plan) and \(rival) turns with each of these alone: ",
        "以下任一数字单独即可改变“\(plan)”与“\(rival)”的先后：")
        + names.joined(separator: say("; ", "；")) + say(".", "。")
    ]
  }

  /// More are for those who read the table.
  private static let mostNamed = 3

  // MARK: Distribution

  private var distribution: Figure? {
    let values = rivals.map { (plan: $0, npvs: results.freedHorizon(plan: $0, kpi: "npv")) }
      .filter { $0.npvs.count > 1 }
    guard let bins = Bins(values.flatMap(\.npvs)) else { return nil }
    let shares = values.map { plan, npvs in
      DistributionChart.Shares(
        plan: plan, shares: bins.shares(of: npvs),
        mean: results.horizon(plan: plan, kpi: "npv").mean)
    }
    let title = say("How net present value may turn out", "净现值的可能分布")
    return Figure(
      .distribution(
        DistributionChart(
          axis: Axis(self.title(of: "npv"), .money), bounds: bins.bounds, plans: shares)),
      description: say("Share of the replicates with less than baseline. ", "低于基准的重复比例。")
        + list(values.map(\.plan)) {
          number(.probability).text(results.horizon(plan: $0, kpi: "p_loss").mean)
        },
      table: DataTable(
        "npv-distribution", title,
        columns: [
          DataTable.Column(say("from", "自"), .number(.money)),
          DataTable.Column(say("to", "至"), .number(.money)),
        ] + shares.map { DataTable.Column(self.title(of: $0.plan), .number(.share)) },
        rows: bins.bounds.indices.dropLast().map { bin in
          [.number(bins.bounds[bin]), .number(bins.bounds[bin + 1])]
            + shares.map { .number($0.shares[bin]) }
        }))
  }

  // MARK: What would flip the ranking, as a tornado

  /// Bars beyond these say little.
  private static let mostBars = 12

  private var tornado: Figure? {
    guard let sheet, let flip = sheet.flip, case .numbers(let numbers) = flip.finding else {
      return nil
    }
    let shown = numbers.prefix(Self.mostBars).filter {
      $0.low.difference.value != nil && $0.high.difference.value != nil
    }
    guard let centre = sheet.difference(flip.plan, flip.rival), !shown.isEmpty else { return nil }
    let (plan, rival) = (title(of: flip.plan), title(of: flip.rival))
    let goal = sheet.objective
    let better = say("\(plan) ahead of \(rival)", "“\(plan)”领先“\(rival)”")
    let chart = TornadoChart(
      axis: Axis(goal.title(in: language) + say(": ", "：") + better, goal.unit),
      bars: shown.map { number in
        TornadoChart.Bar(
          label: label(number), low: number.low.difference.value ?? 0,
          high: number.high.difference.value ?? 0, lowValue: text(number.low.values),
          highValue: text(number.high.values))
      }, centre: centre)
    return Figure(
      .tornado(chart),
      description: say(
        "By how much \(plan) is ahead when one number is low and when it is high (5 % and 95 % of its "
          + "draws), the others as they come; below 0 \(rival) is.",
        "某一数字取低值与高值（其抽样的 5 % 与 95 %）、其余照常时“\(plan)”领先多少；低于 0 则“\(rival)”领先。"),
      table: tornadoTable(numbers, goal.unit))
  }

  private func label(_ number: TurningNumber) -> String {
    DisplayWidth.printable(number.paths.joined(separator: ", "))
  }

  private func text(_ values: [Double]) -> String {
    values.map(number(.ratio).text).joined(separator: " / ")
  }

  private func tornadoTable(_ numbers: [TurningNumber], _ unit: KPIUnit) -> DataTable {
    DataTable(
      "tornado", say("What would flip the ranking", "什么会改变排序"),
      columns: [
        DataTable.Column(say("number", "数字")),
        DataTable.Column(say("explains", "解释的比例"), .number(.share)),
        DataTable.Column(say("low value", "低值")),
        DataTable.Column(say("difference at low", "低值时的差异"), .number(unit)),
        DataTable.Column(say("high value", "高值")),
        DataTable.Column(say("difference at high", "高值时的差异"), .number(unit)),
        DataTable.Column(say("flips", "何时改变")),
      ],
      rows: numbers.map { number in
        [
          .text(label(number)), .number(number.explainedShare.value),
          .text(text(number.low.values)), .number(number.low.difference.value),
          .text(text(number.high.values)), .number(number.high.difference.value),
          .text(flips(number.turn)),
        ]
      })
  }

  private func flips(_ turn: TurningNumber.Turn) -> String {
    switch turn {
    case .staysAhead: return say("never: ahead everywhere", "不改变：始终领先")
    case .staysBehind: return say("never: behind everywhere", "不改变：始终落后")
    case .at(let turn):
      let value = turn.values.map(measured(.ratio).text).joined(separator: " / ")
      let share = measured(.probability).text(turn.probability)
      return turn.isAheadBelow
        ? say("above \(value), in \(share)", "高于 \(value)，概率 \(share)")
        : say("below \(value), in \(share)", "低于 \(value)，概率 \(share)")
    }
  }

  // MARK: Risk plan by plan

  private var riskTable: DataTable? {
    guard let sheet else { return nil }
    let unit = sheet.objective.unit
    let standings = sheet.options.compactMap { option in
      option.standing.map { (plan: option.plan, standing: $0) }
    }
    return DataTable(
      "risk", say("Risk, plan by plan", "各计划的风险"), isDetail: true,
      columns: [
        DataTable.Column(say("plan", "计划")),
        DataTable.Column(say("share of worlds in which best", "为最优计划的概率"), .number(.probability)),
        DataTable.Column(
          say("share of worlds worse than baseline", "差于基准的概率"), .number(.probability)),
        DataTable.Column(say("expected regret", "期望后悔值"), .number(unit)),
        DataTable.Column(say("value at risk, 5 %", "5 % 风险价值"), .number(unit)),
        DataTable.Column(say("mean of the worst 5 %", "最差 5 % 的均值"), .number(unit)),
        DataTable.Column(say("worst drawdown", "最大资金缺口"), .number(.money)),
        DataTable.Column(say("week of the worst drawdown", "最大缺口周"), .number(.weeks)),
      ],
      rows: standings.map { plan, standing in
        [
          .text(title(of: plan)), .number(standing.probabilityOfBest.value),
          .number(standing.probabilityOfLoss?.value), .number(standing.expectedRegret.value),
          .number(standing.valueAtRisk.value), .number(standing.shortfall.value),
          .number(standing.drawdown.mean), .number(standing.drawdownWeek.mean),
        ]
      })
  }
}

extension TurningNumber {
  /// Whether it explains more than the error of that, and one plan is ahead at one end of its range, the
  /// other at the other.
  fileprivate var turnsForSure: Bool {
    guard case .at = turn, let share = explainedShare.value, share > explainedShare.error ?? 0,
      let low = low.difference.value, let high = high.difference.value
    else { return false }
    return low < 0 && high > 0 || low > 0 && high < 0
  }
}
