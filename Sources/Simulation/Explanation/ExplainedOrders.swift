import Randomness
import Scenarios

extension ExplanationSetting {
  var orders: Phase {
    Phase(
      section: "5.8", title: "Orders",
      statement: "Members order; private ones order more, and partly through the private shop.",
      formulas: [
        "orders ~ Poisson(rate · Δ),  rate = λ · s · V · (1 + x) · m;  blocked: · (1 − blocked_loss)",
        "through the private shop: (σ + y − 1)/y,  y = (1 + x) · m,  σ = shop_shift",
        "order value: lognormal, mean order_value.mean · (1 + basket_lift in the private shop)",
      ],
      groups: scenario.segments.indices.map(publicOrders)
        + activePlans.flatMap { plan in
          scenario.segments.indices.map { privateOrders(plan: plan, segment: $0) }
        })
  }

  private func publicOrders(segment: Int) -> Group {
    let entity = scenario.segments[segment]
    let traits = SegmentTraits(segment, in: scenario)
    let first = Double(traits.firstOrdersPerWeek) * 52
    return Group(
      "segment \(entity.name), public, s = V = 1",
      [
        Quantity(
          "λ, orders of an active member", .number(entity.ordersPerYear.mean), "per year",
          from: [segmentKey(segment, "orders_per_year.mean")]),
        Quantity(
          "spread of λ between members (cv)", .number(entity.ordersPerYear.cv), "",
          from: [segmentKey(segment, "orders_per_year.cv")]),
        Quantity(
          "chance that a prospect orders within a year", .share(1 - Elementary.exp(-first)),
          from: [segmentKey(segment, "first_orders_per_year")]),
        Quantity(
          "orders that the blocked keep", .share(1 - entity.blockedLoss),
          from: [segmentKey(segment, "blocked_loss")]),
        Quantity(
          "mean value of an order", .money(traits.publicValue.mean), "",
          from: [segmentKey(segment, "order_value.mean")]),
        Quantity(
          "mean value in the private shop", .money(traits.privateValue.mean), "",
          from: [segmentKey(segment, "response.basket_lift")]),
      ])
  }

  private func privateOrders(plan index: Int, segment: Int) -> Group {
    let entity = scenario.segments[segment]
    let traits = SegmentTraits(segment, in: scenario)
    /// `order` is the organic time of a step, `orderFactor` what private orders are to organic ones.
    func perYear(_ status: UInt32, base: Double) -> Double {
      let members = members(
        Status.isPrivate | status, plan: index, segment: segment, freshness: 1)
      return members.mean(\.order) * members.mean(\.orderFactor) / world.clock.weeksPerStep * base
    }
    let active = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
    let shop = traits.privateShopShare(lift: active.mean(\.lift), isSuper: false)
    let week = world.clock.week(ofStep: openings[index].step ?? 0)
    var quantities = [
      Quantity(
        "orders of an active member", .number(perYear(0, base: entity.ordersPerYear.mean)),
        "per year", from: [segmentKey(segment, "response.order_lift")]),
      Quantity(
        "first orders of a prospect",
        .number(perYear(Status.isProspect, base: entity.firstOrdersPerYear)),
        "per year", from: [segmentKey(segment, "response.first_order_lift")]),
      Quantity(
        "share of orders through the private shop", .share(shop),
        from: [segmentKey(segment, "response.shop_shift")]),
      Quantity(
        "of these steered back to the public shop",
        .share(scenario.plans[index].steerToPublic.value(inWeek: week)),
        from: [planKey(index, "steer_to_public")]),
    ]
    if scenario.superTier.upgradesPerYear > 0 {
      quantities.append(
        Quantity(
          "orders of a super member",
          .number(perYear(Status.isSuper, base: entity.ordersPerYear.mean)), "per year",
          from: ["super.order_multiplier"]))
    }
    return Group("\(plan(index)), segment \(entity.name), private, on joining, M = 1", quantities)
  }

  // MARK: What orders and members bring in

  var invitation: Phase {
    let channels = scenario.channels.indices.filter { scenario.channels[$0].trigger == .order }
    let plans = scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }
    let groups = plans.map { plan in
      Group(self.plan(plan), channels.flatMap { invitation(channel: $0, plan: plan) })
    }.filter { !$0.quantities.isEmpty }
    return Phase(
      section: "5.9", title: "Invitation at the order",
      statement: "Orders of public members in open waves meet the channels that ask at orders.",
      formulas: [
        "invited = orders_share · coverage,  accepted = min(1, accept_rate · mix · L), refusers never"
      ],
      groups: groups.isEmpty
        ? [Group("", [Quantity("channels that ask at orders", .text("none"))])] : groups)
  }

  private func invitation(channel: Int, plan index: Int) -> [Quantity] {
    let entity = scenario.channels[channel]
    let week = world.clock.week(ofStep: openings[index].step ?? 0)
    let coverage = scenario.plans[index].acquisition[channel].value(inWeek: week)
    let invited = entity.ordersShare * coverage
    func key(_ name: String) -> String { "channels.\(entity.name).\(name)" }
    var quantities = [
      Quantity(
        "\(entity.name), chance to be invited at an order", .share(invited),
        from: [key("orders_share"), planKey(index, "acquisition.\(entity.name).coverage")])
    ]
    guard invited > 0 else { return quantities }
    for (segment, traits) in scenario.segments.enumerated() {
      let accepted = min(1, entity.acceptRate * entity.mix[segment])
      let joins = accepted * (1 - traits.neverJoin)
      quantities += [
        Quantity(
          "\(entity.name), joins per 1000 orders, \(traits.name)", .number(1000 * invited * joins),
          "joins", from: [key("accept_rate"), segmentKey(segment, "never_join")]),
        Quantity(
          "\(entity.name), cost of a join, \(traits.name)",
          joins > 0 ? .money(entity.costPerInvite / joins) : .text("undefined"), "",
          from: [key("cost_per_invite")]),
      ]
    }
    return quantities
  }

  var referral: Phase {
    let referral = scenario.referral
    let world = [
      Quantity(
        "chance that a referral is accepted", .share(referral.accept), from: ["referral.accept"]),
      Quantity("reward", .money(referral.reward), "a join", from: ["referral.reward"]),
      Quantity(
        "prospects who order at once", .share(referral.converts), from: ["referral.converts"]),
    ]
    let groups = activePlans.map { plan in
      Group(
        "\(self.plan(plan)), on joining, M = 1",
        scenario.segments.indices.map { referrals(plan: plan, segment: $0) })
    }
    return Phase(
      section: "5.10", title: "Referral",
      statement: "Private active members refer others, each any other member with equal chance.",
      formulas: ["referrals ~ Poisson(referrals_per_year · M · E · R · φ · budget's factor)"],
      groups: [Group("", world)] + (referral.accept > 0 ? groups : []))
  }

  private func referrals(plan index: Int, segment: Int) -> Quantity {
    let perYear = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
      .perYear(\.referral)
    return Quantity(
      "joins a member of \(scenario.segments[segment].name) brings while all others are to be won",
      .number(perYear * scenario.referral.accept), "per year",
      from: [segmentKey(segment, "referrals_per_year")])
  }
}
