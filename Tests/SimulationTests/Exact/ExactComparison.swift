import Scenarios

@testable import Simulation

/// A simulated plan held against what its chains expect.
struct ExactComparison {
  /// One number that was compared.
  struct Finding {
    let what: String
    let simulated: Double
    let expected: ExactSum
    /// κ₃/κ₂ of the sum, at most: the skewness that a normal approximation leaves out.
    let unit: Double

    var z: Double { (simulated - expected.mean) / expected.variance.squareRoot() }

    /// Whether the number is farther off than `bound` standard deviations and what skewness adds to
    /// that quantile (Cornish & Fisher: γ(z² − 1)/6 standard deviations).
    func isOff(bound: Double) -> Bool {
      let sd = expected.variance.squareRoot()
      let skew = unit * (bound * bound - 1) / 6
      // Fixed-point sums and single precision leave some 1e-6 of a sum.
      return abs(simulated - expected.mean) > bound * sd + skew + 1e-5 * expected.mean + 1e-6
    }

    var text: String {
      "\(what): simulated \(simulated), expected \(expected.mean) ± "
        + "\(expected.variance.squareRoot()) agents, z = \(z)"
    }
  }

  private(set) var findings: [Finding] = []
  /// Of sums over the horizon, one a measure that has any variance.
  private(set) var horizon: [Measure: Finding] = [:]

  init(_ scenario: Scenario, plan: Int, outcome: PlanOutcome) {
    let expectation = ExactExpectation(scenario, plan: plan)
    let perAgent = scenario.market.members / Double(scenario.settings.agents)
    let name = scenario.plans[plan].name
    let tallies = outcome.weeks + outcome.runOffWeeks
    for (week, tally) in tallies.enumerated() {
      for state in MemberState.allCases {
        findings.append(
          Finding(
            what: "\(name), week \(week), \(state.name)",
            simulated: tally[stock: state] / perAgent,
            expected: expectation.stocks[week][state.rawValue], unit: 1))
      }
      for (index, measure) in ExactMeasures.all.enumerated() {
        findings.append(
          Finding(
            what: "\(name), week \(week), \(measure)", simulated: tally[measure] / perAgent,
            expected: expectation.weeks[week][index], unit: Self.unit(of: measure, scenario)))
      }
    }
    for (index, measure) in ExactMeasures.all.enumerated() {
      let finding = Finding(
        what: "\(name), horizon, \(measure)", simulated: outcome.horizon[measure] / perAgent,
        expected: expectation.horizon[index], unit: Self.unit(of: measure, scenario))
      findings.append(finding)
      if finding.expected.variance > 100 * finding.unit * finding.unit {
        horizon[measure] = finding
      }
    }
  }

  /// Of counts 1; of money E[V³]/E[V²] = mean·(1 + cv²)² of a lognormal value. Several orders of a
  /// member within the window make it a few times greater.
  private static func unit(of measure: Measure, _ scenario: Scenario) -> Double {
    let value =
      scenario.segments.map {
        let spread = 1 + $0.orderValue.cv * $0.orderValue.cv
        return $0.orderValue.mean * max(1, 1 + $0.response.basketLift) * spread * spread
      }.max() ?? 0
    let weeks = Double(scenario.calendar.weeks)
    switch measure {
    case .privateShopGMV, .publicShopGMV: return 3 * value
    case .couponCost: return 3 * value * scenario.economics.coupon.discount
    case .inviteSpend: return 3 * (scenario.channels.map(\.costPerInvite).max() ?? 0)
    case .privateExposure, .superExposure: return weeks
    case .touchesDelivered: return 20 * weeks
    case .touchCost: return 20 * weeks * (scenario.ports.map(\.costPerTouch).max() ?? 0)
    default: return 3
    }
  }
}
