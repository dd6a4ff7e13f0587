import Scenarios

@testable import Simulation

/// A scenario over the whole parameter space, with all mechanisms at work: two segments, all kinds of
/// channels, two ports, staff, gates, budgets.
///
/// - Parameter number: the scenario is a function of it.
func generatedScenario(_ number: UInt32, agents: Int = 1500, weeks: Int = 30) -> Scenario {
  var dice = Dice(family: 77, number: number)
  return simpleScenario(agents: agents, weeks: weeks) {
    $0.name = "generated-\(number)"
    $0.calendar.step = dice.flip() ? .week : .day
    if $0.calendar.step == .day { $0.calendar.weeks = min(weeks, 8) }
    $0.calendar.runOffWeeks = dice.flip() ? 3 : 0
    generateWorld(&$0, &dice)
    $0.segments = [segment("a", share: 0.6), segment("b", share: 0.4)]
    for index in 0..<2 { generate(&$0.segments[index], &dice) }
    $0.channels = generatedChannels(&dice)
    $0.ports = [port("group"), port("direct", strength: 0.5)]
    $0.ports[0].fatigueWeight = dice.between(0, 2)
    $0.ports[0].costPerTouch = 0.01
    if dice.flip(0.3) { $0.ports[0].capPerWeek = dice.between(1, 6) }
    $0.ports[1].staffed = true
    $0.ports[1].costPerTouch = 0.05
    $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
    if dice.flip() { $0.plans[0].touches[0] = [Schedule(1), Schedule(2)] }
    $0.plans.append(generatedPlan("plan", in: $0, &dice))
  }
}

private func generateWorld(_ scenario: inout Scenario, _ dice: inout Dice) {
  scenario.calendar.season = (0..<52).map { _ in dice.between(0.5, 1.5) }
  scenario.market.joinAffinity = dice.between(0, 1)
  scenario.market.rivalTouchesPerWeek = dice.maybe(2)
  scenario.market.fatigueMemory = dice.between(0, 1)
  scenario.market.shock.sd = dice.flip() ? 0.1 : 0
  scenario.market.voice.maxLift = dice.between(0, 0.2)
  scenario.market.voice.rankLift = dice.between(0, 0.2)
  scenario.economics.coupon.redemption = dice.between(0, 1)
  scenario.economics.coupon.discount = 0.1
  scenario.economics.coupon.lift = 0.1
  scenario.economics.publicCommission = 0.1
  scenario.economics.privateCommission = 0.02
  scenario.targeting.need = dice.between(0, 1)
  scenario.targeting.gain = dice.maybe(2)
  scenario.targeting.relief = dice.maybe(1)
  scenario.referral.accept = dice.between(0, 0.5)
  scenario.referral.reward = 5
  scenario.referral.converts = 0.3
  scenario.referral.anyWave = dice.flip()
  scenario.superTier.upgradesPerYear = dice.maybe(5)
  scenario.superTier.churnPerYear = dice.between(0, 3)
  scenario.superTier.orderMultiplier = dice.between(1, 2)
  scenario.superTier.affinity = dice.maybe(1)
  scenario.superTier.feePerYear = 100
  scenario.superTier.benefitCostPerYear = 60
  scenario.operations.transferSD = dice.between(0, 0.3)
  scenario.operations.maturity.start = dice.between(0.3, 1)
  scenario.operations.maturity.weeks = 6
  scenario.operations.maturity.burn = dice.maybe(2)
  scenario.operations.windDownWeeks = Double(dice.whole(0...3))
}

private func generate(_ segment: inout Segment, _ dice: inout Dice) {
  segment.start.customer = dice.between(0.5, 1)
  segment.start.dormant = dice.between(0, 0.5)
  segment.start.privatePool = dice.maybe(0.5)
  segment.start.superTier = dice.between(0, 0.5)
  segment.start.blocked = dice.between(0, 0.3)
  segment.ordersPerYear = .init(mean: dice.between(1, 30), cv: dice.between(0, 2))
  segment.firstOrdersPerYear = dice.between(0, 2)
  segment.lapsesPerYear = .init(mean: dice.between(0, 3), cv: dice.between(0, 1))
  segment.returnsPerYear = dice.between(0, 3)
  segment.rejoinsPerYear = dice.between(0, 5)
  segment.referralsPerYear = dice.between(0, 10)
  segment.response.orderLift = dice.between(0, 2)
  segment.response.firstOrderLift = dice.between(0, 3)
  segment.response.basketLift = dice.between(-0.2, 0.4)
  segment.response.retention = dice.between(0, 1)
  segment.response.shopShift = dice.between(0, 1)
  segment.response.wakesPerYear = dice.between(0, 5)
  segment.response.receptivityCV = dice.between(0, 1)
  segment.response.novelty.halfLifeWeeks = dice.between(2, 40)
  segment.response.novelty.floor = dice.between(0, 1)
  segment.tolerance = .init(mean: dice.between(1, 10), cv: dice.between(0, 1))
  segment.blocksPerYear = dice.between(0, 2)
  segment.blocksPerTouch = dice.between(0, 0.01)
  segment.blocksOverTolerancePerYear = dice.between(0, 5)
  segment.fatigueLapsesPerYear = dice.between(0, 2)
  segment.blockedLoss = dice.between(0, 0.5)
  segment.neverJoin = dice.between(0, 0.6)
}

private func generatedChannels(_ dice: inout Dice) -> [Channel] {
  var staff = adChannel("staff", segments: 2)
  staff.trigger = .staff
  staff.reachPerWeek = 0
  staff.costPerJoin = 0
  staff.invitesPerStaffPerWeek = 40
  staff.acceptRate = 0.2
  staff.costPerInvite = 1
  var card = orderChannel("card", accept: dice.between(0, 0.5), segments: 2)
  card.costPerInvite = 0.5
  card.quality = dice.between(0.5, 1.5)
  var ad = adChannel("ad", segments: 2)
  ad.mix = [1, dice.between(0.5, 2)]
  ad.costGrowthPerYear = dice.maybe(0.5)
  return [ad, card, staff]
}

func generatedPlan(_ name: String, in scenario: Scenario, _ dice: inout Dice) -> Plan {
  var plan = emptyPlan(name, in: scenario)
  plan.acquisition = [
    Schedule(dice.between(0, 20_000)), Schedule(dice.between(0, 1)), Schedule(0),
  ]
  plan.touches = [
    [Schedule(dice.between(0, 8)), Schedule(dice.between(0, 8))], [Schedule(1), Schedule(0.5)],
  ]
  plan.targeting = Schedule(dice.maybe(1))
  plan.fixedCostPerWeek = Schedule(1000)
  plan.steerToPublic = Schedule(dice.between(0, 0.5))
  plan.scaleWithAudience = dice.flip()
  if dice.flip() { plan.budget.total = dice.between(20_000, 300_000) }
  if dice.flip() { plan.budget.perWeek = Schedule(dice.between(2000, 20_000)) }
  plan.staff = generatedStaff(&dice)
  var pilot = wave("pilot", share: 0.3, segments: [0, 1])
  pilot.gate = generatedGate(&dice)
  pilot.setupCost = 500
  pilot.controlShare = dice.between(0.1, 0.4)
  var rest = wave("rest", segments: [], after: 0)
  rest.audience.takesRest = true
  plan.waves = [pilot, rest]
  return plan
}

private func generatedStaff(_ dice: inout Dice) -> Staff {
  var staff = Staff()
  if dice.flip(0.3) { staff.count = Schedule(Double(dice.whole(1...20))) }
  if staff.count == nil { staff.membersPerStaff = 5000 }
  staff.touchesPerWeek = 2000
  staff.wagePerWeek = 50
  staff.turnoverPerYear = dice.between(0, 3)
  staff.carryAway = dice.between(0, 0.5)
  staff.carriedLapse = dice.between(0, 1)
  staff.refillWeeks = dice.between(0, 4)
  staff.hiringCost = 100
  staff.recruitShare = Schedule(dice.between(0, 0.5))
  return staff
}

private func generatedGate(_ dice: inout Dice) -> Gate {
  let conditions: [Gate.Condition] = [
    .init(indicator: .privatePenetration, bound: .atLeast, value: dice.between(0, 0.3)),
    .init(indicator: .joins, bound: .atLeast, value: dice.between(0, 20_000)),
    .init(indicator: .blockRatePerMonth, bound: .atMost, value: dice.between(0.02, 0.3)),
    .init(indicator: .activeRate, bound: .atLeast, value: dice.between(0, 1)),
    .init(indicator: .costPerJoin, bound: .atMost, value: dice.between(1, 30)),
    .init(indicator: .ordersPerPrivateMemberYear, bound: .atLeast, value: dice.between(0, 15)),
    .init(indicator: .orderLiftOverControl, bound: .atLeast, value: dice.between(0.8, 1.1)),
  ]
  var gate = Gate()
  gate.reviewAfterWeeks = 3
  gate.conditions = [conditions[dice.whole(0...6)]]
  gate.onFail = Gate.OnFail.allCases[dice.whole(0...3)]
  gate.adjustTouches = 0.7
  gate.maxChecks = 2
  gate.recheckWeeks = 2
  return gate
}
