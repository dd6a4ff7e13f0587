import Foundation
import Scenarios
import Testing

@testable import Simulation

struct InvitingTests {
  /// A plan that invites at orders, through channels of these acceptance rates.
  private func scenario(
    accept: [Double], ordersShare: Double = 1, coverage: Double = 1, weeks: Int = 10,
    change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    simpleScenario(agents: affordable(50_000), weeks: weeks) {
      $0.channels = accept.enumerated().map { index, rate in
        var channel = orderChannel("card-\(index)", accept: rate)
        channel.ordersShare = ordersShare
        channel.costPerInvite = 2
        return channel
      }
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition = accept.map { _ in Schedule(coverage) }
      plan.waves = [wave("all")]
      $0.plans.append(plan)
      change(&$0)
    }
  }

  /// Poisson orders of rate λ, each of which joins with probability p: hazard λp.
  @Test func membersJoinAtTheirOrders() throws {
    let scenario = scenario(accept: [0.4], ordersShare: 0.5, coverage: 0.6)
    let weeks = try simulate(scenario).plans[1].weeks
    let expected = 1 - exp(-10.0 / 52 * 0.5 * 0.6 * 0.4 * 10)
    let share = weeks[9].privateMembers / scenario.market.members
    let error = (expected * (1 - expected) / Double(scenario.settings.agents)).squareRoot()
    #expect(abs(share - expected) < 4 * error)
  }

  @Test func everyInvitationIsPaidAndRefusersNeverJoin() throws {
    let scenario = scenario(accept: [1], ordersShare: 0.3) { $0.segments[0].neverJoin = 1 }
    let total = try simulate(scenario).plans[1].horizon
    #expect(total[.joins] == 0)
    let invited = total[.inviteSpend] / 2
    #expect(abs(invited / total.orders / 0.3 - 1) < relativeError(invited, scenario))
  }

  /// Two channels ask at every order: they share the joins as their acceptance rates, not as the
  /// chances that both accept.
  @Test func oneOfSeveralInvitationsCounts() throws {
    let scenario = scenario(accept: [0.6, 0.2])
    let plan = try simulate(scenario).plans[1]
    let joins = plan.channels.map(\.joins)
    let ratio = joins[0] / (joins[0] + joins[1])
    let agents =
      (joins[0] + joins[1]) * Double(scenario.settings.agents)
      / scenario.market.members
    #expect(abs(ratio - 0.75) < 4 * (0.75 * 0.25 / agents).squareRoot())
    #expect(joins[2] == 0)
  }

  @Test func controlGroupsAreNotAsked() throws {
    let scenario = scenario(accept: [1]) { $0.plans[1].waves[0].controlShare = 1 }
    var held = scenario
    var gate = Gate()
    gate.reviewAfterWeeks = 100
    gate.conditions = [.init(indicator: .joins, bound: .atLeast, value: 1)]
    held.plans[1].waves[0].gate = gate
    #expect(try simulate(held).plans[1].horizon[.inviteSpend] == 0)
    // A wave without a gate has passed, and its control group may join.
    #expect(try simulate(scenario).plans[1].horizon[.joins] > 0)
  }
}
