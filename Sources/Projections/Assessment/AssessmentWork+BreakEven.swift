import Experiments
import Scenarios

extension AssessmentWork {
  func breakEvens(
    of effects: [Assessment.NumberEffect], _ worlds: AlteredWorlds<PlanValue>
  ) throws -> [BreakEven] {
    try Self.byImportance(effects.filter(\.number.isUncertain)).prefix(Self.breakEvens).map {
      BreakEven($0.number, try curve(of: $0.number, in: scenario, worlds))
    }
  }

  private func curve(
    of number: Variation, in scenario: Scenario, _ worlds: AlteredWorlds<PlanValue>
  ) throws -> ResponseCurve {
    let count = min(projection.replicateCount, Self.curveReplicates)
    let probabilities = ResponseCurve.probabilities
    return ResponseCurve(
      points: probabilities.map { number.quantile($0) ?? number.low },
      values: try probabilities.map { u in
        try worlds.values(
          of: number.pinning(atProbability: u, in: scenario), replicates: count
        ).map(\.npv)
      })
  }

  /// Of the number that matters most by the one that matters second.
  func frontier(of breakEvens: [BreakEven], _ worlds: AlteredWorlds<PlanValue>) throws
    -> BreakEvenFrontier?
  {
    guard breakEvens.count > 1 else { return nil }
    let (number, other) = (breakEvens[0].number, breakEvens[1].number)
    let points = try BreakEvenFrontier.probabilities.map { u in
      let pinned = other.pinning(atProbability: u, in: scenario)
      return BreakEvenFrontier.Point(
        at: other.quantile(u) ?? other.low,
        breakEven: BreakEven(number, try curve(of: number, in: pinned, worlds)))
    }
    return BreakEvenFrontier(number: number, other: other, points: points)
  }
}
