/// Where a plan stands among the others by the goal.
public struct Standing: Sendable {
  public let probabilityOfBest: Measured
  /// The best on average of the other plans; for the best plan the runner-up.
  public let rival: Int
  /// Against that plan, in the unit of the goal; above 0 where the plan is better.
  public let overRival: PairedDifference
  public let probabilityOverRival: Measured
  /// Nothing differs from that plan.
  public let tiesWithRival: Bool
  public let expectedRegret: Measured
  public let valueAtRisk: Measured
  public let shortfall: Measured
  /// Nil for baseline.
  public let probabilityOfLoss: Measured?
  /// Of baseline 0; week: not defined where there is none.
  public let drawdown: Estimate
  public let drawdownWeek: Estimate
}

/// The plan to choose.
public struct Choice: Sendable {
  /// The best plan on average, whatever constraints say.
  public let best: Int
  /// The best of those that keep to all constraints; nil when there is none.
  public let plan: Int?
  /// Whether both halves of the replicates, each on its own, choose the same plan.
  public let isAgreed: Bool
  /// What choosing is worth against baseline, chosen on one half and valued on the other; above 0
  /// where it is better. Nil where baseline cannot be ranked.
  public let crossFitted: Measured?
  /// The same as it looks, chosen and valued on all replicates.
  public let apparent: PairedDifference?

  init(_ values: PairedValues, ranked: [Int], options: [DecisionSheet.Option]) {
    let ranking = Ranking(of: values, among: ranked).plans
    let admissible = ranking.filter { options[$0].isAdmissible }
    best = ranking[0]
    plan = admissible.first
    isAgreed = Set(CrossFit.picks(values, among: admissible)).count <= 1
    let hasBaseline = ranked.contains(0)
    crossFitted =
      hasBaseline ? CrossFit.estimate(values, among: admissible, versus: 0) : nil
    apparent = hasBaseline ? admissible.first.map { values.difference($0, 0) } : nil
  }
}
