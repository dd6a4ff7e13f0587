import Experiments
import Scenarios

/// pilot.csv: what pilots are worth, one number a row.
struct PilotCSV: CSVTable {
  static let fileName = "pilot.csv"
  static let columns = [
    "plan", "wave", "thresholds", "members", "weeks", "quantity", "unit", "value", "error",
  ]
  let report: PilotReport

  init(_ report: PilotReport) { self.report = report }

  func write(to sink: inout RowSink) {
    for plan in report.plans {
      for row in gates(plan) + thresholds(plan) + pilots(plan) {
        sink.row { row.write(to: &$0, plan, report) }
      }
    }
  }

  private struct Row {
    var wave: Int?
    var thresholds = ""
    var members: Double?
    var weeks: Double?
    var quantity: String
    var unit: KPIUnit
    var value: Measured

    func write(to row: inout CSVText, _ plan: PilotReport.Plan, _ report: PilotReport) {
      let entity = report.scenario.plans[plan.plan]
      row.cell(entity.name)
      row.cell(wave.map { entity.waves[$0].name } ?? "")
      row.cell(thresholds)
      row.cell(members)
      row.cell(weeks)
      row.cell(quantity)
      row.cell(unit.text(currency: report.scenario.currency))
      row.cell(value.value)
      row.cell(value.error)
    }
  }

  private var unit: KPIUnit { report.objective.unit }

  private func shares(_ verdicts: GateWorth.Verdicts) -> [(String, Measured)] {
    [
      ("p_go", verdicts.go), ("p_right_go", verdicts.rightGo), ("p_false_go", verdicts.falseGo),
      ("p_right_stop", verdicts.rightStop), ("p_false_stop", verdicts.falseStop),
      ("p_right", verdicts.right),
    ]
  }

  private func gates(_ plan: PilotReport.Plan) -> [Row] {
    plan.gates.flatMap { gate -> [Row] in
      let money = [
        ("saved_in_bad_worlds", gate.money.saved), ("lost_in_good_worlds", gate.money.lost),
        ("over_always_going", gate.money.overGo), ("gained_in_good_worlds", gate.money.gained),
        ("lost_in_bad_worlds", gate.money.risked), ("over_never_going", gate.money.overStop),
        ("worth", gate.worth ?? Measured()),
        ("worth_of_knowing", gate.worthOfKnowing ?? Measured()),
      ]
      return ([("p_checked", gate.checked)] + shares(gate.verdicts)).map {
        Row(wave: gate.wave, quantity: $0, unit: .probability, value: $1)
      } + money.map { Row(wave: gate.wave, quantity: $0, unit: unit, value: $1) }
    }
  }

  private func thresholds(_ plan: PilotReport.Plan) -> [Row] {
    guard let search = plan.thresholds else { return [] }
    return search.combinations.enumerated().flatMap { place, combination -> [Row] in
      let label = combination.bounds.map { report.text(of: $0, plan) }.joined(separator: ", ")
      func row(_ quantity: String, _ unit: KPIUnit, _ value: Measured, wave: Int? = nil) -> Row {
        Row(wave: wave, thresholds: label, quantity: quantity, unit: unit, value: value)
      }
      let chosen =
        place == search.best
        ? [row("cross_fitted_value", unit, search.crossFitted ?? Measured())] : []
      return zip(search.waves, combination.passed).map {
        row("p_passed", .probability, $1, wave: $0)
      } + [
        row("advantage", unit, combination.advantage),
        row("p_best", .probability, combination.probabilityOfBest),
      ] + chosen
    }
  }

  private func pilots(_ plan: PilotReport.Plan) -> [Row] {
    let wave = plan.gates.first?.wave
    return plan.pilots.cells.flatMap { cell -> [Row] in
      func row(_ quantity: String, _ unit: KPIUnit, _ value: Measured) -> Row {
        Row(
          wave: wave, members: cell.members, weeks: cell.weeks, quantity: quantity, unit: unit,
          value: value)
      }
      return (cell.verdicts.map(shares) ?? []).map { row($0, .probability, $1) }
        + [row("worth", unit, cell.worth ?? Measured())]
    }
  }
}

extension PilotReport {
  public static let fileName = PilotCSV.fileName

  /// The text of pilot.csv.
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    PilotCSV(self).text(options)
  }
}
