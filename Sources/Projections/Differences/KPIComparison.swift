import Scenarios

/// Holds the KPIs of two runs against each other. Where replicates of the same number are the same worlds,
/// both have as many.
struct KPIComparison<Source: DecisionSource> {
  let before: Source
  let after: Source
  /// Whether replicates of the same number are the same worlds.
  let isPaired: Bool
  /// Whether money is of one currency.
  let comparesMoney: Bool

  /// Plans that both have, in the order of the latter.
  var plans: [PlanDifference] {
    after.scenario.plans.enumerated().compactMap { index, plan in
      guard let former = before.scenario.plans.firstIndex(where: { $0.name == plan.name }) else {
        return nil
      }
      return PlanDifference(plan: plan.name, kpis: differences(plans: (former, index)))
    }
  }

  private func differences(plans: (Int, Int)) -> [KPIDifference] {
    after.catalogue.kpis.enumerated().compactMap { place, kpi in
      guard let former = before.catalogue.place(of: kpi.id), comparesMoney || !kpi.unit.isMoney
      else { return nil }
      switch kpi.definition {
      case .window, .plan:
        let values = (
          before.values(plan: plans.0, kpi: former), after.values(plan: plans.1, kpi: place)
        )
        return isPaired
          ? paired(kpi, values.0, values.1) : independent(kpi, values.0, values.1)
      case .replicates:
        return independent(
          kpi, before.estimate(plan: plans.0, kpi: former),
          after.estimate(plan: plans.1, kpi: place))
      }
    }
  }

  // MARK: The same worlds

  /// The mean of the differences in each replicate, with the error of a mean.
  private func paired(_ kpi: KPI, _ before: [Double], _ after: [Double]) -> KPIDifference? {
    let pairs = zip(before, after)
    let differences = MeanDifference(
      pairs.map { Rounding.difference($1, $0) }, rounding: Rounding.ofMean(before, after))
    let definitions = MeanDifference(pairs.map { ($1.isNaN ? 0 : 1) - ($0.isNaN ? 0 : 1) })
    let isSame = pairs.allSatisfy { Rounding.isSame($0, $1) }
    return difference(
      kpi, Estimate(before), Estimate(after), replicates: (before.count, after.count),
      differences.measured,
      isSame ? .none : max(differences.change, definitions.change))
  }

  // MARK: Worlds of their own

  private func independent(_ kpi: KPI, _ before: [Double], _ after: [Double]) -> KPIDifference? {
    let (old, new) = (Estimate(before), Estimate(after))
    let means = MeanDifference(from: old, to: new, factor: MeanDifference.welchFactor)
    let definitions = MeanDifference.ofShares(
      (old.count, before.count), (new.count, after.count))
    return difference(
      kpi, old, new, replicates: (before.count, after.count), means.measured,
      max(means.change, definitions.change))
  }

  /// KPIs of a plan over all its replicates, as they are.
  private func independent(_ kpi: KPI, _ before: Estimate, _ after: Estimate) -> KPIDifference? {
    let means = MeanDifference(from: before, to: after) { _, _ in StudentT.normalFactor99 }
    let replicates = (self.before.replicateCount, self.after.replicateCount)
    let isSame =
      Rounding.isSame(before.mean, after.mean) && Rounding.isSame(before.mcError, after.mcError)
    let change = (before.mean == nil) == (after.mean == nil) ? means.change : .beyondError
    return difference(
      kpi, before, after, replicates: replicates, means.measured, isSame ? .none : change)
  }

  private func difference(
    _ kpi: KPI, _ before: Estimate, _ after: Estimate, replicates: (Int, Int),
    _ difference: Measured, _ change: KPIDifference.Change
  ) -> KPIDifference? {
    guard before.mean != nil || after.mean != nil else { return nil }
    return KPIDifference(
      kpi: kpi, before: before, after: after, replicatesBefore: replicates.0,
      replicatesAfter: replicates.1, difference: difference, change: change)
  }
}

extension KPIUnit {
  fileprivate var isMoney: Bool {
    switch self {
    case .money, .moneyPerJoin, .moneyPerStoreYear: true
    default: false
    }
  }
}

extension KPIDifference.Change: Comparable {
  private var rank: Int {
    switch self {
    case .none: 0
    case .withinError: 1
    case .untold: 2
    case .beyondError: 3
    }
  }

  /// What is more of a change comes later.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
