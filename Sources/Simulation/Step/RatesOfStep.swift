import Randomness
import Scenarios

/// What goes into the rates of a step besides the segment's own numbers.
struct StepConditions {
  /// Season, campaigns and common shock.
  var orderFactor = 1.0
  /// V.
  var voice = 1.0
  /// M.
  var maturity = 1.0
  /// The budget's factor on referrals; 0 when nobody may be referred.
  var referralFactor = 0.0
}

extension SegmentRates {
  /// The model's rates (5.6 to 5.10) of a segment in one step.
  init(
    _ segment: Segment, in scenario: Scenario, clock: StepClock, touches: TouchResponse,
    conditions: StepConditions
  ) {
    let (m, weeks) = (conditions.maturity, clock.weeksPerStep)
    let rival = scenario.market.rivalTouchesPerWeek
    let brandShare = touches.brandShare(rivalTouches: rival)
    memoryLoss = Float(1 - Elementary.pow(scenario.market.fatigueMemory, weeks))
    felt = Float(touches.felt + rival)

    let floor = segment.response.novelty.floor
    engagementFloor = Float(m * touches.reach * floor)
    engagementFresh = Float(m * touches.reach * (1 - floor))
    freshnessDecay = Float(
      Elementary.pow(2, -weeks / segment.response.novelty.halfLifeWeeks))
    offer = Float(scenario.economics.coupon.offer)

    retention = Float(segment.response.retention)
    returns = Float(clock.perStep(yearly: segment.returnsPerYear))
    wakes = Float(clock.perStep(yearly: segment.response.wakesPerYear))
    fatigueLapse = Float(clock.perStep(yearly: segment.fatigueLapsesPerYear) * brandShare)

    let burn = 1 + scenario.operations.maturity.burn * (1 - m)
    blockBase = Float(
      (clock.perStep(yearly: segment.blocksPerYear)
        + segment.blocksPerTouch * touches.received * weeks) * burn)
    blockOver = Float(
      clock.perStep(yearly: segment.blocksOverTolerancePerYear) * brandShare * burn)
    rejoin = Float(clock.perStep(yearly: segment.rejoinsPerYear))

    upgrade = Float(clock.perStep(yearly: scenario.superTier.upgradesPerYear))
    superChurn = Float(clock.perStep(yearly: scenario.superTier.churnPerYear))

    orderTime = Float(conditions.orderFactor * weeks)
    voice = Float(conditions.voice)
    blockedKeep = Float(1 - segment.blockedLoss)
    superMultiplier = Float(scenario.superTier.orderMultiplier)
    referral = Float(
      clock.perStep(yearly: segment.referralsPerYear) * conditions.referralFactor)
    weeksPerStep = Float(weeks)
  }
}
