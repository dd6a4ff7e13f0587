import Simulation
import Testing

@testable import Projections

struct PlanReviewTests {
  let scenario = Worlds.scenario()

  func review(
    earnings: [Double], spend: [Double]? = nil, baseline: [Double]? = nil, isBaseline: Bool = false,
    rate: Double = 0
  ) -> PlanReview {
    let plan = Worlds.plan(earnings: earnings, spend: spend, scenario: scenario)
    let base = Worlds.plan(
      earnings: baseline ?? earnings.map { _ in 0 }, scenario: scenario)
    return PlanReview(
      plan: plan, baseline: base, isBaseline: isBaseline, horizon: plan.horizon,
      baselineHorizon: base.horizon, discount: Discount(ratePerYear: rate))
  }

  @Test func returnIsBeforeSpendPerExtraSpend() {
    // Earns 30 − 10 more, spends 8 more.
    let review = review(earnings: [10, 10, 10], spend: [4, 4, 0], baseline: [5, 5, 0])
    #expect(review.roi == 2.5)
  }

  @Test func returnNeedsExtraSpend() {
    #expect(review(earnings: [10, 10, 10]).roi == nil)
  }

  @Test(arguments: [
    // Weeks: −5, −2, +1: the third week ends above water.
    ([-5.0, 3, 3], 3.0 as Double?),
    // Above, below, above again: only the last counts.
    ([1, -2, 5], 3),
    ([-1, 1, 0], 2),
    ([0, 1, -1], 0),
    ([0, 0, 0], 0),
    ([5, 0, -6], nil),
    ([-3, 1, 1], nil),
  ])
  func paybackIsForGood(increments: [Double], expected: Double?) {
    #expect(review(earnings: increments).paybackWeek == expected)
  }

  @Test func baselinePaysNothingBack() {
    #expect(review(earnings: [1, 1, 1], isBaseline: true).paybackWeek == nil)
  }

  @Test(arguments: [
    // Sums −5, −2, 1: at the bottom after the first week.
    ([-5.0, 3, 3], 5.0, 1.0 as Double?),
    // Sums 4, 1, 2, −1: five below what it had been.
    ([4, -3, 1, -3], 5, 4),
    // Twice as deep: the first time counts.
    ([-2, 2, -2], 2, 1),
    ([1, 0, 2], 0, nil),
  ])
  func drawdownIsTheDeepestFall(increments: [Double], depth: Double, week: Double?) {
    let drawdown = review(earnings: increments).worstDrawdown
    #expect(drawdown.depth == depth && drawdown.week == week)
  }

  @Test func baselineHasNoDrawdown() {
    let drawdown = review(earnings: [-1, -1], isBaseline: true).worstDrawdown
    #expect(drawdown.depth == 0 && drawdown.week == nil)
  }

  @Test func baselineIsNotHeldAgainstItself() {
    let scenario = scenario
    func review(isBaseline: Bool) -> PlanReview {
      var plan = Worlds.plan(earnings: [1, 1], scenario: scenario)
      plan.causal.joinerOrders = 6
      plan.causal.joinerBaselineOrders = 4
      plan.causal.joinerExposure = 2
      plan.causal.neverPrivateOrders = 8
      plan.causal.neverPrivateExposure = 8
      return PlanReview(
        plan: plan, baseline: plan, isBaseline: isBaseline, horizon: plan.horizon,
        baselineHorizon: plan.horizon, discount: Discount(ratePerYear: 0))
    }
    #expect(review(isBaseline: false).causalOrderLift == 1.5)
    #expect(review(isBaseline: false).selectionRatio == 2)
    #expect(review(isBaseline: true).causalOrderLift == nil)
    #expect(review(isBaseline: true).selectionRatio == nil)
  }

  @Test func runOffGoesOnAfterTheHorizon() throws {
    var plan = Worlds.plan(earnings: [1, 1], scenario: scenario)
    plan.runOffWeeks = [Worlds.tally([.grossMargin: 4])]
    var base = Worlds.plan(earnings: [0, 0], scenario: scenario)
    base.runOffWeeks = [Worlds.tally([.grossMargin: 1])]
    // A factor of one half a week: 2^52 − 1 a year.
    let discount = Discount(ratePerYear: 4_503_599_627_370_495)
    let review = PlanReview(
      plan: plan, baseline: base, isBaseline: false, horizon: plan.horizon,
      baselineHorizon: base.horizon, discount: discount)
    // 1 + 1/2 + 3/4.
    let value = try #require(review.npvWithRunOff)
    #expect(abs(value - 2.25) < 1e-13)
  }

  func review(weeks: [Tally], baseline: [Tally]) -> PlanReview {
    var (plan, base) = (PlanOutcome(), PlanOutcome())
    plan.weeks = weeks
    base.weeks = baseline
    return PlanReview(
      plan: plan, baseline: base, isBaseline: false, horizon: plan.horizon,
      baselineHorizon: base.horizon, discount: Discount(ratePerYear: 0))
  }

  @Test func customersAreKeptInAnyPlaceAtTheEnd() {
    func weeks(_ end: [Measure: Double], touches: Double) -> [Tally] {
      // The stocks of the first week count for nothing, its touches do.
      [
        Worlds.tally([.publicActives: 900, .touchesDelivered: touches]),
        Worlds.tally(end.merging([.touchesDelivered: touches]) { $1 }),
      ]
    }
    let plan = weeks(
      [
        .publicActives: 100, .privateActives: 60, .privateSupers: 8, .blockedActives: 2,
        .publicDormants: 500, .privateProspects: 400,
      ], touches: 85)
    let base = weeks([.publicActives: 130], touches: 10)
    let kept = review(weeks: plan, baseline: base)
    #expect(kept.customersKept == 40)
    // (170 − 20) / 40.
    #expect(kept.touchesPerCustomerKept == 3.75)
    let lost = review(weeks: base, baseline: plan)
    #expect(lost.customersKept == -40)
    #expect(lost.touchesPerCustomerKept == nil)
    #expect(review(weeks: plan, baseline: plan).touchesPerCustomerKept == nil)
  }

  @Test func growthIsOfTheLastYearOnTheYearBefore() {
    func weeks(_ gmvs: [Double]) -> [Tally] {
      gmvs.map { Worlds.tally([.privateShopGMV: $0 / 4, .publicShopGMV: $0 * 3 / 4]) }
    }
    func growth(_ gmvs: [Double]) -> Double? {
      review(weeks: weeks(gmvs), baseline: []).gmvGrowth
    }
    let (before, last) = ([Double](repeating: 8, count: 52), [Double](repeating: 16, count: 52))
    #expect(growth(before + last) == 1)
    // Only the last two years count.
    #expect(growth([1000] + before + last) == 1)
    #expect(growth(last + before) == -0.5)
    #expect(growth(before.dropFirst() + last) == nil)
    #expect(growth([Double](repeating: 0, count: 52) + last) == nil)
  }

  @Test func causalLiftAndSelection() {
    var review = review(earnings: [0])
    #expect(review.causalOrderLift == nil)
    #expect(review.selectionRatio == nil)
    var plan = review.plan
    plan.causal.joinerOrders = 30
    plan.causal.joinerBaselineOrders = 24
    plan.causal.joinerExposure = 52 * 8
    plan.causal.neverPrivateOrders = 20
    plan.causal.neverPrivateExposure = 52 * 10
    review = PlanReview(
      plan: plan, baseline: review.baseline, isBaseline: false, horizon: review.horizon,
      baselineHorizon: review.baselineHorizon, discount: review.discount)
    #expect(review.causalOrderLift == 1.25)
    // 3 a year against 2.
    #expect(review.selectionRatio == 1.5)
  }
}
