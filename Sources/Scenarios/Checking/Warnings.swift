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
      let isUsed = scenario.plans.contains { $0.touches[index].contains(where: \.isAboveZero) }
      if !isUsed {
        log.warning(
          .unusedPort, at: origin("ports.\(port.name)"),
          "no plan touches anybody through the port \(Wording.quoted(port.name))")
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
          "no plan uses the channel \(Wording.quoted(channel.name))",
          hint: channel.trigger == .staff ? "it needs staff with a `recruit_share`" : nil)
      }
    }
  }

  private mutating func warnAboutStart() {
    for segment in scenario.segments where segment.start.superTier > 0 {
      if segment.start.privatePool == 0 {
        log.warning(
          .withoutEffect, at: origin("segments.\(segment.name).start.super"),
          "nobody in \(Wording.quoted(segment.name)) starts as super: "
            + "`start.private` is 0")
      }
    }
    for segment in scenario.segments
    where segment.response.novelty.floor < 1 && segment.response.novelty.halfLifeWeeks == .infinity
    {
      log.warning(
        .withoutEffect, at: origin("segments.\(segment.name).response.novelty.floor"),
        "`novelty.floor` has no effect without `half_life_weeks`")
    }
    let nobodyIsSuper = scenario.segments.allSatisfy { $0.start.superTier == 0 }
    if let place = origins["super"], scenario.superTier.upgradesPerYear == 0, nobodyIsSuper {
      log.warning(
        .withoutEffect, at: place,
        "nobody is or becomes super: `upgrades_per_year` is 0 and no segment starts with any")
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
          "the campaign never runs within the \(calendar.weeks) weeks that are simulated")
      }
    }
  }

  // MARK: Plans

  private mutating func warnAboutReach(of plan: Plan) {
    let path = "plans.\(plan.name)"
    let name = Wording.quoted(plan.name)
    if plan.name != Plan.baselineName, isLikeBaseline(plan) {
      log.warning(
        .likeBaseline, at: origin(path), "the plan \(name) does nothing that baseline does not do")
      return
    }
    let touches = plan.touches.joined().contains(where: \.isAboveZero)
    if !plan.waves.isEmpty, !touches {
      log.warning(
        .neverTouches, at: origin(path), "the plan \(name) has waves but never touches anybody",
        hint: "members who join change nothing unless `touches` are planned")
    }
    if plan.waves.isEmpty, plan.acquisition.contains(where: \.isAboveZero) {
      log.warning(
        .withoutEffect, at: origin("\(path).acquisition"),
        "the plan \(name) has no waves, so nobody joins through its channels",
        hint: "add for example `waves: [{name: all, audience: rest}]`")
    }
    if plan.targeting.isAboveZero, scenario.targeting == Targeting() {
      log.warning(
        .withoutEffect, at: origin("\(path).targeting"),
        "touching on need has no effect: the scenario says nothing under `targeting`")
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
      log.warning(
        .capExceeded, at: origin("plans.\(plan.name).touches.\(port.name)"),
        "\(Wording.number(most)) touches a week are more than the "
          + "\(Wording.number(port.capPerWeek)) that \(Wording.quoted(port.name)) lets through",
        hint: "what exceeds `cap_per_week` is not sent")
    }
  }

  private mutating func warnAboutWaves(of plan: Plan) {
    let horizon = Double(scenario.calendar.weeks)
    for wave in plan.waves {
      let path = "plans.\(plan.name).waves.\(wave.name)"
      let name = Wording.quoted(wave.name)
      if wave.startWeek >= horizon {
        log.warning(
          .afterHorizon, at: origin("\(path).start_week"),
          "the wave \(name) opens after the \(scenario.calendar.weeks) weeks that are simulated")
      } else if let gate = wave.gate, wave.startWeek + gate.reviewAfterWeeks >= horizon {
        log.warning(
          .afterHorizon, at: origin("\(path).gate.review_after_weeks"),
          "the gate of \(name) is reviewed after the \(scenario.calendar.weeks) weeks that are "
            + "simulated")
      }
      if wave.controlShare > 0, wave.gate == nil {
        log.warning(
          .withoutEffect, at: origin("\(path).control_share"),
          "`control_share` has no effect: a wave without a gate passes when it opens")
      }
      warnAboutGate(of: wave, path)
    }
  }

  private mutating func warnAboutGate(of wave: Wave, _ path: String) {
    guard let gate = wave.gate else { return }
    if gate.onFail == .adjust, gate.adjustTouches == 1 {
      log.warning(
        .withoutEffect, at: origin("\(path).gate.on_fail"),
        "`on_fail: adjust` changes nothing without `adjust: {touches: …}`")
    }
    if gate.onFail != .adjust, let place = origins["\(path).gate.adjust"] {
      log.warning(.withoutEffect, at: place, "`adjust` has no effect without `on_fail: adjust`")
    }
    let needsControl = gate.conditions.contains { $0.indicator == .orderLiftOverControl }
    if needsControl, wave.controlShare == 0 {
      log.warning(
        .withoutEffect, at: origin("\(path).gate"),
        "`order_lift_over_control` is never defined, so the gate always fails: "
          + "the wave has no `control_share`")
    }
  }
}

extension Schedule {
  var greatest: Double { steps.reduce(0) { max($0, $1.value) } }
  var isAboveZero: Bool { greatest > 0 }
}
