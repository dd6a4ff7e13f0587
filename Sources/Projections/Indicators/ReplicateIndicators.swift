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
  /// How far the halves of the agents differ, by plan; likewise added up.
  var halfSquares: [HalfSquares]

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
    var (plans, halfSquares): ([PlanIndicators], [HalfSquares]) = ([], [])
    for (index, plan) in outcome.plans.enumerated() {
      func indicators(_ plan: PlanOutcome, _ baseline: PlanOutcome) -> PlanIndicators {
        PlanAssessment(
          plan: plan, baseline: baseline, isBaseline: index == 0, scenario: scenario,
          catalogue: catalogue
        ).indicators
      }
      var whole = indicators(plan, baseline)
      let halves = zip(plan.halves, baseline.halves).map(indicators)
      whole.takeHalves(halves)
      plans.append(whole)
      halfSquares.append(
        halves.count == 2 ? HalfSquares(halves[0], halves[1]) : HalfSquares())
    }
    self.plans = plans
    self.halfSquares = halfSquares
    cohorts = outcome.plans.map(\.cohorts)
  }

  /// The path of the gates that a plan took.
  func gatePath(plan: Int) -> GatePath {
    GatePath(plans[plan].waves, baseline: plan == 0 ? [] : plans[0].waves)
  }

  /// A KPI over the horizon; nil where it is not defined.
  func value(plan: Int, kpi: Int) -> Double? {
    let value = plans[plan].horizon[kpi]
    return value.isNaN ? nil : value
  }

  /// By how much it differs between the halves of the agents; NaN where a half does not define it.
  func halfDifference(plan: Int, kpi: Int) -> Double {
    let differences = plans[plan].halfDifferences
    return differences.indices.contains(kpi) ? Double(differences[kpi]) : .nan
  }
}

extension PlanIndicators {
  /// - Parameter halves: two, or none.
  fileprivate mutating func takeHalves(_ halves: [PlanIndicators]) {
    guard halves.count == 2 else { return }
    halfDifferences = zip(halves[0].horizon, halves[1].horizon).map { Float($0 - $1) }
  }
}
