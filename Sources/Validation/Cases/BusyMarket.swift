import Scenarios

/// A market in which everything happens.
enum BusyMarket {
  static func scenario(agents: Int, replicates: Int) -> Scenario {
    .validation("conservation", agents: agents, replicates: replicates, weeks: 104) {
      $0.market.joinAffinity = 0.5
      $0.market.rivalTouchesPerWeek = 1
      $0.market.voice.maxLift = 0.2
      $0.market.voice.rankLift = 0.1
      $0.market.shock.sd = 0.1
      $0.referral.accept = 0.3
      $0.referral.reward = 3
      $0.referral.converts = 0.5
      $0.superTier.upgradesPerYear = 1
      $0.superTier.churnPerYear = 0.5
      $0.superTier.orderMultiplier = 1.5
      $0.economics.coupon.redemption = 0.5
      $0.economics.coupon.discount = 0.1
      $0.segments = [segment("city", share: 0.7), segment("town", share: 0.3)]
      $0.channels = [channel("ad", .ad), channel("card", .order), channel("guide", .staff)]
      $0.channels[0].reachPerWeek = 0.02 * $0.market.members
      $0.ports = [port("group", staffed: false), port("chat", staffed: true)]
      $0.plans = [.idle(Plan.baselineName, in: $0)]
      addPlan(to: &$0)
    }
  }

  private static func segment(_ name: String, share: Double) -> Segment {
    var segment = Segment.validation(name, share: share)
    segment.start.customer = 0.8
    segment.start.dormant = 0.3
    segment.start.privatePool = 0.1
    segment.start.blocked = 0.02
    segment.start.superTier = 0.05
    segment.ordersPerYear = .init(mean: 6, cv: 1)
    segment.firstOrdersPerYear = 0.5
    segment.lapsesPerYear = .init(mean: 0.8, cv: 0.5)
    segment.returnsPerYear = 0.4
    segment.rejoinsPerYear = 0.5
    segment.referralsPerYear = 2
    segment.response.orderLift = 0.4
    segment.response.firstOrderLift = 0.4
    segment.response.retention = 0.2
    segment.response.shopShift = 0.3
    segment.response.wakesPerYear = 0.5
    segment.tolerance = .init(mean: 3, cv: 0.5)
    segment.blocksPerYear = 0.1
    segment.blocksOverTolerancePerYear = 1
    segment.fatigueLapsesPerYear = 0.2
    segment.neverJoin = 0.2
    return segment
  }

  private static func channel(_ name: String, _ trigger: Channel.Trigger) -> Channel {
    var channel = Channel()
    channel.name = name
    channel.trigger = trigger
    channel.mix = [1, 0.5]
    channel.costPerJoin = 10
    channel.acceptRate = 0.2
    channel.costPerInvite = 0.5
    channel.invitesPerStaffPerWeek = 200
    return channel
  }

  private static func port(_ name: String, staffed: Bool) -> Scenarios.Port {
    var port = Scenarios.Port()
    port.name = name
    port.strength = 0.3
    port.costPerTouch = 0.01
    port.staffed = staffed
    return port
  }

  /// Weeks in which next to nothing may be spent.
  static let frozenWeeks = 60..<68

  /// What the plan may spend in a frozen week: wages, and not all of the touches.
  static func frozenBudget(members: Double) -> Double { 0.006 * members }

  private static func budget(members: Double) -> Schedule {
    Schedule(steps: [
      .init(fromWeek: 0, value: 0.1 * members),
      .init(fromWeek: frozenWeeks.lowerBound, value: frozenBudget(members: members)),
      .init(fromWeek: frozenWeeks.upperBound, value: 0.1 * members),
    ])
  }

  private static func addPlan(to scenario: inout Scenario) {
    let members = scenario.market.members
    scenario.addPlan("pool") {
      $0.acquisition[0] = Schedule(0.1 * members)
      $0.acquisition[1] = Schedule(0.5)
      $0.touches = [[Schedule(2), Schedule(2)], [Schedule(1), Schedule(1)]]
      $0.budget.perWeek = budget(members: members)
      var staff = Staff()
      staff.count = Schedule(50)
      staff.touchesPerWeek = 0.004 * members
      staff.wagePerWeek = 0.0001 * members
      staff.turnoverPerYear = 0.5
      staff.carryAway = 0.2
      staff.carriedLapse = 0.3
      staff.refillWeeks = 3
      staff.recruitShare = Schedule(0.2)
      $0.staff = staff
      $0.waves = waves
    }
  }

  /// One after the other, each with a gate that decides in a way of its own.
  private static var waves: [Wave] {
    [
      wave("pilot", share: 0.2, gate(.adjust, .blockRatePerMonth, .atMost, 0.03)),
      wave("second", share: 0.3, gate(.hold, .privatePenetration, .atLeast, 0.333)),
      wave("third", share: 0.2, gate(.stop, .ordersPerPrivateMemberYear, .atLeast, 6)),
      wave("rest", share: nil, nil),
    ].enumerated().map { index, wave in
      var wave = wave
      wave.after = index > 0 ? index - 1 : nil
      return wave
    }
  }

  private static func wave(_ name: String, share: Double?, _ gate: Gate?) -> Wave {
    var wave = Wave.everybody
    wave.name = name
    wave.gate = gate
    if let share {
      wave.audience = .init()
      wave.audience.share = share
      wave.audience.segments = [0, 1]
      wave.controlShare = 0.1
    }
    return wave
  }

  private static func gate(
    _ onFail: Gate.OnFail, _ indicator: Gate.Indicator, _ bound: Gate.Bound, _ value: Double
  ) -> Gate {
    var gate = Gate()
    gate.reviewAfterWeeks = 8
    gate.conditions = [.init(indicator: indicator, bound: bound, value: value)]
    gate.onFail = onFail
    gate.adjustTouches = 0.5
    gate.maxChecks = 8
    return gate
  }
}
