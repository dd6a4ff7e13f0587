import Scenarios
import Simulation

/// What a projection keeps of one replicate: its KPIs, a small part of its outcome.
///
/// Computed on the thread that ran the replicate, so that the outcome can be thrown away at once.
public struct ReplicateIndicators: Sendable {
  /// From 0.
  public let replicate: Int
  /// The drawn uncertain numbers, in the order of `Scenario.uncertainNumbers`.
  public let parameters: [Double]
  /// In the order of the scenario's plans.
  let plans: [PlanIndicators]
  /// Cohorts by plan; the projection adds them up over the replicates and keeps the sums alone.
  var cohorts: [[CohortOutcome]]

  /// - Parameters:
  ///   - outcome: What the simulation of the replicate led to; baseline is its first plan.
  ///   - scenario: The scenario as drawn for this replicate.
  ///   - parameters: Its drawn uncertain numbers, in the order of `Scenario.uncertainNumbers`.
  ///   - catalogue: The KPIs of the scenario.
  public init(
    of outcome: ReplicateOutcome, scenario: Scenario, parameters: [Double], catalogue: Catalogue
  ) {
    replicate = outcome.replicate
    self.parameters = parameters
    let baseline = outcome.plans.first ?? PlanOutcome()
    plans = outcome.plans.indices.map { plan in
      PlanAssessment(
        plan: outcome.plans[plan], baseline: baseline, isBaseline: plan == 0, scenario: scenario,
        catalogue: catalogue
      ).indicators
    }
    cohorts = outcome.plans.map(\.cohorts)
  }

  /// A KPI over the horizon; nil where it is not defined.
  func value(plan: Int, kpi: Int) -> Double? {
    let value = plans[plan].horizon[kpi]
    return value.isNaN ? nil : value
  }
}
