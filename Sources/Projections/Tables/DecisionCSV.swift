import Scenarios

/// decision.csv: the decision sheet, one number a row.
struct DecisionCSV: CSVTable {
  static let fileName = "decision.csv"
  static let columns = [
    "plan", "versus", "quantity", "kpi", "unit", "value", "error", "low", "high",
  ]
  let sheet: DecisionSheet

  init(_ sheet: DecisionSheet) { self.sheet = sheet }

  func write(to sink: inout RowSink) {
    for option in sheet.options {
      for row in rows(of: option) { sink.row { row.write(to: &$0, sheet) } }
    }
  }

  /// A number of the sheet.
  private struct Row {
    var plan: Int
    var versus: Int?
    var quantity: String
    var kpi = ""
    var unit: KPIUnit?
    var value: Measured
    var low: Double?
    var high: Double?

    func write(to row: inout CSVText, _ sheet: DecisionSheet) {
      row.cell(sheet.scenario.plans[plan].name)
      row.cell(versus.map { sheet.scenario.plans[$0].name } ?? "")
      row.cell(quantity)
      row.cell(kpi)
      row.cell(unit?.text(currency: sheet.scenario.currency) ?? "")
      row.cell(value.value)
      row.cell(value.error)
      row.cell(low)
      row.cell(high)
    }
  }

  private func rows(of option: DecisionSheet.Option) -> [Row] {
    indicators(option) + standing(option) + constraints(option) + sets(option)
      + dominance(option) + effect(option)
  }

  private func indicators(_ option: DecisionSheet.Option) -> [Row] {
    zip(sheet.kpis, option.indicators).map { kpi, estimate in
      Row(
        plan: option.plan, quantity: "mean", kpi: kpi.id, unit: kpi.unit,
        value: Measured(estimate), low: estimate.p05, high: estimate.p95)
    }
  }

  private func standing(_ option: DecisionSheet.Option) -> [Row] {
    guard let standing = option.standing else { return [] }
    func row(
      _ quantity: String, _ unit: KPIUnit, _ value: Measured, versus: Int? = nil,
      kpi: String = sheet.objective.id, low: Double? = nil, high: Double? = nil
    ) -> Row {
      Row(
        plan: option.plan, versus: versus, quantity: quantity, kpi: kpi, unit: unit,
        value: value, low: low, high: high)
    }
    let unit = sheet.objective.unit
    let over = standing.overRival
    return [
      row("p_best", .probability, standing.probabilityOfBest),
      row(
        "advantage", unit, Measured(value: over.mean), versus: standing.rival, low: over.low,
        high: over.high),
      row(
        "p_better", .probability, standing.probabilityOverRival, versus: standing.rival),
      row("expected_regret", unit, standing.expectedRegret),
      row("value_at_risk", unit, standing.valueAtRisk),
      row("conditional_value_at_risk", unit, standing.shortfall),
      row(
        "mean", .money, Measured(standing.drawdown), kpi: "worst_drawdown",
        low: standing.drawdown.p05, high: standing.drawdown.p95),
      row(
        "mean", .weeks, Measured(standing.drawdownWeek), kpi: "worst_drawdown_week",
        low: standing.drawdownWeek.p05, high: standing.drawdownWeek.p95),
    ]
      + (standing.probabilityOfLoss.map { [row("p_loss", .probability, $0, versus: 0)] } ?? [])
  }

  private func constraints(_ option: DecisionSheet.Option) -> [Row] {
    option.constraints.flatMap { test -> [Row] in
      func row(_ quantity: String, _ unit: KPIUnit?, _ value: Measured) -> Row {
        Row(
          plan: option.plan, quantity: quantity, kpi: test.constraint.text, unit: unit,
          value: value)
      }
      return [row("constraint_holds", nil, Self.flag(test.holds))]
        + (test.probability.map { [row("p_constraint_holds", .probability, $0)] } ?? [])
    }
  }

  private func sets(_ option: DecisionSheet.Option) -> [Row] {
    let isChosen = sheet.choice.plan == option.plan
    var rows = [
      Row(plan: option.plan, quantity: "chosen", value: Self.flag(isChosen)),
      Row(
        plan: option.plan, quantity: "keeps_to_constraints", value: Self.flag(option.isAdmissible)),
      Row(plan: option.plan, quantity: "pareto_set", value: Self.flag(option.isInParetoSet)),
      Row(
        plan: option.plan, quantity: "p_pareto_set", unit: .probability,
        value: option.probabilityInParetoSet),
    ]
    if isChosen, let value = sheet.choice.crossFitted {
      rows.append(
        Row(
          plan: option.plan, versus: 0, quantity: "cross_fitted_value",
          kpi: sheet.objective.id, unit: sheet.objective.unit, value: value))
    }
    return rows
  }

  private func dominance(_ option: DecisionSheet.Option) -> [Row] {
    sheet.dominance[option.plan].enumerated().flatMap { other, dominance -> [Row] in
      guard let dominance else { return [] }
      return [
        ("distance_from_dominance_1", dominance.first),
        ("distance_from_dominance_2", dominance.second),
      ].map {
        Row(
          plan: option.plan, versus: other, quantity: $0, kpi: sheet.objective.id, value: $1)
      }
    }
  }

  private func effect(_ option: DecisionSheet.Option) -> [Row] {
    guard let effect = option.effect else { return [] }
    let rows: [(String, KPIUnit, Measured)] = [
      ("frequency_ratio", .ratio, effect.frequencyRatio),
      ("causal_order_lift", .ratio, effect.causalLift),
      ("incremental_gmv", .money, effect.incrementalGMV),
      ("shifted_gmv", .money, effect.shiftedGMV),
      ("new_share", .share, effect.newShare ?? Measured()),
    ]
    return rows.map { Row(plan: option.plan, quantity: $0, unit: $1, value: $2) }
  }

  private static func flag(_ truth: Bool?) -> Measured {
    Measured(value: truth.map { $0 ? 1 : 0 })
  }
}

extension DecisionSheet {
  /// The text of decision.csv.
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    DecisionCSV(self).text(options)
  }
}
