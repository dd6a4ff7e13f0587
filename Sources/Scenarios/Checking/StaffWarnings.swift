extension Reader {
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
    let planned = pool.weeklyTouches(of: staffed.map(\.1))
    let posts =
      staff.count?.greatest
      ?? min(staff.maxCount, max(1, pool.members.reduce(0, +) / staff.membersPerStaff))
    let possible = posts * staff.touchesPerWeek
    guard possible < planned / 10 else { return }
    log.warning(
      .tooFewStaff, at: origin("plans.\(plan.name).staff"),
      Message(
        "the staff of \(Wording.quoted(plan.name)) can make about "
          + "\(Wording.roughly(possible)) touches a week; about \(Wording.roughly(planned)) are "
          + "planned",
        "\(Wording.quoted(plan.name)) 的导购每周约可完成 \(Wording.roughly(possible)) 次触达，"
          + "而计划约为 \(Wording.roughly(planned)) 次"),
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

  /// Touches a week, by port and segment, once these members are private.
  func weeklyTouches(of ports: [[Schedule]]) -> Double {
    ports.reduce(0) { sum, bySegment in
      sum + zip(bySegment, members).reduce(0) { $0 + $1.0.greatest * $1.1 }
    }
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
