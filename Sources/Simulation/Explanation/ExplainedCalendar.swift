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
      section: "5.1", title: "Calendar",
      statement: "The season, running campaigns and a common shock set how much is ordered.",
      formulas: [
        "s = season(week of the year) · Π lift(running campaigns) · ε/E[ε]",
        "ln ε(t) = ϱ · ln ε(t−1) + sd · √(1 − ϱ²) · z,  ϱ = persistence^Δ",
      ],
      groups: [Group("", time + season + shock), Group("campaigns", campaigns)].filter {
        !$0.quantities.isEmpty
      })
  }

  private var time: [Quantity] {
    let calendar = scenario.calendar
    return [
      Quantity(
        "begins",
        .text("\(calendar.start), week \(calendar.start.weekOfYear) of the year, from 0"),
        from: ["calendar.start"]),
      Quantity("horizon", .number(Double(calendar.weeks)), "weeks", from: ["calendar.weeks"]),
      Quantity("run-off", .number(calendar.runOffWeeks), "weeks", from: ["calendar.run_off_weeks"]),
      Quantity(
        "Δ, length of a step", .text("1 \(calendar.step.rawValue)"), from: ["calendar.step"]),
    ]
  }

  private var season: [Quantity] {
    let factors = Season(scenario.calendar, clock: world.clock).factors.prefix(world.clock.horizon)
    guard let lowest = factors.min(), let highest = factors.max() else { return [] }
    return [
      Quantity(
        "season and campaigns, lowest and highest",
        .text("×\(ExplainedNumber.text(lowest)) to ×\(ExplainedNumber.text(highest)) on orders"),
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
      let begins = first.map { "first in \(week(ofStep: $0))" } ?? "not within the horizon"
      return Quantity(
        campaign.name,
        .text(
          "×\(ExplainedNumber.text(campaign.lift)) on orders for "
            + "\(ExplainedNumber.text(campaign.weeks)) weeks, \(begins)"),
        from: ["calendar.campaigns.\(campaign.name)"])
    }
  }

  private var shock: [Quantity] {
    let shock = scenario.market.shock
    guard shock.sd > 0 else {
      return [Quantity("market shock", .text("none"), from: ["market.shock.sd"])]
    }
    let low = Elementary.exp(-Self.z95 * shock.sd - shock.sd * shock.sd / 2)
    let high = Elementary.exp(Self.z95 * shock.sd - shock.sd * shock.sd / 2)
    return [
      Quantity(
        "market shock, 90 % of weeks",
        .text("×\(ExplainedNumber.text(low)) to ×\(ExplainedNumber.text(high)) on orders"),
        from: ["market.shock.sd"]),
      Quantity(
        "ϱ, persistence of the shock",
        .number(Elementary.pow(shock.persistence, world.clock.weeksPerStep)), "per step",
        from: ["market.shock.persistence"]),
    ]
  }
}
