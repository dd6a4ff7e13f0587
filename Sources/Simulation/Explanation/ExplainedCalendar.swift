import Randomness
import Scenarios

extension ExplanationSetting {
  typealias Quantity = StepExplanation.Quantity
  typealias Group = StepExplanation.Group
  typealias Phase = StepExplanation.Phase

  /// Φ⁻¹(0.95): a normal lies within so many standard deviations with 90 %.
  static let z95 = normalQuantile(0.95)

  var calendar: Phase {
    Phase(
      section: "5.1", title: Message("Calendar", "日历"),
      statement: Message(
        "The season, running campaigns and a common shock set how much is ordered.",
        "季节、进行中的大促与共同冲击决定订单的多少。"),
      formulas: [
        Message(
          "s = season(week of the year) · Π lift(running campaigns) · ε/E[ε]",
          "s = season(年内周) · Π lift(进行中的大促) · ε/E[ε]"),
        .formula("ln ε(t) = ϱ · ln ε(t−1) + sd · √(1 − ϱ²) · z,  ϱ = persistence^Δ"),
      ],
      groups: [
        Group(.none, time + season + shock), Group(Message("campaigns", "大促"), campaigns),
      ].filter {
        !$0.quantities.isEmpty
      })
  }

  private var time: [Quantity] {
    let calendar = scenario.calendar
    return [
      Quantity(
        Message("begins", "开始"),
        .text(
          Message(
            "\(calendar.start), week \(calendar.start.weekOfYear) of the year, from 0",
            "\(calendar.start)，年内第 \(calendar.start.weekOfYear) 周（从 0 起）")),
        from: ["calendar.start"]),
      Quantity(
        Message("horizon", "期间"), .number(Double(calendar.weeks)), .weeks, from: ["calendar.weeks"]),
      Quantity(
        Message("run-off", "尾期"), .number(calendar.runOffWeeks), .weeks,
        from: ["calendar.run_off_weeks"]),
      Quantity(
        Message("Δ, length of a step", "Δ，步长"),
        .text(
          Message(
            "1 \(calendar.step.rawValue)", calendar.step == .day ? "1 日" : "1 周")),
        from: ["calendar.step"]),
    ]
  }

  private var season: [Quantity] {
    let factors = Season(scenario.calendar, clock: world.clock).factors.prefix(world.clock.horizon)
    guard let lowest = factors.min(), let highest = factors.max() else { return [] }
    return [
      Quantity(
        Message("season and campaigns, lowest and highest", "季节与大促，最低与最高"),
        .text(onOrders(lowest, highest)),
        from: ["calendar.season", "calendar.campaigns"])
    ]
  }

  private var campaigns: [Quantity] {
    scenario.calendar.campaigns.map { campaign in
      let clock = world.clock
      let first = (0..<clock.horizon).first {
        campaign.runs(
          inWeekOfYear: (clock.start.weekOfYear + clock.week(ofStep: $0)) % 52)
      }
      let begins =
        first.map { Message("first in ", "首次在") + week(ofStep: $0) } ?? .notWithinHorizon
      let lift = ExplainedNumber.text(campaign.lift)
      let weeks = ExplainedNumber.text(campaign.weeks)
      return Quantity(
        Message(verbatim: campaign.name),
        .text(
          Message("×\(lift) on orders for \(weeks) weeks, ", "订单 ×\(lift)，持续 \(weeks) 周，") + begins),
        from: ["calendar.campaigns.\(campaign.name)"])
    }
  }

  private func onOrders(_ low: Double, _ high: Double) -> Message {
    let (least, most) = (ExplainedNumber.text(low), ExplainedNumber.text(high))
    return Message("×\(least) to ×\(most) on orders", "订单 ×\(least) 至 ×\(most)")
  }

  private var shock: [Quantity] {
    let shock = scenario.market.shock
    guard shock.sd > 0 else {
      return [
        Quantity(
          Message("market shock", "市场冲击"), .text(.noneAtAll), from: ["market.shock.sd"])
      ]
    }
    let low = Elementary.exp(-Self.z95 * shock.sd - shock.sd * shock.sd / 2)
    let high = Elementary.exp(Self.z95 * shock.sd - shock.sd * shock.sd / 2)
    return [
      Quantity(
        Message("market shock, 90 % of weeks", "市场冲击，90 % 的周"), .text(onOrders(low, high)),
        from: ["market.shock.sd"]),
      Quantity(
        Message("ϱ, persistence of the shock", "ϱ，冲击的持续性"),
        .number(Elementary.pow(shock.persistence, world.clock.weeksPerStep)), .perStep,
        from: ["market.shock.persistence"]),
    ]
  }
}
