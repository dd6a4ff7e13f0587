import Foundation
import Scenarios
import Testing

@testable import Simulation

/// Section 7 of the model: settings under which the right answer is known.
struct ClosedFormTests {
  /// Standard error of a share over the agents of a scenario.
  private func error(_ share: Double, _ scenario: Scenario) -> Double {
    (share * (1 - share) / Double(scenario.settings.agents)).squareRoot()
  }

  /// On/off chain: with lapse hazard μ and return hazard ρ the active share is
  /// ρ/(ρ+μ) + μ/(ρ+μ)·q^t, q = 1 − p − r, p and r the step probabilities.
  @Test func activeShareFollowsTheOnOffChain() throws {
    let scenario = simpleScenario(agents: affordable(100_000), weeks: 80) {
      $0.segments[0].lapsesPerYear.mean = 3
      $0.segments[0].returnsPerYear = 2
    }
    let weeks = try simulate(scenario).plans[0].weeks
    let (p, r) = (1 - exp(-3.0 / 52), 1 - exp(-2.0 / 52))
    for week in [0, 9, 39, 79] {
      let expected = r / (p + r) + p / (p + r) * pow(1 - p - r, Double(week + 1))
      let share = weeks[week][.publicActives] / scenario.market.members
      #expect(abs(share - expected) < 4 * error(expected, scenario))
    }
  }

  /// NBD: Poisson orders with gamma rates; mean rt/α, variance rt/α·(1 + t/α).
  @Test func ordersOfGammaRatesAreNegativeBinomial() throws {
    let scenario = simpleScenario(agents: affordable(100_000), weeks: 52) {
      $0.segments[0].ordersPerYear = .init(mean: 4, cv: 1)
    }
    let plan = try simulate(scenario).plans[0]
    let perMember = plan.horizon.orders / scenario.market.members
    // Variance of a year's count: 4 + 4².
    #expect(abs(perMember - 4) < 4 * (20 / Double(scenario.settings.agents)).squareRoot())
  }

  /// Pareto/NBD, CDNOW parameters (Fader, Hardie & Lee 2005): E[X(t)].
  @Test func customersWhoDieFollowTheParetoNBD() throws {
    let (r, alpha, s, beta) = (0.553, 10.578, 0.606, 11.669)
    let scenario = simpleScenario(agents: affordable(200_000), weeks: 78) {
      $0.segments[0].ordersPerYear = .init(mean: r / alpha * 52, cv: 1 / r.squareRoot())
      $0.segments[0].lapsesPerYear = .init(mean: s / beta * 52, cv: 1 / s.squareRoot())
    }
    let weeks = try simulate(scenario).plans[0].weeks
    var orders = 0.0
    for (index, week) in weeks.enumerated() {
      orders += week.orders / scenario.market.members
      let t = Double(index + 1)
      guard [13, 39, 78].contains(index + 1) else { continue }
      let expected = r * beta / (alpha * (s - 1)) * (1 - pow(beta / (beta + t), s - 1))
      // Standard deviation at 39 weeks 2.39, at 78 weeks 4.01 (docs of the domain).
      #expect(
        abs(orders - expected)
          < 4 * 4.01 / Double(scenario.settings.agents).squareRoot() + 0.001 * expected)
    }
  }

  /// One ad channel with budget far above what it can use: hazard reach/N.
  @Test func poolGrowsAtTheReachOfItsChannel() throws {
    let scenario = simpleScenario(agents: affordable(50_000), weeks: 40) {
      $0.channels[0].reachPerWeek = 0.03 * $0.market.members
      var plan = emptyPlan("grow", in: $0)
      plan.acquisition[0] = Schedule(1e12)
      plan.waves = [wave("all")]
      $0.plans.append(plan)
    }
    let weeks = try simulate(scenario).plans[1].weeks
    for week in [0, 9, 39] {
      let expected = 1 - exp(-0.03 * Double(week + 1))
      let share = weeks[week].privateMembers / scenario.market.members
      #expect(abs(share - expected) < 4 * error(expected, scenario))
    }
  }

  /// Constant block hazard: survival exp(−h·t).
  @Test func blocksLeaveAnExponentialSurvival() throws {
    let scenario = simpleScenario(agents: affordable(50_000), weeks: 52) {
      $0.segments[0].start.privatePool = 1
      $0.segments[0].blocksPerYear = 0.5
      $0.segments[0].blocksPerTouch = 0.002
      $0.plans[0].touches[0][0] = Schedule(5)
    }
    let weeks = try simulate(scenario).plans[0].weeks
    let hazard = 0.5 / 52 + 0.002 * 5
    for week in [0, 12, 51] {
      let expected = exp(-hazard * Double(week + 1))
      let share = weeks[week].privateMembers / scenario.market.members
      #expect(abs(share - expected) < 4 * error(expected, scenario))
    }
  }

  /// Only referral, well mixed, nobody leaves: dy/dt = a·y·(1 − y), a = rate · accept, so the odds of
  /// being private grow by e^(a·t) from wherever the first weeks of luck left them.
  @Test func referralGrowsLogistically() throws {
    let scenario = simpleScenario(agents: affordable(100_000), weeks: 30) {
      $0.calendar.step = .day
      $0.referral.accept = 0.5
      $0.segments[0].start.privatePool = 0.1
      $0.segments[0].referralsPerYear = 15
      // Touches so strong that everybody is fully engaged, and borne by all.
      $0.ports[0].strength = 50
      $0.segments[0].tolerance = .init(mean: 1000, cv: 0)
      var plan = emptyPlan("spread", in: $0)
      plan.touches[0][0] = Schedule(1)
      plan.waves = [wave("all")]
      $0.plans.append(plan)
    }
    let weeks = try simulate(scenario).plans[1].weeks
    let shares = weeks.map { $0.privateMembers / scenario.market.members }
    let odds = { (share: Double) in share / (1 - share) }
    for week in [9, 19, 29] {
      let expected = odds(shares[0]) * exp(0.5 * 15.0 / 52 * Double(week))
      // Joins are Poisson: the variance of the log odds is below 1 over the members who were private
      // first plus 1 over those who are not yet; half a per cent for steps of a day.
      let agents = Double(scenario.settings.agents)
      let variance = 1 / (shares[0] * agents) + 1 / ((1 - shares[week]) * agents)
      #expect(abs(log(odds(shares[week]) / expected)) < 4 * variance.squareRoot() + 0.005)
    }
  }

  /// Heavier buyers join more readily and the pool does nothing: they order more often, and not one
  /// order of it is caused.
  @Test(arguments: [0.0, 1.0]) func selectionAloneCausesNothing(affinity: Double) throws {
    let scenario = simpleScenario {
      $0.market.joinAffinity = affinity
      $0.segments[0].ordersPerYear.cv = 1
      $0.segments[0].lapsesPerYear = .init(mean: 0.5, cv: 1)
      $0.segments[0].returnsPerYear = 0.5
      if affinity == 0 { $0.channels = [orderChannel("card", accept: 0.3)] }
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition[0] = Schedule(affinity == 0 ? 1 : 1e9)
      plan.touches[0][0] = Schedule(3)
      plan.waves = [wave("all")]
      $0.plans = [baseline(of: $0), plan]
      $0.channels[0].reachPerWeek = 0.02 * $0.market.members
    }
    let outcome = try simulate(scenario)
    let plan = outcome.plans[1]
    let total = plan.horizon
    #expect(plan.causal.joinerOrders > 0)
    #expect(plan.causal.joinerOrders == plan.causal.joinerBaselineOrders)
    let privateRate = total[.privateMemberOrders] / total[.privateExposure]
    let publicRate = total[.publicMemberOrders] / total[.publicExposure]
    #expect(privateRate > 1.2 * publicRate)
    #expect(total.orders == outcome.plans[0].horizon.orders)
  }
}
