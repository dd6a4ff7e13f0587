import Foundation
import Scenarios
import Testing

@testable import Simulation

/// Mechanisms at work in whole runs, each against what its formula says.
struct MechanismTests {
  @Test func staffDeliversWhatItCan() throws {
    let scenario = poolScenario {
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

  @Test func membersAreToldApartByTheirOrders() throws {
    let scenario = simpleScenario(weeks: 26) {
      $0.segments[0].ordersPerYear = .init(mean: 6, cv: 1)
      $0.calendar.runOffWeeks = 10
    }
    let plan = try simulate(scenario).plans[0]
    #expect(plan.membersByOrders.reduce(0, +) == scenario.market.members)
    let without = plan.horizon[.firstTimeBuyers]
    #expect(plan.membersByOrders[0] == scenario.market.members - without)
    #expect(plan.membersByOrders[1] == without - plan.horizon[.secondTimeBuyers])
    // Of 32 or more the least is counted, and the rate of 6 a year leaves few of them.
    let least = plan.membersByOrders.enumerated().reduce(0) { $0 + Double($1.0) * $1.1 }
    #expect(least <= plan.horizon.orders && least > 0.999 * plan.horizon.orders)
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
