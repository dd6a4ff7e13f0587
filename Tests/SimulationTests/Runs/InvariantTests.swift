import Randomness
import Scenarios
import Testing

@testable import Simulation

/// What must hold in any plan and any week, on scenarios drawn at random over all mechanisms.
struct InvariantTests {
  /// A scenario that is a function of its number: two segments, all kinds of channels, two ports.
  private func scenario(_ number: UInt32) -> Scenario {
    var stream = RandomSource(seed: 77, replicate: number).stream(.startState, of: 0)
    func between(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * stream.nextUniform()
    }
    func flip() -> Bool { stream.nextUniform() < 0.5 }
    return simpleScenario(agents: 1500, weeks: 30) {
      $0.calendar.step = flip() ? .week : .day
      if $0.calendar.step == .day { $0.calendar.weeks = 8 }
      $0.calendar.runOffWeeks = flip() ? 3 : 0
      $0.market.joinAffinity = between(0, 1)
      $0.market.rivalTouchesPerWeek = between(0, 2)
      $0.market.shock.sd = flip() ? 0.1 : 0
      $0.market.voice.maxLift = between(0, 0.2)
      $0.market.voice.rankLift = between(0, 0.2)
      $0.economics.coupon = .init()
      $0.economics.coupon.redemption = between(0, 1)
      $0.economics.coupon.discount = 0.1
      $0.economics.coupon.lift = 0.1
      $0.economics.publicCommission = 0.1
      $0.segments = [segment("a", share: 0.6), segment("b", share: 0.4)]
      for index in 0..<2 {
        $0.segments[index].start.customer = between(0.5, 1)
        $0.segments[index].start.dormant = between(0, 0.5)
        $0.segments[index].start.privatePool = flip() ? between(0, 0.5) : 0
        $0.segments[index].start.superTier = between(0, 0.5)
        $0.segments[index].start.blocked = between(0, 0.3)
        $0.segments[index].ordersPerYear = .init(mean: between(1, 30), cv: between(0, 2))
        $0.segments[index].firstOrdersPerYear = between(0, 2)
        $0.segments[index].lapsesPerYear = .init(mean: between(0, 3), cv: between(0, 1))
        $0.segments[index].returnsPerYear = between(0, 3)
        $0.segments[index].rejoinsPerYear = between(0, 5)
        $0.segments[index].referralsPerYear = between(0, 10)
        $0.segments[index].response.orderLift = between(0, 2)
        $0.segments[index].response.firstOrderLift = between(0, 3)
        $0.segments[index].response.retention = between(0, 1)
        $0.segments[index].response.shopShift = between(0, 1)
        $0.segments[index].response.wakesPerYear = between(0, 5)
        $0.segments[index].response.receptivityCV = between(0, 1)
        $0.segments[index].response.novelty.halfLifeWeeks = between(2, 40)
        $0.segments[index].response.novelty.floor = between(0, 1)
        $0.segments[index].blocksPerYear = between(0, 2)
        $0.segments[index].blocksPerTouch = between(0, 0.01)
        $0.segments[index].blocksOverTolerancePerYear = between(0, 5)
        $0.segments[index].fatigueLapsesPerYear = between(0, 2)
        $0.segments[index].blockedLoss = between(0, 0.5)
        $0.segments[index].neverJoin = between(0, 0.6)
      }
      var staffChannel = adChannel("staff", segments: 2)
      staffChannel.trigger = .staff
      staffChannel.invitesPerStaffPerWeek = 40
      staffChannel.acceptRate = 0.2
      staffChannel.costPerInvite = 1
      var card = orderChannel("card", accept: between(0, 0.5), segments: 2)
      card.costPerInvite = 0.5
      $0.channels = [adChannel("ad", segments: 2), card, staffChannel]
      $0.ports = [port("group"), port("direct", strength: 0.5)]
      $0.ports[1].staffed = true
      $0.ports[1].costPerTouch = 0.05
      $0.referral.accept = between(0, 0.5)
      $0.referral.reward = 5
      $0.referral.converts = 0.3
      $0.referral.anyWave = flip()
      $0.superTier.upgradesPerYear = flip() ? between(0, 5) : 0
      $0.superTier.churnPerYear = between(0, 3)
      $0.superTier.orderMultiplier = between(0.5, 2)
      $0.superTier.feePerYear = 100
      $0.superTier.benefitCostPerYear = 60
      $0.operations.transferSD = between(0, 0.3)
      $0.operations.maturity.start = between(0.3, 1)
      $0.operations.maturity.weeks = 6
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      if flip() { $0.plans[0].touches[0] = [Schedule(1), Schedule(2)] }
      var plan = emptyPlan("plan", in: $0)
      plan.acquisition = [Schedule(between(0, 20_000)), Schedule(between(0, 1)), Schedule(0)]
      plan.touches = [
        [Schedule(between(0, 8)), Schedule(between(0, 8))], [Schedule(1), Schedule(0.5)],
      ]
      plan.fixedCostPerWeek = Schedule(1000)
      plan.steerToPublic = Schedule(between(0, 0.5))
      if flip() { plan.budget.total = between(20_000, 300_000) }
      if flip() { plan.budget.perWeek = Schedule(between(2000, 20_000)) }
      var staff = Staff()
      staff.membersPerStaff = 5000
      staff.touchesPerWeek = 2000
      staff.wagePerWeek = 50
      staff.turnoverPerYear = between(0, 3)
      staff.carryAway = between(0, 0.5)
      staff.carriedLapse = between(0, 1)
      staff.refillWeeks = between(0, 4)
      staff.hiringCost = 100
      staff.recruitShare = Schedule(between(0, 0.5))
      plan.staff = staff
      var gate = Gate()
      gate.reviewAfterWeeks = 3
      gate.conditions = [
        .init(indicator: .privatePenetration, bound: .atLeast, value: between(0, 0.3))
      ]
      gate.onFail = flip() ? .hold : .adjust
      gate.adjustTouches = 0.7
      gate.maxChecks = 2
      gate.recheckWeeks = 2
      var pilot = wave("pilot", share: 0.3, segments: [0, 1])
      pilot.gate = gate
      pilot.setupCost = 500
      pilot.controlShare = between(0, 0.4)
      var rest = wave("rest", after: 0)
      rest.audience.takesRest = true
      plan.waves = [pilot, rest]
      $0.plans.append(plan)
    }
  }

  @Test(arguments: 0..<UInt32(12)) func booksBalanceInEveryWeek(number: UInt32) throws {
    let scenario = scenario(number)
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
    #expect(
      isClose(week.orders, week[.privateMemberOrders] + week[.publicMemberOrders], members))
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
