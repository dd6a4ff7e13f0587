/// Points out what is legal and suspicious. Sparingly: a warning that is often wrong is read by
/// nobody.
extension Reader {
  mutating func warn() {
    warnAboutUse()
    warnAboutStart()
    warnAboutCalendar()
    warnAboutMinutes()
    for plan in scenario.plans {
      warnAboutReach(of: plan)
      warnAboutStaff(of: plan)
      warnAboutWaves(of: plan)
    }
  }

  // MARK: What is there for nothing

  private mutating func warnAboutUse() {
    for (index, port) in scenario.ports.enumerated() {
      let isUsed = scenario.plans.contains { mayTouch($0, through: port, $0.touches[index]) }
      if !isUsed {
        log.warning(
          .unusedPort, at: origin("ports.\(port.name)"),
          Message(
            "no plan touches anybody through the port \(Wording.quoted(port.name))",
            "没有计划通过端口 \(Wording.quoted(port.name)) 触达会员"))
      }
    }
    for (index, channel) in scenario.channels.enumerated() {
      let isUsed = scenario.plans.contains { plan in
        channel.trigger == .staff
          ? plan.staff?.recruitShare.isAboveZero ?? false : plan.acquisition[index].isAboveZero
      }
      if !isUsed {
        log.warning(
          .unusedChannel, at: origin("channels.\(channel.name)"),
          Message(
            "no plan uses the channel \(Wording.quoted(channel.name))",
            "没有计划使用渠道 \(Wording.quoted(channel.name))"),
          hint: channel.trigger == .staff
            ? Message(
              "it needs staff with a `recruit_share`", "它需要设有 `recruit_share` 的导购") : nil)
      }
    }
  }

  private mutating func warnAboutStart() {
    for segment in scenario.segments where segment.start.superTier > 0 {
      if segment.start.privatePool == 0 {
        log.warning(
          .withoutEffect, at: origin("segments.\(segment.name).start.super"),
          Message(
            "nobody in \(Wording.quoted(segment.name)) starts as super: "
              + "`start.private` is 0",
            "\(Wording.quoted(segment.name)) 起初没有超级会员：`start.private` 为 0"))
      }
    }
    for segment in scenario.segments
    where segment.response.novelty.floor < 1 && segment.response.novelty.halfLifeWeeks == .infinity
    {
      log.warning(
        .withoutEffect, at: origin("segments.\(segment.name).response.novelty.floor"),
        Message(
          "`novelty.floor` has no effect without `half_life_weeks`",
          "没有 `half_life_weeks`，`novelty.floor` 不起作用"))
    }
    let nobodyIsSuper = scenario.segments.allSatisfy { $0.start.superTier == 0 }
    if let place = origins["super"], scenario.superTier.upgradesPerYear == 0, nobodyIsSuper {
      log.warning(
        .withoutEffect, at: place,
        Message(
          "nobody is or becomes super: `upgrades_per_year` is 0 and no segment starts with any",
          "始终没有超级会员：`upgrades_per_year` 为 0，且各客群起初均无超级会员"))
    }
  }

  private mutating func warnAboutCalendar() {
    let calendar = scenario.calendar
    guard Double(calendar.weeks) + calendar.runOffWeeks < 52 else { return }
    let first = Double(calendar.start.weekOfYear)
    let last = first + Double(calendar.weeks) + calendar.runOffWeeks
    for (index, campaign) in calendar.campaigns.enumerated() {
      let starts = [campaign.week - 52, campaign.week, campaign.week + 52]
      if starts.allSatisfy({ $0 >= last || $0 + campaign.weeks <= first }) {
        let name = campaign.name.isEmpty ? String(index) : campaign.name
        log.warning(
          .afterHorizon, at: origin("calendar.campaigns.\(name)"),
          Message(
            "the campaign never runs within the \(calendar.weeks) weeks that are simulated",
            "该大促不在模拟的 \(calendar.weeks) 周之内"))
      }
    }
  }

  // MARK: Plans

  private mutating func warnAboutReach(of plan: Plan) {
    let path = "plans.\(plan.name)"
    let name = Wording.quoted(plan.name)
    if plan.name != Plan.baselineName, isLikeBaseline(plan) {
      log.warning(
        .likeBaseline, at: origin(path),
        Message(
          "the plan \(name) does nothing that baseline does not do", "计划 \(name) 与基准毫无差别"))
      return
    }
    let touches = plan.touches.joined().contains(where: \.isAboveZero)
    if !plan.waves.isEmpty, !touches {
      log.warning(
        .neverTouches, at: origin(path),
        Message(
          "the plan \(name) has waves but never touches anybody",
          "计划 \(name) 有波次，却从不触达会员"),
        hint: Message(
          "members who join change nothing unless `touches` are planned",
          "不安排 `touches`，会员入池不会带来任何变化"))
    }
    if plan.waves.isEmpty, plan.acquisition.contains(where: \.isAboveZero) {
      log.warning(
        .withoutEffect, at: origin("\(path).acquisition"),
        Message(
          "the plan \(name) has no waves, so nobody joins through its channels",
          "计划 \(name) 没有波次，无人经其渠道入池"),
        hint: Message(
          "add for example `waves: [{name: all, audience: rest}]`",
          "例如添加 `waves: [{name: all, audience: rest}]`"))
    }
    if plan.targeting.isAboveZero, scenario.targeting == Targeting() {
      log.warning(
        .withoutEffect, at: origin("\(path).targeting"),
        Message(
          "touching on need has no effect: the scenario says nothing under `targeting`",
          "按需触达不起作用：情景的 `targeting` 下没有内容"))
    }
    warnAboutCaps(of: plan)
  }

  private func isLikeBaseline(_ plan: Plan) -> Bool {
    guard var baseline = scenario.plans.first else { return false }
    baseline.name = plan.name
    baseline.title = plan.title
    return baseline == plan
  }

  private mutating func warnAboutCaps(of plan: Plan) {
    for (port, bySegment) in zip(scenario.ports, plan.touches) {
      let most = bySegment.map(\.greatest).max() ?? 0
      guard most > port.capPerWeek else { continue }
      let (planned, cap) = (Wording.number(most), Wording.number(port.capPerWeek))
      let name = Wording.quoted(port.name)
      log.warning(
        .capExceeded, at: origin("plans.\(plan.name).touches.\(port.name)"),
        Message(
          "\(planned) touches a week are more than the \(cap) that \(name) lets through",
          "每周 \(planned) 次触达超过 \(name) 的平台上限 \(cap) 次"),
        hint: Message(
          "what exceeds `cap_per_week` is not sent", "超出 `cap_per_week` 的部分不会发送"))
    }
  }

  private mutating func warnAboutWaves(of plan: Plan) {
    let weeks = scenario.calendar.weeks
    let horizon = Double(weeks)
    for wave in plan.waves {
      let path = "plans.\(plan.name).waves.\(wave.name)"
      let name = Wording.quoted(wave.name)
      if wave.startWeek >= horizon {
        log.warning(
          .afterHorizon, at: origin("\(path).start_week"),
          Message(
            "the wave \(name) opens after the \(weeks) weeks that are simulated",
            "波次 \(name) 在模拟的 \(weeks) 周之后才开放"))
      } else if let gate = wave.gate, wave.startWeek + gate.reviewAfterWeeks >= horizon {
        log.warning(
          .afterHorizon, at: origin("\(path).gate.review_after_weeks"),
          Message(
            "the gate of \(name) is reviewed after the \(weeks) weeks that are simulated",
            "\(name) 的闸门在模拟的 \(weeks) 周之后才评审"))
      }
      if wave.controlShare > 0, wave.gate == nil {
        log.warning(
          .withoutEffect, at: origin("\(path).control_share"),
          Message(
            "`control_share` has no effect: a wave without a gate passes when it opens",
            "`control_share` 不起作用：没有闸门的波次一开放即通过"))
      }
      warnAboutGate(of: wave, path)
    }
  }

  private mutating func warnAboutGate(of wave: Wave, _ path: String) {
    guard let gate = wave.gate else { return }
    if gate.onFail == .adjust, gate.adjustTouches == 1 {
      log.warning(
        .withoutEffect, at: origin("\(path).gate.on_fail"),
        Message(
          "`on_fail: adjust` changes nothing without `adjust: {touches: …}`",
          "没有 `adjust: {touches: …}`，`on_fail: adjust` 不改变任何东西"))
    }
    if gate.onFail != .adjust, let place = origins["\(path).gate.adjust"] {
      log.warning(
        .withoutEffect, at: place,
        Message(
          "`adjust` has no effect without `on_fail: adjust`",
          "没有 `on_fail: adjust`，`adjust` 不起作用"))
    }
    let needsControl = gate.conditions.contains { $0.indicator == .orderLiftOverControl }
    if needsControl, wave.controlShare == 0 {
      log.warning(
        .withoutEffect, at: origin("\(path).gate"),
        Message(
          "`order_lift_over_control` is never defined, so the gate always fails: "
            + "the wave has no `control_share`",
          "`order_lift_over_control` 始终没有定义，闸门必然不通过：该波次没有 `control_share`"))
    }
  }
}

extension Schedule {
  var greatest: Double { steps.reduce(0) { max($0, $1.value) } }
  var isAboveZero: Bool { greatest > 0 }
}
