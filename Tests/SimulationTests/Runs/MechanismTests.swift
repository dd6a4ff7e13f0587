import Foundation
import Scenarios
import Testing

@testable import Simulation

/// Mechanisms at work in whole runs, each against what its formula says.
struct MechanismTests {
  /// Everybody private and touched, no capacity limit.
  private func pool(_ change: (inout Scenario) -> Void) -> Scenario {
    simpleScenario(agents: affordable(50_000), weeks: 26) {
      $0.segments[0].start.privatePool = 1
      $0.segments[0].tolerance = .init(mean: 100, cv: 0)
      $0.plans[0].touches[0][0] = Schedule(2)
      change(&$0)
    }
  }

  private func relativeError(_ count: Double, _ scenario: Scenario) -> Double {
    4 / (count * Double(scenario.settings.agents) / scenario.market.members).squareRoot()
  }

  @Test func lifts() throws {
    let scenario = pool {
      $0.segments[0].response.orderLift = 0.5
      $0.economics.coupon.lift = 0.2
      $0.economics.coupon.discount = 0.1
    }
    let total = try simulate(scenario).plans[0].horizon
    let expected = 10 * (1 + (0.5 + 0.2 * (1 - exp(-1))) * (1 - exp(-0.4)))
    let rate = total[.privateMemberOrders] / (total[.privateExposure] / 52)
    #expect(abs(rate / expected - 1) < relativeError(total[.privateMemberOrders], scenario))
  }

  @Test func fatigueDampsTheResponse() throws {
    let scenario = pool {
      $0.segments[0].response.orderLift = 1
      $0.segments[0].tolerance = .init(mean: 1.25, cv: 0)
      $0.market.rivalTouchesPerWeek = 0.5
    }
    // At the fixed point from the start: F = 2.5, o = 1, φ = ½.
    let total = try simulate(scenario).plans[0].horizon
    let expected = 10 * (1 + 0.5 * (1 - exp(-0.4)))
    let rate = total[.privateMemberOrders] / (total[.privateExposure] / 52)
    #expect(abs(rate / expected - 1) < relativeError(total[.privateMemberOrders], scenario))
  }

  @Test func shopsCommissionsAndCoupons() throws {
    let scenario = pool {
      $0.segments[0].response.orderLift = 0.5
      $0.segments[0].response.shopShift = 0.3
      $0.segments[0].response.basketLift = 0.2
      $0.economics.publicCommission = 0.2
      $0.economics.privateCommission = 0.01
      $0.economics.coupon.redemption = 0.4
      $0.economics.coupon.discount = 0.1
      $0.plans[0].steerToPublic = Schedule(0.25)
    }
    let total = try simulate(scenario).plans[0].horizon
    let y = 1 + 0.5 * (1 - exp(-0.4))
    let share = (0.3 + y - 1) / y
    let tolerance = relativeError(total[.privateShopOrders], scenario)
    #expect(abs(total[.privateShopOrders] / total.orders / (share * 0.75) - 1) < tolerance)
    #expect(abs(total[.steeredOrders] / total.orders / (share * 0.25) - 1) < 2 * tolerance)
    #expect(
      abs(total[.privateShopGMV] / total[.privateShopOrders] / 120 - 1) < 0.5 * tolerance)
    #expect(abs(total[.redemptions] / total[.privateShopOrders] / 0.4 - 1) < 2 * tolerance)
    #expect(abs(total[.publicCommission] / (0.2 * total[.publicShopGMV]) - 1) < 1e-9)
    #expect(abs(total[.privateCommission] / (0.01 * total[.privateShopGMV]) - 1) < 1e-9)
    #expect(abs(total[.grossMargin] / (0.5 * total.gmv) - 1) < 1e-9)
    #expect(abs(total[.couponCost] / (0.1 * 0.4 * total[.privateShopGMV]) - 1) < 3 * tolerance)
  }

  @Test func paidMembershipBringsFeesAndOrders() throws {
    let scenario = pool {
      $0.segments[0].start.superTier = 1
      $0.superTier.orderMultiplier = 2
      $0.superTier.feePerYear = 52
      $0.superTier.benefitCostPerYear = 26
    }
    let total = try simulate(scenario).plans[0].horizon
    let rate = total[.superOrders] / (total[.superExposure] / 52)
    #expect(abs(rate / 20 - 1) < relativeError(total[.superOrders], scenario))
    let members = scenario.market.members
    #expect(abs(total[.superFees] / (members * 26) - 1) < 1e-9)
    #expect(abs(total[.superBenefits] / (members * 13) - 1) < 1e-9)
  }

  @Test func blockedMembersBuyLess() throws {
    let scenario = pool {
      $0.segments[0].start.privatePool = 0
      $0.segments[0].start.blocked = 1
      $0.segments[0].blockedLoss = 0.4
    }
    let total = try simulate(scenario).plans[0].horizon
    let rate = total[.publicMemberOrders] / (total[.publicExposure] / 52)
    #expect(abs(rate / 6 - 1) < relativeError(total[.publicMemberOrders], scenario))
  }

  @Test func staffDeliversWhatItCan() throws {
    let scenario = pool {
      $0.ports[0].staffed = true
      var staff = Staff()
      staff.count = Schedule(100)
      staff.touchesPerWeek = 0.25 * 2 * $0.market.members / 100 / 0.5
      staff.recruitShare = Schedule(0.5)
      staff.wagePerWeek = 7
      $0.plans[0].staff = staff
    }
    let total = try simulate(scenario).plans[0].horizon
    #expect(abs(total[.touchesDelivered] / total[.touchesPlanned] - 0.25) < 1e-9)
    #expect(abs(total[.wages] - 100 * 7 * 26) < 1e-6)
    var without = scenario
    without.plans[0].staff = nil
    let none = try simulate(without).plans[0].horizon
    #expect(none[.touchesDelivered] == 0 && none[.touchesPlanned] > 0)
  }

  @Test func leaversTakeTheirMembersAlong() throws {
    let scenario = pool {
      var staff = Staff()
      staff.count = Schedule(500)
      staff.turnoverPerYear = 2
      staff.carryAway = 0.3
      staff.carriedLapse = 0.5
      staff.refillWeeks = 2
      $0.plans[0].staff = staff
    }
    let total = try simulate(scenario).plans[0].horizon
    let expected = (1 - exp(-2.0 / 52)) * 0.3 * total[.privateExposure]
    // Members of a book go together: 500 books, about 500 leavers.
    #expect(abs(total[.carriedAway] / expected - 1) < 0.2)
    #expect(abs(total[.lapses] / total[.carriedAway] - 0.5) < 0.1)
    #expect(total[.blocks] == 0)
  }

  @Test func budgetsHoldButForChance() throws {
    let scenario = simpleScenario(agents: affordable(50_000), weeks: 26) {
      $0.channels[0].reachPerWeek = 0.05 * $0.market.members
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition[0] = Schedule(1e6)
      plan.fixedCostPerWeek = Schedule(1000)
      plan.budget.perWeek = Schedule(50_000)
      plan.budget.total = 800_000
      plan.waves = [wave("all")]
      $0.plans.append(plan)
    }
    let plan = try simulate(scenario).plans[1]
    // A week's joins scatter as a Poisson count of agents, each of whom costs 10 · w.
    let cost = 10 * scenario.market.members / Double(scenario.settings.agents)
    let chance = 5 * (50_000 * cost).squareRoot()
    for week in plan.weeks {
      #expect(week.spend <= 50_000 + chance)
      #expect(week[.overrun] >= week.spend - 50_000 - 1e-6)
    }
    // What is left ends after 16 weeks or so; the fixed cost of the other ten goes on.
    #expect(abs(plan.horizon.spend - 800_000 - 5_000) < 5_000 + chance)
    #expect(plan.weeks[25].acquisitionSpend == 0)
  }

  @Test func gatesDecideAsForTheMembersNotTheAgents() throws {
    // Penetration after ten weeks is 1 − exp(−0.2) = 0.181 for ten million members, to a hair.
    func passes(agents: Int, threshold: Double, replicate: Int) throws -> Bool {
      let scenario = simpleScenario(agents: agents, weeks: 12) {
        $0.market.members = 10_000_000
        $0.segments[0].neverJoin = 0
        $0.channels[0].reachPerWeek = 0.02 * $0.market.members
        var plan = emptyPlan("pool", in: $0)
        plan.acquisition[0] = Schedule(1e12)
        var pilot = wave("pilot", share: 1)
        var gate = Gate()
        gate.reviewAfterWeeks = 10
        gate.onFail = .stop
        gate.conditions = [
          .init(indicator: .privatePenetration, bound: .atLeast, value: threshold)
        ]
        pilot.gate = gate
        plan.waves = [pilot]
        $0.plans.append(plan)
      }
      return try simulate(scenario, replicate: replicate).plans[1].waves[0].passedAtStep == 10
    }
    // 500 agents alone would scatter by 0.017; expected flows given their state by less.
    for replicate in 0..<6 {
      #expect(try passes(agents: 500, threshold: 0.171, replicate: replicate))
      #expect(try !passes(agents: 500, threshold: 0.192, replicate: replicate))
    }
  }

  @Test func planOfTheRunOffAcquiresNobody() throws {
    let scenario = simpleScenario(agents: 2000, weeks: 10) {
      $0.calendar.runOffWeeks = 5
      $0.channels[0].reachPerWeek = 0.05 * $0.market.members
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition[0] = Schedule(1e6)
      plan.waves = [wave("all")]
      $0.plans.append(plan)
    }
    let plan = try simulate(scenario).plans[1]
    #expect(plan.weeks.allSatisfy { $0[.joins] > 0 })
    #expect(plan.runOffWeeks.count == 5)
    #expect(plan.runOffWeeks.allSatisfy { $0[.joins] == 0 && $0.acquisitionSpend == 0 })
    #expect(plan.runOffWeeks.allSatisfy { $0.orders > 0 })
  }
}
