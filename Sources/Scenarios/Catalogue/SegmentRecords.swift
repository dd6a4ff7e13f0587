extension Catalogue {
  static let segment = Record<Segment>(
    Message("a segment", "客群"), blank: Segment(),
    [
      .name("name", \.name, "Name of the segment.", example: "city"),
      .share(
        "share", \.share, required: true,
        "Share of all members; the shares of all segments add up to 1.", example: "0.45"),
      .record("start", \.start, start, "Where members stand in the first week."),
      .record(
        "orders_per_year", \.ordersPerYear,
        spread(
          .key("orders_per_year"), blank: Segment().ordersPerYear, mean: "mean",
          .number(.yearlyRate), unit: "orders/year", required: true,
          "Orders of an active member in public, the mean over members.", example: "3.4"),
        required: true, "How often active members order."),
      .number(
        "first_orders_per_year", \.firstOrdersPerYear, .number(.yearlyRate),
        unit: "orders/year", "How often a prospect in public orders for the first time.",
        example: "0.2"),
      .record(
        "lapses_per_year", \.lapsesPerYear,
        spread(
          .key("lapses_per_year"), blank: Segment().lapsesPerYear, mean: "mean",
          .number(.yearlyRate), unit: "per year",
          "How often an active member becomes dormant, the mean over members.", example: "0.45"),
        "How often active members stop buying."),
      .number(
        "returns_per_year", \.returnsPerYear, .number(.yearlyRate), unit: "per year",
        "How often a dormant member becomes active again.", example: "0.25"),
      .number(
        "rejoins_per_year", \.rejoinsPerYear, .number(.yearlyRate), unit: "per year",
        "How often a member who blocked the brand becomes reachable again.", example: "0.05"),
      .number(
        "referrals_per_year", \.referralsPerYear, .number(.yearlyRate), unit: "per year",
        "How many people a fully engaged active private member refers.", example: "0.5"),
      .record(
        "order_value", \.orderValue,
        spread(
          .key("order_value"), blank: Segment().orderValue, mean: "mean",
          .number(Bounds(above: 0, to: 1e9)), unit: "money", required: true,
          "Mean value of an order.", example: "108"),
        required: true, "What an order is worth."),
      .share(
        "gross_margin", \.grossMargin, required: true,
        "Share of the order value that is left after the cost of goods.", example: "0.48"),
      .record(
        "response", \.response, response, "What the private pool does to a fully engaged member."),
      .record(
        "tolerance", \.tolerance,
        spread(
          .key("tolerance"), blank: Segment().tolerance, mean: "touches_per_week",
          .number(Bounds(0.01...1000)), unit: "touches/week",
          "Touches a member bears before fatigue damps response, the mean over members.",
          example: "4 to 7"),
        "How many touches members bear."),
      .number(
        "blocks_per_year", \.blocksPerYear, .number(.yearlyRate), unit: "per year",
        "How often a private member blocks or deletes the brand without any touch.",
        example: "0.03"),
      .share(
        "blocks_per_touch", \.blocksPerTouch, "Probability that a touch leads to a block.",
        example: "0.0001"),
      .number(
        "blocks_over_tolerance_per_year", \.blocksOverTolerancePerYear, .number(.yearlyRate),
        unit: "per year",
        "How much more often a member blocks when touched at twice the tolerance.",
        example: "0.5 to 1.8"),
      .number(
        "fatigue_lapses_per_year", \.fatigueLapsesPerYear, .number(.yearlyRate),
        unit: "per year",
        "How much more often a member stops buying when touched at twice the tolerance.",
        example: "0.1 to 0.8"),
      .share(
        "blocked_loss", \.blockedLoss, "Share of orders that are lost when a member blocks.",
        example: "0.1"),
      .share(
        "never_join", \.neverJoin, "Share of members who never join, whatever is offered.",
        example: "0.4"),
    ])

  static let start = Record<Segment.Start>(
    .key("start"), blank: Segment.Start(),
    [
      .share(
        "customer", \.customer, "Share who have ordered before; the others are prospects.",
        example: "0.95"),
      .share("dormant", \.dormant, "Share of these customers who have lapsed.", example: "0.35"),
      .share("private", \.privatePool, "Share who are in the private pool.", example: "0.1"),
      .share(
        "super", \.superTier, "Share of active private members who are super.", example: "0.02"),
      .share(
        "blocked", \.blocked, "Share, of those not in the private pool, who blocked the brand.",
        example: "0.03"),
      .number(
        "tenure_weeks", \.tenureWeeks, .number(Bounds(0...5200)), unit: "weeks",
        "How long those in the private pool have been there.", example: "52"),
    ])

  static let response = Record<Segment.Response>(
    .key("response"), blank: Segment.Response(),
    [
      .number(
        "order_lift", \.orderLift, .number(.lift), unit: "factor − 1",
        "Lift on the orders of active members at full engagement.", example: "0.25 to 0.70"),
      .number(
        "first_order_lift", \.firstOrderLift, .number(.lift), unit: "factor − 1",
        "Lift on the first orders of prospects at full engagement.", example: "0.8 to 2.0"),
      .number(
        "basket_lift", \.basketLift, .number(Bounds(-0.99...100)), unit: "factor − 1",
        "Lift on the value of an order in the private shop.", example: "0.05"),
      .share(
        "retention", \.retention, "Share of lapses that full engagement prevents.",
        example: "0.3"),
      .share(
        "shop_shift", \.shopShift,
        "Share of the orders they would have made anyway that move to the private shop.",
        example: "0.3"),
      .number(
        "wakes_per_year", \.wakesPerYear, .number(.yearlyRate), unit: "per year",
        "How often full engagement wakes a dormant member.", example: "0.9"),
      .number(
        "receptivity_cv", \.receptivityCV, .number(.spread),
        unit: "coefficient of variation", "How much members differ in their response.",
        example: "0.7"),
      .record("novelty", \.novelty, novelty, "How engagement wears off."),
    ])

  static let novelty = Record<Segment.Novelty>(
    .key("novelty"), blank: Segment.Novelty(),
    [
      .number(
        "half_life_weeks", \.halfLifeWeeks, .number(Bounds(above: 0, to: 5200)),
        unit: "weeks", "Weeks in the pool in which half of what can wear off does.",
        example: "12 to 40"),
      .share("floor", \.floor, "Share of engagement that never wears off.", example: "0.5"),
    ])

  /// A quantity that differs between members: its mean, and the coefficient of variation `cv`.
  private static func spread(
    _ noun: Message, blank: Segment.Heterogeneous, mean key: String, _ rule: NumberRule,
    unit: String, required: Bool = false, _ meaning: String, example: String
  ) -> Record<Segment.Heterogeneous> {
    Record(
      noun, blank: blank,
      [
        .number(
          key, \.mean, rule, unit: unit, required: required, meaning, example: example),
        .number(
          "cv", \.cv, .number(.spread), unit: "coefficient of variation",
          "How much it differs: standard deviation divided by mean; 0 means not at all.",
          example: "\(Wording.number(blank.cv))"),
      ])
  }
}
