import Experiments
import Scenarios

/// assessment.csv: whether a plan should be done at all, one number a row.
struct AssessmentCSV: CSVTable {
  static let fileName = "assessment.csv"
  static let columns = [
    "plan", "quantity", "group", "path", "setting", "at", "unit", "value", "error", "low", "high",
  ]
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  private struct Row {
    var quantity: String
    var group: ReadinessGroup?
    var path = ""
    var setting = ""
    var at: Double?
    var unit: KPIUnit?
    var value: Measured
    var low: Double?
    var high: Double?
  }

  func write(to sink: inout RowSink) {
    let scenario = assessment.scenario
    for row in worth + readiness + breakEvens {
      sink.row { text in
        text.cell(scenario.plans[assessment.plan].name)
        text.cell(row.quantity)
        text.cell(row.group?.rawValue ?? "")
        text.cell(row.path)
        text.cell(row.setting)
        text.cell(row.at)
        text.cell(row.unit?.text(currency: scenario.currency) ?? "")
        text.cell(row.value.value)
        text.cell(row.value.error)
        text.cell(row.low)
        text.cell(row.high)
      }
    }
  }

  private var worth: [Row] {
    let week = assessment.paybackWeek
    return [
      Row(quantity: "advice", setting: assessment.advice.rawValue, value: Measured()),
      Row(
        quantity: "npv", unit: .money, value: Measured(assessment.npv), low: assessment.npv.p05,
        high: assessment.npv.p95),
      Row(quantity: "p_pays_back", unit: .probability, value: assessment.paysBack),
      Row(
        quantity: "payback_week", unit: .weeks, value: Measured(week), low: week.p05,
        high: week.p95),
    ]
  }

  private var readiness: [Row] {
    assessment.readiness.flatMap { readiness in
      Self.rows(readiness.weakest, "weakest", readiness.group)
        + Self.rows(readiness.strongest, "strongest", readiness.group)
        + readiness.numbers.flatMap { effect in
          [(Variation.End.low, effect.low), (.high, effect.high)].flatMap { end, change in
            Self.rows(
              change, end.rawValue, readiness.group, path: effect.number.path,
              at: effect.number.value(end))
          }
        }
    }
  }

  private static func rows(
    _ change: PairedChange?, _ setting: String, _ group: ReadinessGroup, path: String = "",
    at: Double? = nil
  ) -> [Row] {
    guard let change else { return [] }
    return [
      Row(
        quantity: "delta_npv", group: group, path: path, setting: setting, at: at, unit: .money,
        value: change.npv),
      Row(
        quantity: "delta_p_pays_back", group: group, path: path, setting: setting, at: at,
        unit: .probability, value: change.paysBack),
    ]
  }

  private var breakEvens: [Row] {
    let alone = assessment.breakEvens.map {
      Row(quantity: "break_even", group: $0.number.group, path: $0.number.path, value: $0.root)
    }
    let frontier = assessment.frontier.map { frontier in
      frontier.points.map {
        Row(
          quantity: "break_even", group: frontier.number.group, path: frontier.number.path,
          setting: frontier.other.path, at: $0.at, value: $0.breakEven.root)
      }
    }
    return alone + (frontier ?? [])
  }
}

extension Assessment {
  /// The text of assessment.csv.
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    AssessmentCSV(self).text(options)
  }
}
