import Scenarios
import Simulation

/// What is kept of a replicate that was simulated a second time, with the same drawn numbers and other
/// luck: its KPIs over the horizon.
public struct TwinIndicators: Sendable {
  /// The replicate whose drawn numbers it shares.
  public let replicate: Int
  /// By plan, then one for each KPI of the catalogue; NaN where not defined.
  let plans: [[Double]]

  public init(of outcome: ReplicateOutcome, scenario: Scenario, catalogue: Catalogue) {
    replicate = outcome.replicate
    let baseline = outcome.plans.first ?? PlanOutcome()
    plans = outcome.plans.indices.map { plan in
      PlanAssessment(
        plan: outcome.plans[plan], baseline: baseline, isBaseline: plan == 0, scenario: scenario,
        catalogue: catalogue
      ).horizon
    }
  }
}
