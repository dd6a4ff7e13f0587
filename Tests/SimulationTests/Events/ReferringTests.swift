import Foundation
import Scenarios
import Testing

@testable import Simulation

struct ReferringTests {
  /// A tenth of the market is private, fully engaged, and refers ten times a year.
  private func scenario(change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    simpleScenario(agents: affordable(50_000), weeks: 4) {
      $0.segments[0].start.privatePool = 0.1
      $0.segments[0].referralsPerYear = 10
      $0.segments[0].tolerance = .init(mean: 1000, cv: 0)
      $0.ports[0].strength = 50
      $0.referral.accept = 0.5
      $0.referral.reward = 3
      var plan = emptyPlan("spread", in: $0)
      plan.touches[0][0] = Schedule(1)
      plan.waves = [wave("all")]
      $0.plans.append(plan)
      change(&$0)
    }
  }

  @Test func referralsReachAnybodyAndTheUnreachedJoin() throws {
    let scenario = scenario()
    let plan = try simulate(scenario).plans[1]
    let first = plan.weeks[0]
    let expected =
      first[.privateExposure] * 10 / 52 * 0.5 * first[.publicExposure]
      / scenario.market.members
    #expect(abs(first[.joins] / expected - 1) < relativeError(expected, scenario))
    #expect(plan.channels[1].joins == plan.horizon[.joins])
    #expect(abs(plan.horizon[.referralRewards] - 3 * plan.horizon[.joins]) < 1e-6)
  }

  @Test func prospectsMayOrderAtOnceThroughThePrivateShop() throws {
    let scenario = scenario {
      $0.segments[0].start.customer = 0.5
      $0.referral.converts = 1
    }
    let plans = try simulate(scenario).plans
    let (total, atStart) = (plans[1].horizon, plans[0].horizon[.privateProspectEntries])
    // Who came as a prospect has ordered; who was private as one has not.
    #expect(total[.privateFirstOrders] > 0)
    #expect(total[.privateFirstOrders] == total[.privateProspectEntries] - atStart)
    #expect(total[.privateShopOrders] >= total[.privateFirstOrders])
  }

  @Test func referralOutsideTheOpenWavesNeedsAnyWave() throws {
    func joins(anyWave: Bool) throws -> (inside: Double, outside: Double) {
      let scenario = scenario {
        $0.referral.anyWave = anyWave
        $0.plans[1].waves = [wave("part", share: 0.4)]
      }
      let plan = try simulate(scenario).plans[1]
      let inside = plan.waves[0].privateMembers
      return (inside, plan.weeks[3].privateMembers - inside)
    }
    let (closed, open) = (try joins(anyWave: false), try joins(anyWave: true))
    // Outside the wave live three fifths of those private at the start.
    #expect(open.outside > 1.05 * closed.outside)
    #expect(abs(open.inside / closed.inside - 1) < 0.1)
  }

  @Test func nobodyRefersWithoutAWave() throws {
    let scenario = scenario { $0.plans[1].waves = [] }
    #expect(try simulate(scenario).plans[1].horizon[.joins] == 0)
  }
}
