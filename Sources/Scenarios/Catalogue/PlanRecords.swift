extension Catalogue {
  static let plan = Record<Plan>(
    Message("a plan", "计划"), blank: Plan(),
    [
      .name("name", \.name, "Name of the plan.", example: "staged"),
      .title("title", \.title, "Title in reports; not inherited."),
      Field(
        KeyDescription(
          "from", .name, unit: "plan", standard: "none",
          meaning: "Plan whose keys this one takes over where it does not set them.",
          example: "big-bang")
      ) { _, _, _ in },  // Inheritance is worked out before plans are read.
      .record("budget", \.budget, budget, "What may be spent at most."),
      .schedule(
        "fixed_cost_per_week", \.fixedCostPerWeek, .number(.money), unit: "money/week",
        "Cost of team and tools.", example: "300_000"),
      .flag(
        "scale_with_audience", \.scaleWithAudience,
        "Whether ad budgets, stated at full rollout, follow the share of the market in open waves.",
        example: "true"),
      .schedule(
        "steer_to_public", \.steerToPublic, .share, unit: "share",
        "Share of private-shop orders sent to the public shop on purpose.", example: "0.1"),
      .schedule(
        "targeting", \.targeting, .share, unit: "share",
        "How far the plan touches on need only.", example: "0.5"),
      .acquisition,
      .touches,
      .record("staff", \.staff, blank: Staff(), staff, "Who touches and recruits by hand."),
      .list(
        "waves", \.waves, blank: Wave(), wave, count: 0...Limits.waves,
        "Steps of the rollout, in the order in which they take their audience."),
    ])

  static let budget = Record<Plan.Budget>(
    .key("budget"), blank: Plan.Budget(),
    [
      .number(
        "total", \.total, .number(Bounds(0...1e13)), unit: "money",
        "What may be spent over the whole horizon.", example: "260_000_000"),
      .schedule(
        "per_week", \.perWeek, .number(.money), unit: "money/week",
        "What may be spent in a week; not carried over.", example: "3_000_000"),
    ])

  static let staff = Record<Staff>(
    .key("staff"), blank: Staff(),
    exactlyOne: [["count", "members_per_staff"], ["touches_per_week", "minutes_per_week"]],
    [
      .schedule(
        "count", \.count, .number(Bounds(0...Limits.staff)), unit: "posts",
        "How many posts there are.", example: "800"),
      Field(
        KeyDescription(
          "members_per_staff", .number(.number(Bounds(above: 0, to: 1e9))), unit: "members",
          standard: "none",
          meaning: "Private members a post looks after: posts grow with the pool.",
          example: "2_000")
      ) { tree, site, reader in
        let target = site.appending(\.membersPerStaff, "members_per_staff")
        let rule = NumberRule.number(Bounds(above: 0, to: 1e9))
        reader.number(tree, rule, "members_per_staff", target.path, [target.place])
      },
      .number(
        "max_count", \.maxCount, .number(Bounds(0...Limits.staff)), unit: "posts",
        "Posts at most, with `members_per_staff`.", example: "8_000"),
      .number(
        "touches_per_week", \.touchesPerWeek, .number(Bounds(0...100_000)),
        unit: "touches/week", "Touches a member of staff makes in a week.", example: "600"),
      .number(
        "minutes_per_week", \.minutesPerWeek, .number(.minutes), unit: "minutes/week",
        "Instead of `touches_per_week`: working time of a member of staff for the pool, of which a "
          + "touch takes the port's `minutes_per_touch`.", example: "1_200"),
      .number(
        "wage_per_week", \.wagePerWeek, .number(.price), unit: "money/week",
        "Wage that the pool costs, for each member of staff.", example: "60"),
      .number(
        "turnover_per_year", \.turnoverPerYear, .number(.yearlyRate), unit: "per year",
        "How often a member of staff leaves.", example: "0.4"),
      .share(
        "carry_away", \.carryAway,
        "Share of their private members that staff who leave take along.", example: "0.05"),
      .share(
        "carried_lapse", \.carriedLapse,
        "Share of those taken along who follow to another brand.", example: "0.3"),
      .number(
        "refill_weeks", \.refillWeeks, .number(.weeks), unit: "weeks",
        "How long a post stays empty.", example: "3"),
      .number(
        "hiring_cost", \.hiringCost, .number(.price), unit: "money", "Cost of filling a post.",
        example: "300"),
      .schedule(
        "recruit_share", \.recruitShare, .share, unit: "share",
        "Share of working time spent inviting members instead of touching them.", example: "0.2"),
      .record(
        "ownership", \.ownership, blank: Staff.Ownership(), ownership,
        "When a private member passes from the seller who looks after it to another one."),
    ])

  static let ownership = Record<Staff.Ownership>(
    .key("ownership"), blank: Staff.Ownership(),
    [
      .number(
        "protected_weeks", \.protectedWeeks, .number(.weeks), unit: "weeks",
        "How long after the ownership began, or after the last order the owner served, a member stays "
          + "the owner's whoever serves it.", example: "2"),
      .share(
        "elsewhere", \.elsewhere, required: true,
        "Share of orders that another seller serves when the owner does not care for the member.",
        example: "0.3"),
    ])

  static let wave = Record<Wave>(
    Message("a wave", "波次"), blank: Wave(),
    [
      .name("name", \.name, "Name of the wave.", example: "pilot"),
      .number(
        "start_week", \.startWeek, .number(.weeks), unit: "week",
        "Week, from 0, before which it does not open.", example: "0"),
      Field(
        KeyDescription(
          "after", .name, unit: "wave", standard: "none",
          meaning: "Wave that must have passed first.", example: "pilot")
      ) { tree, site, reader in
        // The wave's index is set when all waves of the plan are known.
        _ = reader.name(tree, "after")
      },
      .audience,
      .number(
        "setup_cost", \.setupCost, .number(.money), unit: "money", "Paid when the wave opens.",
        example: "2_000_000"),
      .share(
        "control_share", \.controlShare,
        "Share of the audience kept out until the wave has passed, to compare with.",
        example: "0.1"),
      .record("gate", \.gate, blank: Gate(), gate, "Review that decides whether the wave passes."),
    ])

  static let audience = Record<Wave.Audience>(
    Message("an audience", "受众"), blank: Wave.Audience(),
    [
      .share(
        "share", \.share, required: true,
        "Share of all members of these segments, taken from those no earlier wave took.",
        example: "0.08"),
      .audienceSegments,
    ])

  static let gate = Record<Gate>(
    Message("a gate", "闸门"), blank: Gate(),
    [
      .number(
        "review_after_weeks", \.reviewAfterWeeks, .number(.weeks), unit: "weeks",
        required: true, "How long after opening the conditions are first checked.",
        example: "12"),
      .list(
        "all", \.conditions, blank: blankCondition, condition, count: 1...Limits.conditions,
        required: true, namedBy: "kpi", "Conditions that must all hold."),
      .word(
        "on_fail", \.onFail,
        "What happens when a condition does not hold: wait and check again; wait and change the "
          + "touches; stop the wave; go on all the same.", example: "hold"),
      .record(
        "adjust", \.self, adjust, "What changes after a failed check with `on_fail: adjust`."),
      .number(
        "recheck_weeks", \.recheckWeeks, .number(Bounds(above: 0, to: Double(Limits.weeks))),
        unit: "weeks", "How long after a failed check the next one comes.", example: "4"),
      .number(
        "max_checks", \.maxChecks, .number(Bounds(1...1000)), unit: "checks",
        "Checks in all; when the last one fails the wave stops.", example: "4"),
    ])

  private static let blankCondition = Gate.Condition(indicator: .joins, bound: .atLeast, value: 0)

  static let condition = Record<Gate.Condition>(
    Message("a condition", "条件"), blank: blankCondition, exactlyOne: [["at_least", "at_most"]],
    [
      .word(
        "kpi", \.indicator, required: true,
        "What is measured, of this wave's members since it opened.",
        example: "block_rate_per_month"),
      .bound(
        .atLeast,
        "The condition holds from this value on; a list names values that `poolcast pilot` tries, and "
          + "everything else uses the first.", example: "0.035"),
      .bound(
        .atMost, "The condition holds up to this value; a list as for `at_least`.", example: "0.012"
      ),
    ])

  static let adjust = Record<Gate>(
    .key("adjust"), blank: Gate(),
    [
      .number(
        "touches", \.adjustTouches, .number(.spread), unit: "factor",
        "Factor on the plan's touches from then on.", example: "0.7")
    ])
}
