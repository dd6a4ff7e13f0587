import Randomness
import Scenarios

extension ExplanationSetting {
  var rollout: Phase {
    let plans = scenario.plans.indices.filter { !scenario.plans[$0].waves.isEmpty }
    return Phase(
      section: "5.2", title: Message("Rollout", "铺开"),
      statement: Message(
        "Waves open, are reviewed at their gates, pass or stop. Before its first wave opens a plan "
          + "spends and touches nothing.",
        "波次开放，经闸门评审，通过或叫停。首个波次开放之前，计划既不投入也不触达。"),
      formulas: [
        Message(
          "M = 1 − (1 − start) · exp(−a/τ),  a = weeks since the first wave opened",
          "M = 1 − (1 − start) · exp(−a/τ)，a = 首个波次开放以来的周数"),
        Message(
          "L = exp(σ·η − σ²/2) in every later wave, 1 in the first",
          "L = exp(σ·η − σ²/2)（其后各波次），首个波次为 1"),
      ],
      groups: [Group(.none, maturity + transfer)]
        + plans.map { Group(plan($0), waves(ofPlan: $0)) })
  }

  private var maturity: [Quantity] {
    let maturity = scenario.operations.maturity
    let keys = ["operations.maturity.start", "operations.maturity.weeks"]
    guard maturity.start != 1 else {
      let mature = Message("1 from the first day", "自首日起为 1")
      return [Quantity(Message("M, maturity", "M，成熟度"), .text(mature), from: [keys[0]])]
    }
    return [0.0, 4, 12, 26, 52].map { weeks in
      let after = ExplainedNumber.text(weeks)
      return Quantity(
        weeks == 0
          ? Message("M, at the opening", "M，开放时")
          : Message("M, after \(after) weeks", "M，\(after) 周后"),
        .share(maturity.factor(weeksSinceFirstWave: weeks)), from: keys)
    }
  }

  private var transfer: [Quantity] {
    let sd = scenario.operations.transferSD
    let key = ["operations.transfer_sd"]
    guard sd > 0 else {
      return [
        Quantity(
          Message("L, transfer to later waves", "L，对其后波次的可迁移性"),
          .text(Message("1: all carries over", "1：全部沿用")), from: key)
      ]
    }
    let low = Elementary.exp(-Self.z95 * sd - sd * sd / 2)
    let high = Elementary.exp(Self.z95 * sd - sd * sd / 2)
    let (least, most) = (ExplainedNumber.text(low), ExplainedNumber.text(high))
    return [
      Quantity(
        Message("L, transfer to later waves, 90 % of them", "L，对其后波次的可迁移性，90 % 的波次"),
        .text(Message("×\(least) to ×\(most)", "×\(least) 至 ×\(most)")), from: key)
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
        Message("winds down after its last wave was stopped", "最后一个波次叫停后的收尾"),
        .number(scenario.operations.windDownWeeks), .weeks, from: ["operations.wind_down_weeks"])
    ]
  }

  private func waveKey(_ wave: Int, plan index: Int, _ key: String) -> String {
    planKey(index, "waves.\(scenario.plans[index].waves[wave].name).\(key)")
  }

  private func opening(ofWave wave: Int, plan index: Int, _ outlook: RolloutOutlook) -> [Quantity] {
    let entity = scenario.plans[index].waves[wave]
    let after = entity.after.map { scenario.plans[index].waves[$0].name }
    let opens = outlook.earliest[wave].openedAt.map { step in
      (after == nil ? Message("in ", "在") : Self.earliest) + week(ofStep: step)
    }
    let when = opens ?? .notWithinHorizon
    return [
      Quantity(
        Message("wave \(entity.name) opens", "波次 \(entity.name) 开放"),
        .text(
          after.map { Message("after \($0) has passed: ", "\($0) 通过之后：") + when } ?? when),
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
        of(entity, "members who may join", "可入池的会员"), .number(members), .members,
        from: [waveKey(wave, plan: index, "audience")])
    ]
    if control > 0 {
      quantities.append(
        Quantity(
          of(entity, "control group", "对照组"), .number(control), .members,
          from: [waveKey(wave, plan: index, "control_share")]))
    }
    return quantities + [
      Quantity(
        of(entity, "setup cost", "启动成本"), .money(entity.setupCost),
        from: [waveKey(wave, plan: index, "setup_cost")])
    ]
  }

  private func gate(ofWave wave: Int, plan index: Int, _ outlook: RolloutOutlook) -> [Quantity] {
    let entity = scenario.plans[index].waves[wave]
    guard let gate = entity.gate else { return [] }
    let key = waveKey(wave, plan: index, "gate")
    let first = outlook.earliest[wave].passedAt.map { Self.earliest + week(ofStep: $0) }
    var quantities = [
      Quantity(
        of(entity, "first review", "首次评审"), .text(first ?? .notWithinHorizon),
        from: [key + ".review_after_weeks"])
    ]
    quantities += gate.conditions.map { condition in
      let isLeast = condition.bound == .atLeast
      let (kpi, value) = (condition.indicator.rawValue, ExplainedNumber.text(condition.value))
      return Quantity(
        Message("wave \(entity.name) passes if", "波次 \(entity.name) 通过的条件"),
        .text(
          Message(
            "\(kpi) \(isLeast ? "at least" : "at most") \(value)",
            "\(kpi) \(isLeast ? "不低于" : "不高于") \(value)")),
        from: ["\(key).all.\(condition.indicator.rawValue)"])
    }
    return quantities + [
      Quantity(
        of(entity, "otherwise", "否则"), .text(otherwise(gate)), from: [key + ".on_fail"])
    ]
  }

  private func otherwise(_ gate: Gate) -> Message {
    let weeks = ExplainedNumber.text(gate.recheckWeeks)
    let most = ExplainedNumber.text(gate.maxChecks)
    let checks = Message(
      "checked again every \(weeks) weeks, stopped after \(most) checks",
      "每 \(weeks) 周再查，查满 \(most) 次即叫停")
    switch gate.onFail {
    case .stop: return Message("the wave is stopped", "叫停该波次")
    case .proceed: return Message("it passes all the same", "照样通过")
    case .hold: return checks
    case .adjust:
      let factor = ExplainedNumber.text(gate.adjustTouches)
      return Message("touches × \(factor), ", "触达 × \(factor)，") + checks
    }
  }

  // MARK: Words

  private static let earliest = Message("at the earliest in ", "最早在")

  private func of(_ wave: Wave, _ english: String, _ chinese: String) -> Message {
    Message("wave \(wave.name), \(english)", "波次 \(wave.name)，\(chinese)")
  }
}
