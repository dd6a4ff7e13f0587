import Randomness
import Scenarios

extension ExplanationSetting {
  var rollout: Phase {
    let plans = scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }
    return Phase(
      section: "5.2", title: "Rollout",
      statement: """
        Waves open, are reviewed at their gates, pass or stop. Before its first wave opens a plan \
        spends and touches nothing.
        """,
      formulas: [
        "M = 1 − (1 − start) · exp(−a/τ),  a = weeks since the first wave opened",
        "L = exp(σ·η − σ²/2) in every later wave, 1 in the first",
      ],
      groups: [Group("", maturity + transfer)]
        + plans.map { Group(plan($0), waves(ofPlan: $0)) })
  }

  private var maturity: [Quantity] {
    let maturity = scenario.operations.maturity
    let keys = ["operations.maturity.start", "operations.maturity.weeks"]
    guard maturity.start != 1 else {
      return [Quantity("M, maturity", .text("1 from the first day"), from: [keys[0]])]
    }
    return [0.0, 4, 12, 26, 52].map {
      Quantity(
        "M, \($0 == 0 ? "at the opening" : "after \(ExplainedNumber.text($0)) weeks")",
        .share(maturity.factor(weeksSinceFirstWave: $0)), from: keys)
    }
  }

  private var transfer: [Quantity] {
    let sd = scenario.operations.transferSD
    let key = ["operations.transfer_sd"]
    guard sd > 0 else {
      return [Quantity("L, transfer to later waves", .text("1: all carries over"), from: key)]
    }
    let low = Elementary.exp(-Self.z95 * sd - sd * sd / 2)
    let high = Elementary.exp(Self.z95 * sd - sd * sd / 2)
    return [
      Quantity(
        "L, transfer to later waves, 90 % of them",
        .text("×\(ExplainedNumber.text(low)) to ×\(ExplainedNumber.text(high))"), from: key)
    ]
  }

  private func waves(ofPlan index: Int) -> [Quantity] {
    let plan = scenario.plans[index]
    let outlook = RolloutOutlook(plan, world: world)
    return plan.waves.indices.flatMap { wave in
      opening(ofWave: wave, plan: index, outlook) + audience(ofWave: wave, plan: index)
        + gate(ofWave: wave, plan: index, outlook)
    } + [
      Quantity(
        "winds down after its last wave was stopped", .number(scenario.operations.windDownWeeks),
        "weeks", from: ["operations.wind_down_weeks"])
    ]
  }

  private func waveKey(_ wave: Int, plan index: Int, _ key: String) -> String {
    planKey(index, "waves.\(scenario.plans[index].waves[wave].name).\(key)")
  }

  private func opening(ofWave wave: Int, plan index: Int, _ outlook: RolloutOutlook) -> [Quantity] {
    let entity = scenario.plans[index].waves[wave]
    let after = entity.after.map { scenario.plans[index].waves[$0].name }
    let opens = outlook.earliest[wave].openedAt.map { step in
      after == nil ? "in \(week(ofStep: step))" : "at the earliest in \(week(ofStep: step))"
    }
    let when = opens ?? "not within the horizon"
    return [
      Quantity(
        "wave \(entity.name) opens",
        .text(after.map { "after \($0) has passed: \(when)" } ?? when),
        from: [waveKey(wave, plan: index, after == nil ? "start_week" : "after")])
    ]
  }

  private func audience(ofWave wave: Int, plan index: Int) -> [Quantity] {
    let entity = scenario.plans[index].waves[wave]
    let (members, control) = openings[index].cells.reduce(into: (0.0, 0.0)) { sums, cell in
      guard cell.wave == wave else { return }
      let count = Double(cell.agents.count) * world.membersPerAgent
      if cell.isControl { sums.1 += count } else { sums.0 += count }
    }
    var quantities = [
      Quantity(
        "wave \(entity.name), members who may join", .number(members), "members",
        from: [waveKey(wave, plan: index, "audience")])
    ]
    if control > 0 {
      quantities.append(
        Quantity(
          "wave \(entity.name), control group", .number(control), "members",
          from: [waveKey(wave, plan: index, "control_share")]))
    }
    return quantities + [
      Quantity(
        "wave \(entity.name), setup cost", .money(entity.setupCost),
        from: [waveKey(wave, plan: index, "setup_cost")])
    ]
  }

  private func gate(ofWave wave: Int, plan index: Int, _ outlook: RolloutOutlook) -> [Quantity] {
    let entity = scenario.plans[index].waves[wave]
    guard let gate = entity.gate else { return [] }
    let key = waveKey(wave, plan: index, "gate")
    let first = outlook.earliest[wave].passedAt.map { "at the earliest in \(week(ofStep: $0))" }
    var quantities = [
      Quantity(
        "wave \(entity.name), first review", .text(first ?? "not within the horizon"),
        from: [key + ".review_after_weeks"])
    ]
    quantities += gate.conditions.map { condition in
      let bound = condition.bound == .atLeast ? "at least" : "at most"
      return Quantity(
        "wave \(entity.name) passes if",
        .text("\(condition.indicator.rawValue) \(bound) \(ExplainedNumber.text(condition.value))"),
        from: ["\(key).all.\(condition.indicator.rawValue)"])
    }
    return quantities + [
      Quantity(
        "wave \(entity.name), otherwise", .text(otherwise(gate)), from: [key + ".on_fail"])
    ]
  }

  private func otherwise(_ gate: Gate) -> String {
    let checks =
      "checked again every \(ExplainedNumber.text(gate.recheckWeeks)) weeks, stopped after "
      + "\(ExplainedNumber.text(gate.maxChecks)) checks"
    switch gate.onFail {
    case .stop: return "the wave is stopped"
    case .proceed: return "it passes all the same"
    case .hold: return checks
    case .adjust:
      return "touches × \(ExplainedNumber.text(gate.adjustTouches)), \(checks)"
    }
  }
}
