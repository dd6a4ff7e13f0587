import Randomness
import Scenarios

extension ExplanationSetting {
  var movement: Phase {
    Phase(
      section: "5.7", title: "Movement",
      statement: "Members lapse and return, join, block and rejoin, upgrade and fall back.",
      formulas: [
        "J = Q · (1 − exp(−b/(Q·κ))),  Q = reach_per_week · ρ,  κ = cost_per_join · (1 + growth)^years / V",
        "lapse: μ · (1 − retention·M·E·φ) + fatigue_lapses_per_year · min(o, 2)² · v",
        "block: (blocks_per_year + blocks_per_touch·k + blocks_over_tolerance_per_year·o²·v) · (1 + burn·(1 − M))",
        "chance within a time t: 1 − exp(−hazard · t)",
      ],
      groups: scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }.map(channels)
        + scenario.segments.indices.map(outside)
        + activePlans.flatMap { plan in
          scenario.segments.indices.map { inside(plan: plan, segment: $0) }
        })
  }

  // MARK: Ways in

  private func channels(ofPlan index: Int) -> Group {
    let ads = scenario.channels.indices.filter { scenario.channels[$0].trigger == .ad }
    let byStaff = scenario.channels.indices.filter { scenario.channels[$0].trigger == .staff }
    let quantities =
      ads.flatMap { ad($0, ofPlan: index) } + byStaff.map { staffChannel($0, ofPlan: index) }
    return Group(
      "\(plan(index)), all waves open, nobody has joined yet",
      quantities.isEmpty ? [Quantity("ad and staff channels", .text("none"))] : quantities)
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
    return [
      Quantity(
        "\(entity.name), Q, most it can bring", .number(most), "joins/week",
        from: [key("reach_per_week")]),
      Quantity(
        "\(entity.name), b, full budget", .money(budgets[channel]), "a week",
        from: [planKey(index, "acquisition.\(entity.name)")]),
      Quantity("\(entity.name), J", .number(joins), "joins/week"),
      Quantity("\(entity.name), J/Q, saturation", .share(most > 0 ? joins / most : 0)),
      Quantity(
        "\(entity.name), cost of a join", .money(acquisition.adCostPerJoin[channel]), "",
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
      "\(entity.name), J, \(Self.scaleWords)", .number(invitations * entity.acceptRate),
      "joins/week",
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
      "segment \(entity.name), outside the private pool",
      [
        Quantity(
          "chance to lapse within a year, at mean rate", .share(members(0).chanceInAYear(\.stage)),
          from: [segmentKey(segment, "lapses_per_year.mean")]),
        Quantity(
          "chance of the dormant to return within a year",
          .share(members(Status.isDormant).chanceInAYear(\.stage)),
          from: [segmentKey(segment, "returns_per_year")]),
        Quantity(
          "chance of the blocked to be reachable again within a year",
          .share(members(Status.isBlocked).chanceInAYear(\.place)),
          from: [segmentKey(segment, "rejoins_per_year")]),
        Quantity(
          "never join, whatever is offered", .share(entity.neverJoin),
          from: [segmentKey(segment, "never_join")]),
      ])
  }

  private func inside(plan index: Int, segment: Int) -> Group {
    let entity = scenario.segments[segment]
    let joined = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
    let dormant = members(
      Status.isPrivate | Status.isDormant, plan: index, segment: segment, freshness: 1)
    return Group(
      "\(plan(index)), segment \(entity.name), private, on joining, M = 1",
      [
        Quantity(
          "chance to lapse within a year", .share(joined.chanceInAYear(\.stage)),
          from: [
            segmentKey(segment, "response.retention"),
            segmentKey(segment, "fatigue_lapses_per_year"),
          ]),
        Quantity(
          "chance of the dormant to wake or return within a year",
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
        "blocks without a cause of ours", .number(entity.blocksPerYear), "per year",
        from: [segmentKey(segment, "blocks_per_year")]),
      Quantity(
        "blocks by touches received", .number(max(0, byTouch)), "per year",
        from: [segmentKey(segment, "blocks_per_touch")]),
      Quantity(
        "blocks by touches beyond tolerance, mean", .number(over), "per year",
        from: [segmentKey(segment, "blocks_over_tolerance_per_year")]),
      Quantity("chance to block within a year", .share(joined.chanceInAYear(\.place))),
      Quantity(
        "blocks while the team learns, at the opening", .number(burn), "× these",
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
        "chance to become super within a year, at mean order rate",
        .share(joined.chanceInAYear(\.tier)), from: ["super.upgrades_per_year"]),
      Quantity(
        "chance of the super to fall back within a year",
        .share(supers.chanceInAYear(\.tier)), from: ["super.churn_per_year"]),
    ]
  }
}
