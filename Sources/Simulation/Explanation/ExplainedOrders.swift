import Randomness
import Scenarios

extension ExplanationSetting {
  var orders: Phase {
    Phase(
      section: "5.8", title: Message("Orders", "订单"),
      statement: Message(
        "Members order; private ones order more, and partly through the private shop.",
        "会员下单；私域会员下单更多，并有一部分经私域商城。"),
      formulas: [
        Message(
          "orders ~ Poisson(rate · Δ),  rate = λ · s · V · (1 + x) · m;  blocked: · (1 − blocked_loss)",
          "订单 ~ Poisson(率 · Δ)，率 = λ · s · V · (1 + x) · m；拉黑者：· (1 − blocked_loss)"),
        Message(
          "through the private shop: (σ + y − 1)/y,  y = (1 + x) · m,  σ = shop_shift",
          "经私域商城：(σ + y − 1)/y，y = (1 + x) · m，σ = shop_shift"),
        Message(
          "order value: lognormal, mean order_value.mean · (1 + basket_lift in the private shop)",
          "订单金额：对数正态，均值 order_value.mean ·（1 + 私域商城的 basket_lift）"),
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
      self.segment(segment) + Message(", public, s = V = 1", "，公域，s = V = 1"),
      [
        Quantity(
          Message("λ, orders of an active member", "λ，活跃会员的订单"),
          .number(entity.ordersPerYear.mean), .perYear,
          from: [segmentKey(segment, "orders_per_year.mean")]),
        Quantity(
          Message("spread of λ between members (cv)", "λ 在会员间的离散（cv）"),
          .number(entity.ordersPerYear.cv),
          from: [segmentKey(segment, "orders_per_year.cv")]),
        Quantity(
          Message("chance that a prospect orders within a year", "潜客一年内下单的概率"),
          .share(1 - Elementary.exp(-first)),
          from: [segmentKey(segment, "first_orders_per_year")]),
        Quantity(
          Message("orders that the blocked keep", "拉黑者保留的订单"), .share(1 - entity.blockedLoss),
          from: [segmentKey(segment, "blocked_loss")]),
        Quantity(
          Message("mean value of an order", "订单平均金额"), .money(traits.publicValue.mean),
          from: [segmentKey(segment, "order_value.mean")]),
        Quantity(
          Message("mean value in the private shop", "私域商城的平均金额"), .money(traits.privateValue.mean),
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
        Message("orders of an active member", "活跃会员的订单"),
        .number(perYear(0, base: entity.ordersPerYear.mean)), .perYear,
        from: [segmentKey(segment, "response.order_lift")]),
      Quantity(
        Message("first orders of a prospect", "潜客的首单"),
        .number(perYear(Status.isProspect, base: entity.firstOrdersPerYear)),
        .perYear, from: [segmentKey(segment, "response.first_order_lift")]),
      Quantity(
        Message("share of orders through the private shop", "经私域商城的订单占比"), .share(shop),
        from: [segmentKey(segment, "response.shop_shift")]),
      Quantity(
        Message("of these steered back to the public shop", "其中引回公域店铺"),
        .share(scenario.plans[index].steerToPublic.value(inWeek: week)),
        from: [planKey(index, "steer_to_public")]),
    ]
    if scenario.superTier.upgradesPerYear > 0 {
      quantities.append(
        Quantity(
          Message("orders of a super member", "超级会员的订单"),
          .number(perYear(Status.isSuper, base: entity.ordersPerYear.mean)), .perYear,
          from: ["super.order_multiplier"]))
    }
    return Group(
      plan(index) + .comma + self.segment(segment)
        + Message(", private, on joining, M = 1", "，私域内，刚入池，M = 1"), quantities)
  }

  // MARK: What orders and members bring in

  var invitation: Phase {
    let channels = scenario.channels.indices.filter { scenario.channels[$0].trigger == .order }
    let plans = scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }
    let groups = plans.map { plan in
      Group(self.plan(plan), channels.flatMap { invitation(channel: $0, plan: plan) })
    }.filter { !$0.quantities.isEmpty }
    return Phase(
      section: "5.9", title: Message("Invitation at the order", "下单时邀请"),
      statement: Message(
        "Orders of public members in open waves meet the channels that ask at orders.",
        "已开放波次中公域会员的订单，会遇到在下单时发出邀请的渠道。"),
      formulas: [
        Message(
          "invited = orders_share · coverage,  accepted = min(1, accept_rate · mix · L), refusers never",
          "受邀 = orders_share · coverage，接受 = min(1, accept_rate · mix · L)，拒绝者从不接受")
      ],
      groups: groups.isEmpty
        ? [
          Group(
            .none,
            [
              Quantity(
                Message("channels that ask at orders", "下单时邀请的渠道"), .text(.noneAtAll))
            ])
        ] : groups)
  }

  private func invitation(channel: Int, plan index: Int) -> [Quantity] {
    let entity = scenario.channels[channel]
    let week = world.clock.week(ofStep: openings[index].step ?? 0)
    let coverage = scenario.plans[index].acquisition[channel].value(inWeek: week)
    let invited = entity.ordersShare * coverage
    func key(_ name: String) -> String { "channels.\(entity.name).\(name)" }
    func name(_ english: String, _ chinese: String) -> Message {
      Message("\(entity.name), \(english)", "\(entity.name)，\(chinese)")
    }
    var quantities = [
      Quantity(
        name("chance to be invited at an order", "一笔订单受邀的概率"), .share(invited),
        from: [key("orders_share"), planKey(index, "acquisition.\(entity.name).coverage")])
    ]
    guard invited > 0 else { return quantities }
    for (segment, traits) in scenario.segments.enumerated() {
      let accepted = min(1, entity.acceptRate * entity.mix[segment])
      let joins = accepted * (1 - traits.neverJoin)
      quantities += [
        Quantity(
          name("joins per 1000 orders, \(traits.name)", "每千笔订单的入池，\(traits.name)"),
          .number(1000 * invited * joins), .joins,
          from: [key("accept_rate"), segmentKey(segment, "never_join")]),
        Quantity(
          name("cost of a join, \(traits.name)", "入池成本，\(traits.name)"),
          joins > 0
            ? .money(entity.costPerInvite / joins) : .text(Message("undefined", "没有定义")),
          from: [key("cost_per_invite")]),
      ]
    }
    return quantities
  }

  var referral: Phase {
    let referral = scenario.referral
    let world = [
      Quantity(
        Message("chance that a referral is accepted", "推荐被接受的概率"), .share(referral.accept),
        from: ["referral.accept"]),
      Quantity(Message("reward", "奖励"), .money(referral.reward), .aJoin, from: ["referral.reward"]),
      Quantity(
        Message("prospects who order at once", "当即下单的潜客"), .share(referral.converts),
        from: ["referral.converts"]),
    ]
    let groups = activePlans.map { plan in
      Group(
        self.plan(plan) + Message(", on joining, M = 1", "，刚入池，M = 1"),
        scenario.segments.indices.map { referrals(plan: plan, segment: $0) })
    }
    return Phase(
      section: "5.10", title: Message("Referral", "裂变"),
      statement: Message(
        "Private active members refer others, each any other member with equal chance.",
        "私域活跃会员推荐他人，对任何其他会员机会均等。"),
      formulas: [
        Message(
          "referrals ~ Poisson(referrals_per_year · M · E · R · φ · budget's factor)",
          "推荐 ~ Poisson(referrals_per_year · M · E · R · φ · 预算系数)")
      ],
      groups: [Group(.none, world)] + (referral.accept > 0 ? groups : []))
  }

  private func referrals(plan index: Int, segment: Int) -> Quantity {
    let perYear = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
      .perYear(\.referral)
    let name = scenario.segments[segment].name
    return Quantity(
      Message(
        "joins a member of \(name) brings while all others are to be won",
        "\(name) 的一名会员在其他人均可争取时带来的入池"),
      .number(perYear * scenario.referral.accept), .perYear,
      from: [segmentKey(segment, "referrals_per_year")])
  }
}
