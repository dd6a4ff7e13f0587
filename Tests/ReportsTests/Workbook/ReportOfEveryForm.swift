import Foundation
import Projections
import Scenarios

@testable import Reports

/// A report made by hand with a figure of each form.
enum ReportOfEveryForm {
  static func make(
    language: Language = .english, title: String = "Sample", planTitle: String = "Staged"
  ) -> Report {
    var answer = Section("answer", language.say("The answer", "结论"))
    answer.paragraphs = [
      "Staged is the best by net present value: it is so in 93 % of replicates. "
        + String(repeating: "A long sentence follows so that lines wrap. ", count: 4)
    ]
    answer.cards = [
      Card(
        title: "Net present value of the plan", value: "¥12.5M", range: "¥3.1M to ¥22M",
        baseline: ""),
      Card(title: "GMV", value: "¥1.25bn", range: "¥1.1bn to ¥1.4bn", baseline: "¥1.2bn"),
    ]
    var projections = Section("projections", language.say("Projections", "推演"))
    projections.figures = [fan, stack, waterfall]
    var risk = Section("risk", language.say("Risk", "风险"))
    risk.figures = [distribution, tornado]
    var flows = Section("channels", language.say("Channels", "渠道"))
    flows.figures = [bubbles, waves, heatMap, self.flows]
    var assumptions = Section("assumptions", language.say("Assumptions", "假设"))
    assumptions.tables = [quantities]
    assumptions.listings = [
      Listing(title: "How to reproduce", text: "poolcast run scenario.yaml --seed 1\n"),
      Listing(title: "Scenario file", text: (1...40).map { "line: \($0)" }.joined(separator: "\n")),
    ]
    return Report(
      language: language, title: title, question: "Is it worth it?", currency: "CNY",
      plans: [
        PlanMark(name: "baseline", title: language.say("Baseline", "基准"), colour: 0),
        PlanMark(name: "staged", title: planTitle, colour: 1),
        PlanMark(name: "bold", title: "Bold", colour: 2),
      ], sections: [answer, projections, risk, flows, assumptions])
  }

  static let weeks = 60
  static let dates = (0..<weeks).map {
    CivilDate(year: 2026, month: 1, day: 5).adding(days: 7 * $0).description
  }

  static var fan: Figure {
    let bands = (0..<3).map { plan in
      let middle = (0..<weeks).map { week -> Double? in
        week == 3 && plan == 1 ? nil : Double(plan) * 250_000 * Double(week) - 3_000_000
      }
      func shifted(_ share: Double) -> [Double?] {
        middle.indices.map { week in middle[week].map { $0 + share * 60_000 * Double(week) } }
      }
      return FanChart.Band(
        plan: plan, p05: shifted(-1), p25: shifted(-0.4), median: middle, p75: shifted(0.4),
        p95: shifted(1))
    }
    let chart = FanChart(
      axis: Axis("Incremental contribution to date", .money), dates: dates, bands: bands,
      marks: [
        FanChart.Mark(kind: .wave, label: "Wave 1", plan: 1, from: 8, to: 8),
        FanChart.Mark(kind: .payback, label: "Payback", plan: 1, from: 12, to: 12),
        FanChart.Mark(kind: .campaign, label: "618", plan: nil, from: 20, to: 22),
      ], showsBreakEven: true)
    let rows = (0..<weeks).map { week -> [DataTable.Cell] in
      [.text(dates[week]), .number(Double(week)), .number(bands[1].median[week])]
    }
    return Figure(
      .fan(chart), description: "Contribution grows week by week.",
      table: DataTable(
        "contribution", "Contribution to date",
        columns: [
          .init("Week beginning", .date), .init("Week", .week),
          .init("Staged: median", .number(.money)),
        ], rows: rows))
  }

  static var stack: Figure {
    let amounts = (0..<3).map { part in
      (0..<weeks).map { week -> Double? in Double((part + 1) * 1000 + week * 20) }
    }
    return Figure(
      .stack(
        StackChart(
          axis: Axis("Spend a week", .money), dates: dates, labels: ["Coupons", "Ads", "Staff"],
          plans: [StackChart.Parts(plan: 1, amounts: amounts), .init(plan: 2, amounts: amounts)])),
      description: "Spend by line.",
      table: DataTable(
        "spend", "Spend by line", columns: [.init("Coupons", .number(.money))],
        rows: amounts[0].map { [.number($0)] }))
  }

  static var waterfall: Figure {
    let amounts = [4e6, 2e6, -3e6, -4.5e6, 9e6]
    return Figure(
      .waterfall(
        WaterfallChart(
          axis: Axis("Contribution", .money),
          labels: ["GMV", "Commission", "Coupons", "Ads", "Later", "Sum"],
          plans: [WaterfallChart.Steps(plan: 1, amounts: amounts)])),
      description: "What makes the contribution.",
      table: DataTable(
        "waterfall", "From baseline to contribution",
        columns: [.init("Step"), .init("Amount", .number(.money))],
        rows: amounts.enumerated().map { [.text("Step \($0)"), .number($1)] }))
  }

  static var distribution: Figure {
    Figure(
      .distribution(
        DistributionChart(
          axis: Axis("Net present value", .money), bounds: [-2e6, -1e6, 0, 1e6, 2e6, 3e6],
          plans: [
            .init(plan: 1, shares: [0.05, 0.1, 0.4, 0.35, 0.1], mean: 1e6),
            .init(plan: 2, shares: [0.2, 0.3, 0.3, 0.2, 0], mean: 0),
          ])), description: "Spread of the net present value.",
      table: DataTable(
        "distribution", "Distribution of NPV",
        columns: [.init("From", .number(.money)), .init("Staged", .number(.probability))],
        rows: [[.number(-2e6), .number(0.05)]]))
  }

  static var tornado: Figure {
    Figure(
      .tornado(
        TornadoChart(
          axis: Axis("Difference of NPV", .money),
          bars: [
            .init(label: "Join rate", low: 2e6, high: 9e6, lowValue: "3 %", highValue: "8 %"),
            .init(label: "Block rate", low: 7e6, high: 3e6, lowValue: "1 %", highValue: "4 %"),
            .init(label: "Wage", low: 5.5e6, high: 4.6e6, lowValue: "¥5k", highValue: "¥9k"),
          ], centre: 5e6)), description: "What would flip the ranking.",
      table: DataTable(
        "tornado", "What the result hangs on",
        columns: [.init("Number"), .init("Low", .number(.money))],
        rows: [[.text("Join rate"), .number(2e6)]]))
  }

  static var bubbles: Figure {
    let bubbles = [("Stores", 12.0, 0.6, 9000.0), ("Parcels", 5, 0.3, 4000), ("Ads", 30, 0.2, 800)]
    return Figure(
      .bubbles(
        BubbleChart(
          x: Axis("Cost of a join", .moneyPerJoin), y: Axis("Kept after a year", .share),
          size: Axis("Joins", .members),
          bubbles: (1...2).flatMap { plan in
            bubbles.map {
              .init(plan: plan, label: $0.0, x: $0.1 * Double(plan), y: $0.2, size: $0.3)
            }
          })), description: "Channels by cost, quality and quantity.",
      table: DataTable(
        "channels", "Channels",
        columns: [.init("Channel"), .init("Cost of a join", .number(.moneyPerJoin))],
        rows: bubbles.map { [.text($0.0), .number($0.1)] }))
  }

  static var waves: Figure {
    Figure(
      .waves(
        WaveChart(
          dates: dates,
          bars: [
            .init(plan: 1, label: "Pilot", low: 4, median: 4, high: 4, probability: 1),
            .init(plan: 1, label: "East", low: 10, median: 16, high: 30, probability: 0.9),
            .init(plan: 2, label: "All", low: 2, median: 5, high: 9, probability: 1),
            .init(plan: 2, label: "Never", low: nil, median: nil, high: nil, probability: 0),
          ])), description: "When waves go live.",
      table: DataTable(
        "waves", "Waves", columns: [.init("Wave"), .init("Median week", .week)],
        rows: [[.text("Pilot"), .number(4)], [.text("Never"), .number(nil)]]))
  }

  static var heatMap: Figure {
    let values: [[Double?]] = [[1, 0.8, 0.6], [1, 0.7, nil], [1, nil, nil]]
    return Figure(
      .heatMap(
        HeatMap(
          axis: Axis("Retention", .share),
          plans: [.init(plan: 1, months: ["2026-01", "2026-02", "2026-03"], values: values)])),
      description: "Retention by month of joining.",
      table: DataTable(
        "cohorts", "Retention by month of joining",
        columns: [.init("Joined")] + (0..<3).map { .init("Month \($0)", .number(.share)) },
        rows: values.enumerated().map { row in
          [.text("2026-0\(row.offset + 1)")] + row.element.map { .number($0) }
        }))
  }

  static var flows: Figure {
    Figure(
      .flows(
        FlowChart(
          labels: ["Public", "Private"],
          plans: [.init(plan: 1, flows: [.init(from: 0, to: 1, members: 900)])])),
      description: "Moves between places.",
      table: DataTable(
        "flows", "Flows", columns: [.init("From"), .init("Members", .number(.members))],
        rows: [[.text("Public"), .number(123_456.7)]]))
  }

  static var quantities: DataTable {
    DataTable(
      "uncertain", "Uncertain numbers",
      columns: [.init("Number"), .init("Low", .quantities), .init("Weight", .plain)],
      rows: [
        [.text("Join rate"), .quantity(0.031, .share), .number(0.123456789)],
        [.text("Wage"), .quantity(5200, .money), .number(3)],
      ])
  }
}
