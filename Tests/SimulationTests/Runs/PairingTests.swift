import Scenarios
import Testing

@testable import Simulation

struct PairingTests {
  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    simpleScenario(agents: 3000, weeks: 30) {
      $0.segments[0].lapsesPerYear = .init(mean: 1, cv: 1)
      $0.segments[0].returnsPerYear = 1
      $0.segments[0].response.orderLift = 0.5
      $0.segments[0].start.customer = 0.8
      $0.segments[0].firstOrdersPerYear = 1
      $0.market.voice.maxLift = 0.3
      $0.channels = [orderChannel("card", accept: 0.2), adChannel("ad")]
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition = [Schedule(0.8), Schedule(10_000)]
      plan.touches[0][0] = Schedule(2)
      plan.waves = [wave("all")]
      $0.plans.append(plan)
      change(&$0)
    }
  }

  @Test func aPlanThatDoesNothingEqualsBaseline() throws {
    let outcome = try simulate(
      scenario {
        $0.plans.append(emptyPlan("idle", in: $0))
      })
    #expect(outcome.plans[2].weeks == outcome.plans[0].weeks)
    #expect(outcome.plans[1].weeks != outcome.plans[0].weeks)
  }

  @Test func equalPlansHaveEqualResultsAndDisturbNobody() throws {
    let alone = try simulate(scenario())
    let twice = try simulate(
      scenario {
        var twin = $0.plans[1]
        twin.name = "twin"
        $0.plans.insert(twin, at: 1)
      })
    #expect(twice.plans[0].weeks == alone.plans[0].weeks)
    #expect(twice.plans[1].weeks == alone.plans[1].weeks)
    #expect(twice.plans[2].weeks == alone.plans[1].weeks)
    #expect(
      twice.plans[2].causal.joinerBaselineOrders == alone.plans[1].causal.joinerBaselineOrders)
    #expect(
      twice.plans[1].channels[0].pairedContribution
        == alone.plans[1].channels[0].pairedContribution)
  }

  /// Without lift in the private pool, voice alone makes joiners order more often, by V: no order of
  /// theirs that baseline only sees later is counted as baseline's.
  @Test func whoJoinsAtAnOrderIsNotHeldAgainstALateOne() throws {
    let scenario = simpleScenario(agents: affordable(60_000), weeks: 52) {
      $0.market.voice.maxLift = 0.4
      $0.market.voice.halfShare = 0.0001
      $0.segments[0].ordersPerYear = .init(mean: 6, cv: 1)
      $0.segments[0].start.privatePool = 0.05
      $0.channels = [orderChannel("card", accept: 0.5)]
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition = [Schedule(0.5)]
      plan.waves = [wave("all")]
      $0.plans.append(plan)
    }
    // In baseline too a twentieth is private, so V is the same there; more come in the plan alone.
    let causal = try simulate(scenario).plans[1].causal
    let lift = causal.joinerOrders / causal.joinerBaselineOrders
    let orders =
      causal.joinerBaselineOrders * Double(scenario.settings.agents)
      / scenario.market.members
    #expect(abs(lift - 1) < 4 / orders.squareRoot() + 0.003)
  }

  /// Joiners who are private in baseline at that time are not held against it.
  @Test func baselinesWithARolloutOfTheirOwnAreRespected() throws {
    let outcome = try simulate(
      scenario {
        $0.plans[0] = $0.plans[1]
        $0.plans[0].name = Plan.baselineName
        $0.plans[1].waves[0].startWeek = 10
      })
    let (baseline, later) = (outcome.plans[0], outcome.plans[1])
    #expect(baseline.horizon[.joins] > 0)
    let joiners = later.channels.reduce(0) { $0 + $1.pairedJoiners }
    #expect(joiners < later.horizon[.joins])
    let same = try simulate(
      scenario {
        $0.plans[0] = $0.plans[1]
        $0.plans[0].name = Plan.baselineName
      })
    #expect(same.plans[1].weeks == same.plans[0].weeks)
  }
}
