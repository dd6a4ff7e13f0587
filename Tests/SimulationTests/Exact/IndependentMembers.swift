import Scenarios

@testable import Simulation

/// A generated scenario whose members are alike within a segment and do not act on each other: no
/// heterogeneity, novelty, voice, shock, referral, staff, budget or gate, and advertising that never
/// runs short.
///
/// - Parameter number: the scenario is a function of it.
func independentMembers(_ number: UInt32, agents: Int, weeks: Int) -> Scenario {
  var dice = Dice(family: 11, number: number)
  return simpleScenario(agents: agents, weeks: weeks) {
    $0.name = "independent-\(number)"
    $0.settings.seed = 1000 + number
    $0.calendar.step = dice.flip(0.7) ? .week : .day
    if $0.calendar.step == .day { $0.calendar.weeks = max(2, weeks / 4) }
    $0.calendar.runOffWeeks = dice.flip(0.3) ? 2 : 0
    $0.calendar.season = (0..<52).map { _ in dice.between(0.7, 1.4) }
    var campaign = Calendar.Campaign()
    (campaign.name, campaign.week) = ("sale", Double(dice.whole(0...3)))
    (campaign.weeks, campaign.lift) = (2, dice.between(1, 1.6))
    $0.calendar.campaigns = [campaign]
    $0.market.rivalTouchesPerWeek = dice.maybe(2)
    $0.market.fatigueMemory = dice.between(0, 0.95)
    $0.economics.coupon.redemption = dice.maybe(1)
    $0.economics.coupon.discount = dice.between(0.05, 0.3)
    $0.economics.coupon.lift = dice.maybe(0.3)
    $0.targeting.need = dice.between(0.3, 1)
    $0.targeting.gain = dice.maybe(1)
    $0.targeting.relief = dice.maybe(0.8)
    $0.superTier.upgradesPerYear = dice.maybe(6)
    $0.superTier.churnPerYear = dice.between(0, 6)
    $0.superTier.orderMultiplier = dice.between(1, 2)
    $0.operations.maturity.start = dice.between(0.2, 1)
    $0.operations.maturity.weeks = dice.between(2, 10)
    $0.operations.maturity.burn = dice.maybe(2)
    let tenths = Double(dice.whole(2...8))
    $0.segments = [
      segment("city", share: tenths / 10), segment("town", share: (10 - tenths) / 10),
    ]
    for index in 0..<2 { vary(&$0.segments[index], &dice) }
    $0.channels = independentChannels(members: $0.market.members, &dice)
    $0.ports = [port("group", strength: dice.between(0.05, 0.6)), port("direct")]
    for index in 0..<2 {
      $0.ports[index].fatigueWeight = dice.between(0.2, 1.5)
      $0.ports[index].costPerTouch = dice.between(0, 0.05)
      if dice.flip(0.3) { $0.ports[index].capPerWeek = dice.between(1, 4) }
    }
    $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
    if dice.flip() { $0.plans[0].touches[0] = [Schedule(dice.between(0, 4)), Schedule(2)] }
    $0.plans.append(independentPlan(in: $0, &dice))
  }
}

private func vary(_ segment: inout Segment, _ dice: inout Dice) {
  segment.start.customer = dice.between(0.3, 1)
  segment.start.dormant = dice.between(0, 0.6)
  segment.start.privatePool = dice.maybe(0.7)
  segment.start.superTier = dice.maybe(0.5)
  segment.start.blocked = dice.maybe(0.4)
  segment.ordersPerYear = .init(mean: dice.between(2, 25), cv: 0)
  segment.firstOrdersPerYear = dice.maybe(8)
  segment.lapsesPerYear = .init(mean: dice.maybe(8), cv: 0)
  segment.returnsPerYear = dice.maybe(8)
  segment.rejoinsPerYear = dice.maybe(10)
  segment.orderValue = .init(mean: dice.between(20, 200), cv: dice.between(0, 0.8))
  segment.response.orderLift = dice.maybe(2)
  segment.response.firstOrderLift = dice.maybe(3)
  segment.response.basketLift = dice.between(-0.2, 0.5)
  segment.response.retention = dice.maybe(1)
  segment.response.shopShift = dice.between(0, 1)
  segment.response.wakesPerYear = dice.maybe(10)
  segment.tolerance = .init(mean: dice.between(0.5, 6), cv: 0)
  segment.blocksPerYear = dice.maybe(5)
  segment.blocksPerTouch = dice.maybe(0.02)
  segment.blocksOverTolerancePerYear = dice.maybe(5)
  segment.fatigueLapsesPerYear = dice.maybe(4)
  segment.blockedLoss = dice.maybe(0.8)
  segment.neverJoin = dice.maybe(0.7)
}

private func independentChannels(members: Double, _ dice: inout Dice) -> [Channel] {
  var channels = (0..<dice.whole(0...2)).map { index in
    var channel = adChannel(
      "ad-\(index)", reach: dice.between(0.002, 0.05) * members, segments: 2)
    channel.quality = dice.between(0.4, 1.5)
    return channel
  }
  channels += (0..<dice.whole(0...2)).map { index in
    var channel = orderChannel("card-\(index)", accept: dice.between(0.05, 0.8), segments: 2)
    channel.mix = [dice.between(0, 1.5), dice.between(0, 1.5)]
    channel.ordersShare = dice.between(0.3, 1)
    channel.costPerInvite = dice.between(0.1, 1)
    channel.quality = dice.between(0.4, 1.5)
    return channel
  }
  return channels
}

private func independentPlan(in scenario: Scenario, _ dice: inout Dice) -> Plan {
  var plan = emptyPlan("pool", in: scenario)
  for (index, channel) in scenario.channels.enumerated() {
    // Far above Q·κ at any reach: what is not reached for want of money is below e⁻¹⁰⁰.
    plan.acquisition[index] = Schedule(
      channel.trigger == .ad ? 1e11 : dice.between(0.2, 1))
  }
  for port in scenario.ports.indices {
    plan.touches[port] = (0..<2).map { _ in
      Schedule(steps: [
        .init(fromWeek: 0, value: dice.between(0, 4)),
        .init(fromWeek: 3, value: dice.between(0, 4)),
      ])
    }
  }
  plan.steerToPublic = Schedule(dice.maybe(0.6))
  plan.targeting = Schedule(dice.maybe(1))
  plan.scaleWithAudience = dice.flip()
  var pilot = wave("pilot", share: dice.between(0.2, 0.8), segments: dice.flip() ? [0, 1] : [1])
  pilot.startWeek = Double(dice.whole(0...2))
  pilot.controlShare = dice.maybe(0.3)
  plan.waves = [pilot]
  if dice.flip(0.7) {
    var rest = wave("rest", segments: [], after: 0)
    rest.audience.takesRest = true
    rest.startWeek = Double(dice.whole(0...3))
    plan.waves.append(rest)
  }
  return plan
}
