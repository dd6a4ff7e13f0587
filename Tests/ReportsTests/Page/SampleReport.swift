import Projections
import Scenarios

@testable import Reports

/// A report with a figure of every form. Its texts are whatever a test wants them to be.
enum SampleReport {
  static let ids = [
    "fan", "waterfall", "stack", "distribution", "tornado", "flows", "bubbles", "waves", "heat-map",
  ]

  static func report(
    _ text: String = "Staged", language: Language = .english, plans: Int = 3, weeks: Int = 104
  ) -> Report {
    let dates = (0..<weeks).map { "20\(26 + $0 / 52)-0\($0 % 9 + 1)-01" }
    var answer = Section("answer", text)
    answer.paragraphs = [text]
    answer.cards = [Card(title: text, value: text, range: text, baseline: text)]
    answer.listings = [Listing(title: text, text: text)]
    var figures = Section("figures", "Figures")
    figures.figures = zip(ids, forms(text, plans, dates)).map { id, form in
      Figure(form, description: text, table: table(id, text))
    }
    return Report(
      language: language, title: text, question: text, currency: "CNY",
      plans: (0..<plans).map { PlanMark(name: "p\($0)", title: "\(text) \($0)", colour: $0) },
      sections: [answer, figures])
  }

  static func table(_ id: String, _ text: String = "Staged") -> DataTable {
    DataTable(
      id, text,
      columns: [
        DataTable.Column(text), DataTable.Column("Week", .week),
        DataTable.Column("GMV", .number(.money)), DataTable.Column("Share", .number(.share)),
      ],
      rows: [
        [.text(text), .number(3), .number(1_234_567.25), .number(0.1234)],
        [.text(text), .number(4), .number(nil), .number(.nan)],
      ])
  }

  private static func forms(_ text: String, _ plans: Int, _ dates: [String]) -> [Figure.Form] {
    let others = 1..<max(plans, 2)
    let money = Axis(text, .money)
    func curve(_ factor: Double) -> [Double?] {
      dates.indices.map { $0 == 0 ? nil : factor * Double($0) * 1e5 - 2e6 }
    }
    return [
      .fan(
        FanChart(
          axis: money, dates: dates,
          bands: (0..<plans).map { plan in
            let size = Double(plan + 1)
            return FanChart.Band(
              plan: plan, p05: curve(size * 0.7), p25: curve(size * 0.9), median: curve(size),
              p75: curve(size * 1.1), p95: curve(size * 1.4))
          },
          marks: [
            FanChart.Mark(kind: .campaign, label: text, plan: nil, from: 20, to: 23),
            FanChart.Mark(kind: .wave, label: text, plan: 1, from: 8, to: 8),
            FanChart.Mark(kind: .payback, label: text, plan: 1, from: 60.5, to: 60.5),
          ],
          showsBreakEven: true)),
      .waterfall(
        WaterfallChart(
          axis: money, labels: ["GMV", text, "Setup", "Contribution"],
          plans: others.map {
            WaterfallChart.Steps(plan: $0, amounts: [3e6 * Double($0), -1e6, -5e5])
          })),
      .stack(
        StackChart(
          axis: money, dates: dates, labels: ["Touches", text],
          plans: others.map { plan in
            StackChart.Parts(
              plan: plan, amounts: [curve(1).map { _ in 4e5 }, curve(2).map { _ in 1e5 }])
          })),
      .distribution(
        DistributionChart(
          axis: money, bounds: [-2e6, -1e6, 0, 1e6, 2e6],
          plans: others.map {
            DistributionChart.Shares(
              plan: $0, shares: [0.1, 0.2, 0.4, 0.3], mean: 4e5 * Double($0))
          })),
      .tornado(
        TornadoChart(
          axis: money,
          bars: [
            .init(label: text, low: -1e6, high: 3e6, lowValue: "0.1", highValue: "0.3"),
            .init(label: "Margin", low: 2e6, high: 5e5, lowValue: text, highValue: "50 %"),
          ], centre: 1e6)),
      .flows(
        FlowChart(
          labels: ["Public", text, "Blocked"],
          plans: (0..<plans).map {
            .init(
              plan: $0,
              flows: [
                .init(from: 0, to: 0, members: 9e5), .init(from: 0, to: 1, members: 2e5),
                .init(from: 1, to: 2, members: 3e4),
              ])
          })),
      .bubbles(
        BubbleChart(
          x: Axis("Cost", .moneyPerJoin), y: Axis("Quality", .ratio), size: Axis("Joins", .members),
          bubbles: others.flatMap { plan in
            [
              .init(plan: plan, label: text, x: 12, y: 0.9 * Double(plan), size: 8e4),
              .init(plan: plan, label: "Stores", x: 3, y: 1.2, size: 2e5),
            ]
          })),
      .waves(
        WaveChart(
          dates: dates,
          bars: others.flatMap { plan in
            [
              .init(plan: plan, label: text, low: 4, median: 4, high: 4, probability: 1),
              .init(plan: plan, label: "Late", low: 20, median: 31, high: 44, probability: 0.8),
              .init(plan: plan, label: "Never", low: nil, median: nil, high: nil, probability: 0),
            ]
          })),
      .heatMap(
        HeatMap(
          axis: Axis("Still members", .share),
          plans: others.map {
            .init(
              plan: $0, months: ["2026-01", "2026-02", "2026-03"],
              values: [[1, 0.8, 0.7], [1, nil], [0.9]])
          })),
    ]
  }
}
