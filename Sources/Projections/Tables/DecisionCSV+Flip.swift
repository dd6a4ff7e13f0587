/// What would turn the order of the two plans that are ahead, as rows of decision.csv; `kpi` holds the
/// path of the number, and `low` and `high` the values where 5 % of its draws are below and above.
extension DecisionCSV {
  var flipRows: [Row] {
    guard let flip = sheet.flip, case .numbers(let numbers) = flip.finding else { return [] }
    return numbers.flatMap { number in
      number.paths.indices.flatMap { rows(of: number, at: $0, flip) }
    }
  }

  private func rows(of number: TurningNumber, at place: Int, _ flip: Flip) -> [Row] {
    func row(_ quantity: String, _ unit: KPIUnit?, _ value: Measured) -> Row {
      Row(
        plan: flip.plan, versus: flip.rival, quantity: quantity, kpi: number.paths[place],
        unit: unit, value: value, low: number.low.values[place],
        high: number.high.values[place])
    }
    let unit = sheet.objective.unit
    let rows = [
      row("explained_share", .share, number.explainedShare),
      row("advantage_at_low", unit, number.low.difference),
      row("advantage_at_high", unit, number.high.difference),
    ]
    guard case .at(let turn) = number.turn else { return rows }
    return rows + [
      row("break_even", nil, turn.values[place]),
      row("p_beyond_break_even", .probability, turn.probability),
    ]
  }
}
