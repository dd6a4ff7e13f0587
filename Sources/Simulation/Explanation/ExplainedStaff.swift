import Randomness
import Scenarios

extension ExplanationSetting {
  /// How groups call the state in which they look at a plan.
  static let scaleWords = "with a tenth of the market in the pool"

  var staff: Phase {
    let plans = scenario.plans.indices.filter { scenario.plans[$0].staff != nil }
    return Phase(
      section: "5.3", title: "Staff",
      statement: """
        Posts follow the pool, staff leave and take members along, posts are filled again; \
        capacity is shared by all staffed ports.
        """,
      formulas: [
        "posts = count, or private members / members_per_staff, rounded up, at most max_count",
        "capacity = present staff · touches_per_week or minutes_per_week · (1 − recruit_share)",
        "d = min(1, capacity / touches planned through staffed ports, or their minutes);  "
          + "d = 1 for ports without staff",
        "order of a private member served by another seller: elsewhere · (1 − M · E · φ)",
      ],
      groups: plans.isEmpty
        ? [Group("", [Quantity("staff", .text("no plan has any"))])] : plans.map(staff))
  }

  private func staff(ofPlan index: Int) -> Group {
    let entity = scenario.plans[index].staff ?? Staff()
    let scale = atScale[index]
    func key(_ name: String) -> String { planKey(index, "staff.\(name)") }
    let present = scale.staff?.present ?? 0
    let inMinutes = entity.minutesPerWeek != nil
    let unit = inMinutes ? "minutes/week" : "touches/week"
    let minutes = scenario.ports.filter { inMinutes && $0.staffed }
      .map { "ports.\($0.name).minutes_per_touch" }
    let perYear = 1 - Elementary.exp(-entity.turnoverPerYear)
    return Group(
      "\(plan(index)), \(Self.scaleWords)",
      [
        Quantity(
          "present staff", .number(present), "",
          from: entity.count == nil
            ? [key("members_per_staff"), key("max_count")] : [key("count")]),
        Quantity(
          "capacity", .number(scale.capacity), unit,
          from: [key(inMinutes ? "minutes_per_week" : "touches_per_week"), key("recruit_share")]),
        Quantity(
          "planned through staffed ports", .number(scale.plannedByStaff), unit,
          from: [planKey(index, "touches")] + minutes),
        Quantity("d, delivered share of staffed ports", .share(scale.deliveredByStaff)),
        Quantity(
          "wages", .money(present * entity.wagePerWeek), "a week", from: [key("wage_per_week")]),
        Quantity(
          "chance that a staff member leaves within a year", .share(perYear),
          from: [key("turnover_per_year")]),
        Quantity(
          "chance that a member goes along with a leaver", .share(entity.carryAway),
          from: [key("carry_away")]),
        Quantity(
          "a post stays empty", .number(entity.refillWeeks), "weeks", from: [key("refill_weeks")]),
        Quantity("hiring", .money(entity.hiringCost), "a post", from: [key("hiring_cost")]),
      ] + (entity.ownership.map { ownership($0, plan: index) } ?? []))
  }

  private func ownership(_ rule: Staff.Ownership, plan index: Int) -> [Quantity] {
    let elsewhere = planKey(index, "staff.ownership.elsewhere")
    return [
      Quantity(
        "a member stays its owner's, whoever serves it", .number(rule.protectedWeeks), "weeks",
        from: [planKey(index, "staff.ownership.protected_weeks")])
    ]
      + scenario.segments.indices.map { segment in
        let care = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
          .mean { $0.engagement * $0.damping }
        return Quantity(
          "chance that another seller serves an order of a new member of "
            + scenario.segments[segment].name,
          .share(rule.elsewhere * (1 - care)), from: [elsewhere])
      }
  }

  var voice: Phase {
    let voice = scenario.market.voice
    let keys = ["market.voice.max_lift", "market.voice.half_share"]
    let shares = [0.01, 0.05, 0.1, 0.25].map { share in
      Quantity(
        "V, with \(ExplainedNumber.text(share * 100)) % of all members private and active",
        .number(
          VoiceEffect.factor(voice, privateActiveShare: share, steeredShare: 0)),
        "× public orders", from: keys)
    }
    let ranked = Quantity(
      "added when every tenth public order was steered there",
      .number(
        VoiceEffect.factor(voice, privateActiveShare: 0, steeredShare: 0.1) - 1),
      "× public orders", from: ["market.voice.rank_lift"])
    return Phase(
      section: "5.4", title: "Voice",
      statement:
        "The private pool lifts orders, and lowers the cost of ads, by being talked about.",
      formulas: ["V = 1 + max_lift · x/(x + half_share) + rank_lift · min(1, z)"],
      groups: [Group("", shares + [ranked])])
  }
}
