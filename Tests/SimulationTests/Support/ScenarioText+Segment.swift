import Scenarios

extension ScenarioText {
  func segment(_ segment: Segment) -> String {
    map([
      ("name", quoted(segment.name)), ("share", number(segment.share)),
      ("start", start(segment.start)),
      ("orders_per_year", spread(segment.ordersPerYear)),
      ("first_orders_per_year", number(segment.firstOrdersPerYear)),
      ("lapses_per_year", spread(segment.lapsesPerYear)),
      ("returns_per_year", number(segment.returnsPerYear)),
      ("rejoins_per_year", number(segment.rejoinsPerYear)),
      ("referrals_per_year", number(segment.referralsPerYear)),
      ("order_value", spread(segment.orderValue)),
      ("gross_margin", number(segment.grossMargin)),
      ("response", response(segment.response)),
      ("tolerance", spread(segment.tolerance, mean: "touches_per_week")),
      ("blocks_per_year", number(segment.blocksPerYear)),
      ("blocks_per_touch", number(segment.blocksPerTouch)),
      ("blocks_over_tolerance_per_year", number(segment.blocksOverTolerancePerYear)),
      ("fatigue_lapses_per_year", number(segment.fatigueLapsesPerYear)),
      ("blocked_loss", number(segment.blockedLoss)),
      ("never_join", number(segment.neverJoin)),
    ])
  }

  private func spread(_ value: Segment.Heterogeneous, mean: String = "mean") -> String {
    map([(mean, number(value.mean)), ("cv", number(value.cv))])
  }

  private func start(_ start: Segment.Start) -> String {
    map([
      ("customer", number(start.customer)), ("dormant", number(start.dormant)),
      ("private", number(start.privatePool)), ("super", number(start.superTier)),
      ("blocked", number(start.blocked)), ("tenure_weeks", number(start.tenureWeeks)),
    ])
  }

  private func response(_ response: Segment.Response) -> String {
    let halfLife = response.novelty.halfLifeWeeks
    let novelty =
      (halfLife.isFinite ? [("half_life_weeks", number(halfLife))] : [])
      + [("floor", number(response.novelty.floor))]
    return map([
      ("order_lift", number(response.orderLift)),
      ("first_order_lift", number(response.firstOrderLift)),
      ("basket_lift", number(response.basketLift)), ("retention", number(response.retention)),
      ("shop_shift", number(response.shopShift)),
      ("wakes_per_year", number(response.wakesPerYear)),
      ("receptivity_cv", number(response.receptivityCV)), ("novelty", map(novelty)),
    ])
  }
}
