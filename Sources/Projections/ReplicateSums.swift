import Scenarios

/// Replicates as they are taken one after the other, in the order of their numbers: what is kept of
/// each, and what is only added up because it takes the most room.
struct ReplicateSums: Sendable {
  private(set) var replicates: [ReplicateIndicators] = []
  /// One for each plan.
  private(set) var cohorts: [CohortSums]
  private(set) var noise: [PlanNoise]

  init(plans: Int) {
    cohorts = [CohortSums](repeating: CohortSums(), count: plans)
    noise = [PlanNoise](repeating: PlanNoise(), count: plans)
  }

  /// Sums depend on the order of the replicates.
  mutating func add(_ replicate: ReplicateIndicators) {
    for plan in cohorts.indices where plan < replicate.plans.count {
      cohorts[plan].add(replicate.cohorts[plan])
      noise[plan].add(replicate.gatePath(plan: plan), replicate.halfSquares[plan])
    }
    var kept = replicate
    kept.cohorts = []
    kept.halfSquares = []
    replicates.append(kept)
  }
}
