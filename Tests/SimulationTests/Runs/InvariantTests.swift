import Scenarios
import Testing

@testable import Simulation

/// What must hold in any plan and any week, on scenarios drawn at random over all mechanisms.
struct InvariantTests {
  private static let scenarios = 0..<UInt32(affordableCases(60))

  @Test(arguments: scenarios) func booksBalanceInEveryWeek(number: UInt32) throws {
    let scenario = generatedScenario(number)
    let outcome = try simulate(scenario)
    for plan in outcome.plans {
      #expect(plan.weeks.count == scenario.calendar.weeks)
      #expect(plan.runOffWeeks.count == Int(scenario.calendar.runOffWeeks))
      var before: Tally?
      for week in plan.weeks + plan.runOffWeeks {
        checkOne(week, scenario)
        if let before { checkFlows(from: before, to: week) }
        before = week
      }
      checkParts(plan)
    }
  }

  private func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(scale))
  }

  private func checkOne(_ week: Tally, _ scenario: Scenario) {
    let members = scenario.market.members
    for measure in Measure.allCases {
      #expect(week[measure].isFinite && week[measure] >= 0, "\(measure)")
    }
    let stocks = MemberState.allCases.reduce(0) { $0 + week[stock: $1] }
    #expect(isClose(stocks, members, members))
    #expect(isClose(week[.privateExposure] + week[.publicExposure], members, members))
    #expect(isClose(week[.privateMemberOrders] + week[.publicMemberOrders], week.orders, members))
    #expect(week[.privateActiveOrders] <= week[.privateMemberOrders])
    #expect(week[.publicActiveOrders] <= week[.publicMemberOrders])
    #expect(week[.superOrders] <= week[.privateActiveOrders])
    #expect(week[.redemptions] <= week[.privateShopOrders])
    #expect(
      week[.privateShopOrders] + week[.steeredOrders]
        <= week[.privateMemberOrders] * (1 + 1e-12))
    #expect(week[.steeredOrders] <= week[.publicShopOrders])
    #expect(week[.touchesDelivered] <= week[.touchesPlanned] * (1 + 1e-12))
  }

  private func checkFlows(from before: Tally, to week: Tally) {
    let members = MemberState.allCases.reduce(0) { $0 + week[stock: $1] }
    #expect(
      isClose(
        week.privateMembers - before.privateMembers,
        week[.joins] - week[.blocks] - week[.carriedAway], members))
    #expect(
      isClose(
        week.blockedMembers - before.blockedMembers,
        week[.blocks] + week[.carriedAway] - week[.rejoins], members))
    func prospects(_ tally: Tally) -> Double {
      tally[.publicProspects] + tally[.privateProspects] + tally[.blockedProspects]
    }
    #expect(
      isClose(
        prospects(before) - prospects(week),
        week[.privateFirstOrders] + week[.publicFirstOrders], members))
    func dormant(_ tally: Tally) -> Double {
      tally[.publicDormants] + tally[.privateDormants] + tally[.blockedDormants]
    }
    #expect(isClose(dormant(week) - dormant(before), week[.lapses] - week[.returns], members))
  }

  /// Segments, channels, flows and waves add up to the plan.
  private func checkParts(_ plan: PlanOutcome) {
    let total = plan.horizon
    for measure in [
      Measure.joins, .blocks, .privateShopGMV, .grossMargin, .touchCost, .privateExposure,
    ] {
      let parts = plan.segments.reduce(0) { $0 + $1[measure] }
      #expect(isClose(parts, total[measure], total[measure]), "\(measure)")
    }
    let joins = plan.channels.reduce(0) { $0 + $1.joins }
    #expect(isClose(joins, total[.joins], joins))
    let spend = plan.channels.reduce(0) { $0 + $1.spend }
    #expect(isClose(spend, total.acquisitionSpend, spend))
    var leaving = 0.0
    for from in MemberState.allCases where from.isPrivate {
      for to in MemberState.allCases where !to.isPrivate { leaving += plan.flows[from, to] }
    }
    #expect(isClose(leaving, total[.blocks] + total[.carriedAway], leaving))
    for cohort in plan.cohorts {
      #expect(cohort.months.allSatisfy { $0.stillPrivate <= cohort.joined + 1e-6 })
    }
  }
}
