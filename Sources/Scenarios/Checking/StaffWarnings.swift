extension Reader {
  /// Where the staff's capacity is stated in minutes, each touch by hand must say how many it takes.
  mutating func checkMinutes(of plan: Plan) {
    // Who states both has another error to mend first.
    guard let staff = plan.staff, staff.minutesPerWeek != nil, staff.touchesPerWeek == nil else {
      return
    }
    for (port, bySegment) in zip(scenario.ports, plan.touches)
    where port.staffed && port.minutesPerTouch == nil
      && mayTouch(plan, through: port, bySegment)
    {
      log.error(
        .missingKey, at: origin("plans.\(plan.name).touches.\(port.name)"),
        Message(
          "the staff of \(Wording.quoted(plan.name)) has minutes, and the port "
            + "\(Wording.quoted(port.name)) does not say how many a touch takes",
          "\(Wording.quoted(plan.name)) 的导购按分钟计，而端口 \(Wording.quoted(port.name)) "
            + "没有写明一次触达需几分钟"),
        hint: Message(
          "add `minutes_per_touch: 5` or the like to the port, or state `touches_per_week` "
            + "instead of `minutes_per_week`",
          "请为该端口加上 `minutes_per_touch: 5` 之类，或以 `touches_per_week` 代替 `minutes_per_week`"))
    }
  }

  /// Whether a plan touches anybody through a port, or may do so in some worlds.
  func mayTouch(_ plan: Plan, through port: Port, _ bySegment: [Schedule]) -> Bool {
    let path = "plans.\(plan.name).touches.\(port.name)"
    return bySegment.contains(where: \.isAboveZero)
      || scenario.uncertainNumbers.contains {
        $0.plan == plan.name && ($0.path == path || $0.path.hasPrefix(path + "."))
      }
  }

  /// Minutes of touches that no staff counts.
  mutating func warnAboutMinutes() {
    let counts = scenario.plans.contains { $0.staff?.minutesPerWeek != nil }
    for port in scenario.ports where port.minutesPerTouch != nil && !(port.staffed && counts) {
      log.warning(
        .withoutEffect, at: origin("ports.\(port.name).minutes_per_touch"),
        Message(
          "`minutes_per_touch` of \(Wording.quoted(port.name)) has no effect",
          "\(Wording.quoted(port.name)) 的 `minutes_per_touch` 不起作用"),
        hint: port.staffed
          ? Message(
            "no plan has `staff` with `minutes_per_week`", "没有计划的 `staff` 写有 `minutes_per_week`")
          : Message("only touches of a `staffed` port take any", "只有 `staffed` 端口的触达才花时间"))
    }
  }

  /// Staffed ports without staff, and staff too few for what is planned.
  mutating func warnAboutStaff(of plan: Plan) {
    let staffed = zip(scenario.ports, plan.touches).filter { port, bySegment in
      port.staffed && bySegment.contains(where: \.isAboveZero)
    }
    guard let (port, _) = staffed.first else { return }
    guard let staff = plan.staff, staff.count.map(\.isAboveZero) ?? true else {
      log.warning(
        .noStaff, at: origin("plans.\(plan.name).touches.\(port.name)"),
        Message(
          "the port \(Wording.quoted(port.name)) needs staff, and the plan "
            + "\(Wording.quoted(plan.name)) has none",
          "端口 \(Wording.quoted(port.name)) 需要导购，而计划 \(Wording.quoted(plan.name)) 没有导购"),
        hint: Message(
          "its touches are not delivered; add `staff`", "它的触达不会送达；请添加 `staff`"))
      return
    }
    let pool = PoolEstimate(scenario, plan)
    let planned = staffed.reduce(0) {
      $0 + pool.weeklyTouches(of: $1.1) * staff.workPerTouch(through: $1.0)
    }
    let posts =
      staff.count?.greatest
      ?? min(staff.maxCount, max(1, pool.members.reduce(0, +) / staff.membersPerStaff))
    let possible = posts * staff.workPerWeek
    guard possible < planned / 10 else { return }
    let (does, work, chinese) =
      staff.minutesPerWeek == nil
      ? ("can make", "touches", "次触达") : ("has", "minutes", "分钟的工作")
    log.warning(
      .tooFewStaff, at: origin("plans.\(plan.name).staff"),
      Message(
        "the staff of \(Wording.quoted(plan.name)) \(does) about "
          + "\(Wording.roughly(possible)) \(work) a week; about \(Wording.roughly(planned)) are "
          + "planned",
        "\(Wording.quoted(plan.name)) 的导购每周约可完成 \(Wording.roughly(possible)) \(chinese)，"
          + "而计划约为 \(Wording.roughly(planned)) \(chinese)"),
      hint: Message(
        "reckoned for the members who can have joined by the end", "按期末可能入池的会员数估算"))
  }
}

/// How many members may be in the private pool at the end, at most, by segment: a rough reckoning
/// for warnings, without response, blocks or budgets.
struct PoolEstimate {
  let members: [Double]

  init(_ scenario: Scenario, _ plan: Plan) {
    let weeks = Double(scenario.calendar.weeks)
    let market = scenario.market.members
    var joins = 0.0
    for (channel, schedule) in zip(scenario.channels, plan.acquisition) {
      switch channel.trigger {
      case .ad:
        joins += weeks * min(channel.reachPerWeek, schedule.greatest / channel.costPerJoin)
      case .order:
        let orders = scenario.segments.reduce(0) { $0 + $1.share * $1.ordersPerYear.mean } * market
        joins +=
          weeks * orders / 52 * channel.ordersShare * schedule.greatest * channel.acceptRate
      case .staff:
        let posts = plan.staff?.count?.greatest ?? plan.staff?.maxCount ?? 0
        joins +=
          weeks * posts * (plan.staff?.recruitShare.greatest ?? 0)
          * channel.invitesPerStaffPerWeek * channel.acceptRate
      }
    }
    members = scenario.segments.indices.map { index in
      let segment = scenario.segments[index]
      let size = market * segment.share
      let open = plan.waves.isEmpty ? 0 : 1 - segment.neverJoin
      return size * min(1, segment.start.privatePool + open * joins / market)
    }
  }

  /// Touches a week through a port, planned by segment, once these members are private.
  func weeklyTouches(of bySegment: [Schedule]) -> Double {
    zip(bySegment, members).reduce(0) { $0 + $1.0.greatest * $1.1 }
  }
}

extension Wording {
  /// A quantity to two digits.
  static func roughly(_ value: Double) -> String {
    guard value >= 100 else { return number(value.rounded()) }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return number((value / unit).rounded() * unit)
  }
}
