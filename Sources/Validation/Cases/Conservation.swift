import Foundation
import Scenarios
import Simulation

/// Nothing is lost: members, orders and money add up, whatever happens.
enum Conservation {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    let scenario = BusyMarket.scenario(
      agents: effort.agents(10_000), replicates: effort.replicates(16))
    return [
      ValidationCase(
        "conservation", "Nothing is lost",
        source: "accounting identities, to the rounding of sums",
        setup: """
          A market with everything in it: two segments, ads, order and staff channels, referral, \
          paid membership, fatigue, blocks, turnover, voice, shocks, gates and budgets. The worst \
          week of the worst replicate is shown.
          """,
        trials: [Trial(scenario, quantities)])
    ]
  }

  private static let plan = 1

  private static let quantities: [Quantity] = [
    .exact("members missing", 0, rounding: 1e-6) { replicate in
      worst(replicate) { _, week in
        MemberState.allCases.reduce(-replicate.members) { $0 + week[stock: $1] }
      }
    },
    .exact("change of private less flows", 0, rounding: 1e-6) { replicate in
      worst(replicate) { before, week in
        guard let before else { return 0 }
        let flows = week[.joins] - week[.blocks] - week[.carriedAway]
        return week.privateMembers - before.privateMembers - flows
      }
    },
    .exact("change of active less flows", 0, rounding: 1e-6) { replicate in
      worst(replicate) { before, week in
        guard let before else { return 0 }
        let firsts = week[.privateFirstOrders] + week[.publicFirstOrders]
        return active(week) - active(before) - week[.returns] - firsts + week[.lapses]
      }
    },
    .exact("orders by shop less by member", 0, rounding: 1e-6) { replicate in
      worst(replicate) { _, week in
        week.orders - week[.privateMemberOrders] - week[.publicMemberOrders]
      }
    },
    .exact("channel spend less ledger, share", 0, rounding: 1e-9) { replicate in
      let outcome = replicate.plan(plan)
      let ledger = outcome.horizon.acquisitionSpend
      return abs(outcome.channels.reduce(0) { $0 + $1.spend } / ledger - 1)
    },
    .exact("joins by channel less joins", 0, rounding: 1e-6) { replicate in
      let outcome = replicate.plan(plan)
      return abs(outcome.channels.reduce(0) { $0 + $1.joins } - outcome.horizon[.joins])
    },
    .exact("spend above budget and overrun", 0, rounding: 1e-6) { replicate in
      worst(replicate) { _, week in
        max(
          0,
          week.spend - week[.overrun]
            - replicate.scenario.plans[plan].budget.perWeek.value(
              inWeek: 0))
      }
    },
  ]

  private static func active(_ tally: Tally) -> Double {
    MemberState.allCases.filter(\.isActive).reduce(0) { $0 + tally[stock: $1] }
  }

  /// The largest deviation over the weeks, each given with the week before.
  private static func worst(
    _ replicate: SimulatedReplicate, _ deviation: (Tally?, Tally) -> Double
  ) -> Double {
    let weeks = replicate.plan(plan).weeks
    return weeks.indices.reduce(0) {
      max($0, abs(deviation($1 > 0 ? weeks[$1 - 1] : nil, weeks[$1])))
    }
  }
}

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

  private static func addPlan(to scenario: inout Scenario) {
    let members = scenario.market.members
    scenario.addPlan("pool") {
      $0.acquisition[0] = Schedule(0.1 * members)
      $0.acquisition[1] = Schedule(0.5)
      $0.touches = [[Schedule(2), Schedule(2)], [Schedule(1), Schedule(1)]]
      $0.budget.perWeek = Schedule(0.1 * members)
      var staff = Staff()
      staff.count = Schedule(50)
      staff.touchesPerWeek = 0.004 * members
      staff.wagePerWeek = 100
      staff.turnoverPerYear = 0.5
      staff.carryAway = 0.2
      staff.carriedLapse = 0.3
      staff.refillWeeks = 3
      staff.recruitShare = Schedule(0.2)
      $0.staff = staff
      $0.waves = waves
    }
  }

  private static var waves: [Wave] {
    var (first, second) = (Wave.everybody, Wave.everybody)
    first.name = "first"
    first.audience = .init()
    first.audience.share = 0.3
    first.audience.segments = [0, 1]
    first.controlShare = 0.1
    var gate = Gate()
    gate.reviewAfterWeeks = 8
    gate.conditions = [.init(indicator: .joins, bound: .atLeast, value: 1)]
    first.gate = gate
    second.name = "rest"
    second.after = 0
    return [first, second]
  }
}
