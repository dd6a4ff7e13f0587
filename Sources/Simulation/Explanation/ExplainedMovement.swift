import Randomness
import Scenarios

extension ExplanationSetting {
  var movement: Phase {
    Phase(
      section: "5.7", title: Message("Movement", "流动"),
      statement: Message(
        "Members lapse and return, join, block and rejoin, upgrade and fall back.",
        "会员沉睡与唤醒、入池、拉黑与重新可触达、升级与回落。"),
      formulas: [
        .formula(
          "J = Q · (1 − exp(−b/(Q·κ))),  Q = reach_per_week · ρ,  κ = cost_per_join · (1 + growth)^years / V"
        ),
        hazard(
          "lapse", "沉睡", "μ · (1 − retention·M·E·φ) + fatigue_lapses_per_year · min(o, 2)² · v"),
        hazard(
          "block", "拉黑",
          "(blocks_per_year + blocks_per_touch·k + blocks_over_tolerance_per_year·o²·v) · (1 + burn·(1 − M))"
        ),
        Message(
          "chance within a time t: 1 − exp(−hazard · t)", "时间 t 内发生的概率：1 − exp(−风险率 · t)"),
      ],
      groups: scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }.map(channels)
        + scenario.segments.indices.map(outside)
        + activePlans.flatMap { plan in
          scenario.segments.indices.map { inside(plan: plan, segment: $0) }
        })
  }

  private func hazard(_ english: String, _ chinese: String, _ formula: String) -> Message {
    Message("\(english): \(formula)", "\(chinese)：\(formula)")
  }

  // MARK: Ways in

  private func channels(ofPlan index: Int) -> Group {
    let ads = scenario.channels.indices.filter { scenario.channels[$0].trigger == .ad }
    let byStaff = scenario.channels.indices.filter { scenario.channels[$0].trigger == .staff }
    let quantities =
      ads.flatMap { ad($0, ofPlan: index) } + byStaff.map { staffChannel($0, ofPlan: index) }
    return Group(
      plan(index) + Message(", all waves open, nobody has joined yet", "，波次全部开放，尚无人入池"),
      quantities.isEmpty
        ? [Quantity(Message("ad and staff channels", "广告与导购渠道"), .text(.noneAtAll))]
        : quantities)
  }

  private func ad(_ channel: Int, ofPlan index: Int) -> [Quantity] {
    let entity = scenario.channels[channel]
    let opening = openings[index]
    let willing = zip(opening.cells, opening.willing).reduce(0) { sum, pair in
      pair.0.wave != nil && !pair.0.isControl ? sum + pair.1 : sum
    }
    let week = world.clock.week(ofStep: opening.step ?? 0)
    let budgets = scenario.channels.indices.map {
      $0 == channel ? scenario.plans[index].acquisition[$0].value(inWeek: week) : 0
    }
    let offer = Acquisition.Offer(
      eligibleShare: Double(willing) / Double(world.layout.agents),
      weight: scenario.channels.map { _ in scenario.market.members },
      elapsedWeeks: Double(week))
    let acquisition = Acquisition(
      channels: scenario.channels, budgets: budgets,
      staffInvitations: scenario.channels.map { _ in 0 }, offer: offer)
    let joins = acquisition.hazards[channel] * scenario.market.members
    let most = entity.reachPerWeek * offer.eligibleShare
    func key(_ name: String) -> String { "channels.\(entity.name).\(name)" }
    func name(_ english: String, _ chinese: String) -> Message {
      Message("\(entity.name), \(english)", "\(entity.name)，\(chinese)")
    }
    return [
      Quantity(
        name("Q, most it can bring", "Q，最多可带来"), .number(most), .joinsPerWeek,
        from: [key("reach_per_week")]),
      Quantity(
        name("b, full budget", "b，全额预算"), .money(budgets[channel]), .aWeek,
        from: [planKey(index, "acquisition.\(entity.name)")]),
      Quantity(name("J", "J"), .number(joins), .joinsPerWeek),
      Quantity(name("J/Q, saturation", "J/Q，饱和度"), .share(most > 0 ? joins / most : 0)),
      Quantity(
        name("cost of a join", "入池成本"), .money(acquisition.adCostPerJoin[channel]),
        from: [key("cost_per_join"), key("cost_growth_per_year")]),
    ]
  }

  private func staffChannel(_ channel: Int, ofPlan index: Int) -> Quantity {
    let entity = scenario.channels[channel]
    let opening = openings[index]
    let week = world.clock.week(ofStep: opening.step ?? 0)
    let recruiting = scenario.plans[index].staff?.recruitShare.value(inWeek: week) ?? 0
    let invitations =
      (atScale[index].staff?.present ?? 0) * recruiting * entity.invitesPerStaffPerWeek
    return Quantity(
      Message("\(entity.name), J, ", "\(entity.name)，J，") + Self.scaleWords,
      .number(invitations * entity.acceptRate), .joinsPerWeek,
      from: [
        "channels.\(entity.name).invites_per_staff_per_week",
        "channels.\(entity.name).accept_rate", planKey(index, "staff.recruit_share"),
      ])
  }

  // MARK: Hazards

  private func outside(segment: Int) -> Group {
    let entity = scenario.segments[segment]
    let rates = atScale[0].rates[segment]
    func members(_ status: UInt32) -> SegmentMembers {
      SegmentMembers(status, segment: entity, rates: rates, freshness: 0, world: world)
    }
    return Group(
      self.segment(segment) + Message(", outside the private pool", "，私域之外"),
      [
        Quantity(
          Message("chance to lapse within a year, at mean rate", "一年内沉睡的概率，按平均率"),
          .share(members(0).chanceInAYear(\.stage)),
          from: [segmentKey(segment, "lapses_per_year.mean")]),
        Quantity(
          Message("chance of the dormant to return within a year", "沉睡者一年内唤醒的概率"),
          .share(members(Status.isDormant).chanceInAYear(\.stage)),
          from: [segmentKey(segment, "returns_per_year")]),
        Quantity(
          Message(
            "chance of the blocked to be reachable again within a year", "拉黑者一年内重新可触达的概率"),
          .share(members(Status.isBlocked).chanceInAYear(\.place)),
          from: [segmentKey(segment, "rejoins_per_year")]),
        Quantity(
          Message("never join, whatever is offered", "无论如何不会入池"), .share(entity.neverJoin),
          from: [segmentKey(segment, "never_join")]),
      ])
  }

  private func inside(plan index: Int, segment: Int) -> Group {
    let joined = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
    let dormant = members(
      Status.isPrivate | Status.isDormant, plan: index, segment: segment, freshness: 1)
    return Group(
      plan(index) + .comma + self.segment(segment)
        + Message(", private, on joining, M = 1", "，私域内，刚入池，M = 1"),
      [
        Quantity(
          Message("chance to lapse within a year", "一年内沉睡的概率"),
          .share(joined.chanceInAYear(\.stage)),
          from: [
            segmentKey(segment, "response.retention"),
            segmentKey(segment, "fatigue_lapses_per_year"),
          ]),
        Quantity(
          Message("chance of the dormant to wake or return within a year", "沉睡者一年内被唤醒或自行回归的概率"),
          .share(dormant.chanceInAYear(\.stage)),
          from: [segmentKey(segment, "response.wakes_per_year")]),
      ] + blocks(joined, plan: index, segment: segment)
        + tiers(joined, plan: index, segment: segment))
  }

  private func blocks(_ joined: SegmentMembers, plan index: Int, segment: Int) -> [Quantity] {
    let entity = scenario.segments[segment]
    let rates = atScale[index].rates[segment]
    let perYear = 52 / world.clock.weeksPerStep
    let byTouch = Double(rates.blockBase) * perYear - entity.blocksPerYear
    let over = Double(rates.blockOver) * perYear * joined.meanSquaredOver
    let burn =
      1 + scenario.operations.maturity.burn
      * (1 - scenario.operations.maturity.factor(weeksSinceFirstWave: 0))
    return [
      Quantity(
        Message("blocks without a cause of ours", "与我方无关的拉黑"), .number(entity.blocksPerYear),
        .perYear,
        from: [segmentKey(segment, "blocks_per_year")]),
      Quantity(
        Message("blocks by touches received", "因收到触达的拉黑"), .number(max(0, byTouch)), .perYear,
        from: [segmentKey(segment, "blocks_per_touch")]),
      Quantity(
        Message("blocks by touches beyond tolerance, mean", "因超出容忍度的触达的拉黑，均值"), .number(over),
        .perYear,
        from: [segmentKey(segment, "blocks_over_tolerance_per_year")]),
      Quantity(
        Message("chance to block within a year", "一年内拉黑的概率"), .share(joined.chanceInAYear(\.place))),
      Quantity(
        Message("blocks while the team learns, at the opening", "团队学习期的拉黑，开放时"),
        .number(burn), Message("× these", "× 以上各项"),
        from: ["operations.maturity.burn"]),
    ]
  }

  private func tiers(_ joined: SegmentMembers, plan index: Int, segment: Int) -> [Quantity] {
    let tier = scenario.superTier
    guard tier.upgradesPerYear > 0 else { return [] }
    let supers = members(
      Status.isPrivate | Status.isSuper, plan: index, segment: segment, freshness: 1)
    return [
      Quantity(
        Message(
          "chance to become super within a year, at mean order rate", "一年内成为超级会员的概率，按平均订单率"),
        .share(joined.chanceInAYear(\.tier)), from: ["super.upgrades_per_year"]),
      Quantity(
        Message("chance of the super to fall back within a year", "超级会员一年内回落的概率"),
        .share(supers.chanceInAYear(\.tier)), from: ["super.churn_per_year"]),
    ]
  }
}
