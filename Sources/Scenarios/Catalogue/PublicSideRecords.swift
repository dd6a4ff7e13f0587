extension Catalogue {
  static let channel = Record<Channel>(
    Message("a channel", "渠道"), blank: Channel(), discriminator: "trigger",
    [
      Field(
        KeyDescription(
          "name", .name, unit: "text", required: true, meaning: "Name of the channel.",
          example: "douyin")
      ) { tree, site, reader in
        guard let name = reader.name(tree, "name") else { return }
        if name == "referral" {
          reader.log.error(
            .badName, at: tree.origin,
            Message("a channel may not be called `referral`", "渠道不能命名为 `referral`"),
            hint: Message(
              "results use that name for members who come by referral",
              "结果中以此名称表示裂变而来的会员"))
        }
        reader.scenario[keyPath: site.place].name = name
      },
      .word(
        "trigger", \.trigger, required: true,
        "What brings members: paid advertising, an order, or the staff.", example: "ad"),
      .number(
        "quality", \.quality, .number(.factor), unit: "factor",
        "Factor on the receptivity of those who come through it.", example: "0.8"),
      .mix,
      .number(
        "reach_per_week", \.reachPerWeek, .number(Bounds(above: 0, to: 1e10)),
        unit: "members/week", required: true, onlyFor: ["ad"],
        "Joins it brings at most when the whole market is open to it and nobody has joined yet.",
        example: "180_000"),
      .number(
        "cost_per_join", \.costPerJoin,
        .number(Bounds(above: 0, to: 1e9)).hinting(
          Message(
            "advertising that costs nothing has no limit; for joins that cost nothing use an order "
              + "channel", "不花钱的广告没有上限；不花钱的入池请用订单渠道")), unit: "money",
        required: true, onlyFor: ["ad"], "Cost of a join while the budget is small.",
        example: "6.5"),
      .number(
        "cost_growth_per_year", \.costGrowthPerYear, .number(Bounds(-0.9...10)),
        unit: "per year", onlyFor: ["ad"], "How much dearer a join becomes in a year.",
        example: "0.15"),
      .number(
        "invites_per_staff_per_week", \.invitesPerStaffPerWeek, .number(Bounds(0...100_000)),
        unit: "invitations/week", required: true, onlyFor: ["staff"],
        "Invitations a member of staff makes in a week spent on nothing else.", example: "120"),
      .share(
        "accept_rate", \.acceptRate, required: true, onlyFor: ["order", "staff"],
        "Probability that an invitation is accepted.", example: "0.10 to 0.30"),
      .share(
        "orders_share", \.ordersShare, onlyFor: ["order"],
        "Share of orders that meet the channel.", example: "0.55"),
      .number(
        "cost_per_invite", \.costPerInvite, .number(.price), unit: "money",
        onlyFor: ["order", "staff"], "Cost of an invitation, accepted or not.", example: "0.6"),
    ])

  static let port = Record<Port>(
    Message("a port", "端口"), blank: Port(),
    [
      .name("name", \.name, "Name of the port.", example: "group"),
      .number(
        "strength", \.strength, .number(.factor), unit: "per touch/week", required: true,
        "Response to a touch a week: T = Σ strength · touches, engagement 1 − exp(−T).",
        example: "0.16"),
      .number(
        "fatigue_weight", \.fatigueWeight, .number(.factor), unit: "factor",
        "How much a touch tires, against an ordinary one.", example: "0.6"),
      .number(
        "cost_per_touch", \.costPerTouch, .number(.price), unit: "money", "Cost of a touch.",
        example: "0.004"),
      .number(
        "cap_per_week", \.capPerWeek, .number(.touches), unit: "touches/week",
        "What the platform lets through per member.", example: "7"),
      .flag(
        "staffed", \.staffed, "Whether staff make these touches by hand.", example: "true"),
      .number(
        "minutes_per_touch", \.minutesPerTouch, .number(.minutes), unit: "minutes",
        "Working time that a touch by hand takes; needed with `staff.minutes_per_week`.",
        example: "6"),
    ])
}
