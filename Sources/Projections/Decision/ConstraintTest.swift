import Scenarios

/// Whether a plan keeps to a bound.
public struct ConstraintTest: Sendable {
  public let constraint: Decision.Constraint
  /// Of a KPI of single replicates its mean; of a KPI of the plan that number.
  public let value: Measured
  /// Whether `value` keeps to it. Nil when it does not apply: baseline has no such KPI.
  public let holds: Bool?
  /// Whether `value` is so far from the bound that its 95 % interval leaves it out.
  public let isSettled: Bool
  /// The share of the worlds that keep to it, freed of noise; worlds in which the KPI is not defined
  /// do not. Nil for KPIs of the plan.
  public let probability: Measured?

  init(_ constraint: Decision.Constraint, plan: Int, kpi: Int, in source: some ReplicatedKPIs) {
    let estimate = source.estimate(plan: plan, kpi: kpi)
    let isOfReplicate = source.catalogue.kpis[kpi].scope.contains(.replicates)
    self.constraint = constraint
    value = Measured(estimate)
    if let mean = estimate.mean {
      holds = constraint.holds(for: mean)
    } else {
      holds = plan == 0 ? nil : false
    }
    isSettled = Self.isSettled(estimate, constraint, isMean: isOfReplicate)
    probability =
      isOfReplicate && holds != nil
      ? Self.probability(constraint, plan: plan, kpi: kpi, in: source) : nil
  }

  private static func isSettled(
    _ estimate: Estimate, _ constraint: Decision.Constraint, isMean: Bool
  ) -> Bool {
    guard let mean = estimate.mean else { return true }
    guard let error = estimate.mcError,
      let factor = StudentT.factor95(degreesOfFreedom: estimate.count - 1)
    else { return false }
    // A mean without any spread is what it is.
    return isMean && error == 0 || abs(mean - constraint.limit) > factor * error
  }

  /// At least the limit is more than the number just below it.
  private static func probability(
    _ constraint: Decision.Constraint, plan: Int, kpi: Int, in source: some ReplicatedKPIs
  ) -> Measured {
    let sign = constraint.bound == .atLeast ? 1.0 : -1.0
    let freed = source.freedValues(plan: plan, kpi: kpi).filter { !$0.isNaN }
    return Measured(
      Estimate(
        shareAbove: (sign * constraint.limit).nextDown, of: freed.map { sign * $0 },
        among: source.replicateCount, noisy: source.noisyVariance(plan: plan, kpi: kpi)))
  }
}
