import Randomness
import Scenarios

extension ExplanationSetting {
  /// How groups call the state in which they look at a plan.
  static let scaleWords = Message("with a tenth of the market in the pool", "市场的十分之一在池中时")

  var staff: Phase {
    let plans = scenario.plans.indices.filter { scenario.plans[$0].staff != nil }
    return Phase(
      section: "5.3", title: Message("Staff", "导购"),
      statement: Message(
        "Posts follow the pool, staff leave and take members along, posts are filled again; "
          + "capacity is shared by all staffed ports.",
        "岗位随私域池增减，导购离职会带走会员，空岗再补；产能由全部导购端口共用。"),
      formulas: [
        Message(
          "posts = count, or private members / members_per_staff, rounded up, at most max_count",
          "岗位 = count，或 私域会员 / members_per_staff 向上取整，至多 max_count"),
        Message(
          "capacity = present staff · touches_per_week or minutes_per_week · (1 − recruit_share)",
          "产能 = 在岗导购 · touches_per_week 或 minutes_per_week · (1 − recruit_share)"),
        Message(
          "d = min(1, capacity / touches planned through staffed ports, or their minutes);  "
            + "d = 1 for ports without staff",
          "d = min(1, 产能 / 导购端口的计划触达或其分钟数)；无导购的端口 d = 1"),
        Message(
          "order of a private member served by another seller: elsewhere · (1 − M · E · φ)",
          "私域会员的订单由其他导购成交：elsewhere · (1 − M · E · φ)"),
      ],
      groups: plans.isEmpty
        ? [
          Group(
            .none,
            [
              Quantity(
                Message("staff", "导购"), .text(Message("no plan has any", "没有计划配备")))
            ])
        ] : plans.map(staff))
  }

  private func staff(ofPlan index: Int) -> Group {
    let entity = scenario.plans[index].staff ?? Staff()
    let scale = atScale[index]
    func key(_ name: String) -> String { planKey(index, "staff.\(name)") }
    let present = scale.staff?.present ?? 0
    let inMinutes = entity.minutesPerWeek != nil
    let unit = inMinutes ? Message("minutes/week", "分钟/周") : .touchesPerWeek
    let minutes = scenario.ports.filter { inMinutes && $0.staffed }
      .map { "ports.\($0.name).minutes_per_touch" }
    let perYear = 1 - Elementary.exp(-entity.turnoverPerYear)
    return Group(
      plan(index) + .comma + Self.scaleWords,
      [
        Quantity(
          Message("present staff", "在岗导购"), .number(present),
          from: entity.count == nil
            ? [key("members_per_staff"), key("max_count")] : [key("count")]),
        Quantity(
          Message("capacity", "产能"), .number(scale.capacity), unit,
          from: [key(inMinutes ? "minutes_per_week" : "touches_per_week"), key("recruit_share")]),
        Quantity(
          Message("planned through staffed ports", "经导购端口的计划工作量"),
          .number(scale.plannedByStaff), unit,
          from: [planKey(index, "touches")] + minutes),
        Quantity(
          Message("d, delivered share of staffed ports", "d，导购端口的送达比例"),
          .share(scale.deliveredByStaff)),
        Quantity(
          Message("wages", "工资"), .money(present * entity.wagePerWeek), .aWeek,
          from: [key("wage_per_week")]),
        Quantity(
          Message("chance that a staff member leaves within a year", "一名导购一年内离职的概率"),
          .share(perYear),
          from: [key("turnover_per_year")]),
        Quantity(
          Message("chance that a member goes along with a leaver", "会员随离职导购流失的概率"),
          .share(entity.carryAway),
          from: [key("carry_away")]),
        Quantity(
          Message("a post stays empty", "空岗时长"), .number(entity.refillWeeks), .weeks,
          from: [key("refill_weeks")]),
        Quantity(
          Message("hiring", "招聘"), .money(entity.hiringCost), .aPost, from: [key("hiring_cost")]),
      ] + (entity.ownership.map { ownership($0, plan: index) } ?? []))
  }

  private func ownership(_ rule: Staff.Ownership, plan index: Int) -> [Quantity] {
    let elsewhere = planKey(index, "staff.ownership.elsewhere")
    return [
      Quantity(
        Message("a member stays its owner's, whoever serves it", "归属保护期"),
        .number(rule.protectedWeeks), .weeks,
        from: [planKey(index, "staff.ownership.protected_weeks")])
    ]
      + scenario.segments.indices.map { segment in
        let care = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
          .mean { $0.engagement * $0.damping }
        let name = scenario.segments[segment].name
        return Quantity(
          Message(
            "chance that another seller serves an order of a new member of \(name)",
            "\(name) 新会员的订单由其他导购成交的概率"),
          .share(rule.elsewhere * (1 - care)), from: [elsewhere])
      }
  }

  var voice: Phase {
    let voice = scenario.market.voice
    let keys = ["market.voice.max_lift", "market.voice.half_share"]
    let shares = [0.01, 0.05, 0.1, 0.25].map { share in
      let percent = ExplainedNumber.text(share * 100)
      return Quantity(
        Message(
          "V, with \(percent) % of all members private and active",
          "V，当全体会员的 \(percent) % 在私域且活跃"),
        .number(
          VoiceEffect.factor(voice, privateActiveShare: share, steeredShare: 0)),
        .timesPublicOrders, from: keys)
    }
    let ranked = Quantity(
      Message("added when every tenth public order was steered there", "每十笔公域订单有一笔由私域引去时另加"),
      .number(
        VoiceEffect.factor(voice, privateActiveShare: 0, steeredShare: 0.1) - 1),
      .timesPublicOrders, from: ["market.voice.rank_lift"])
    return Phase(
      section: "5.4", title: Message("Voice", "口碑"),
      statement: Message(
        "The private pool lifts orders, and lowers the cost of ads, by being talked about.",
        "私域池因被人谈论而提升订单、降低广告成本。"),
      formulas: [.formula("V = 1 + max_lift · x/(x + half_share) + rank_lift · min(1, z)")],
      groups: [Group(.none, shares + [ranked])])
  }
}
