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
        source: """
          accounting identities, to the rounding of sums; where the budget does not suffice for \
          wages and touches, model, section 5: touches are cut to it and nothing is acquired
          """,
        setup: """
          A market with everything in it: two segments, ads, order and staff channels, referral, \
          paid membership, fatigue, blocks, turnover, voice, shocks, a budget that is frozen for \
          eight weeks, and one wave after the other behind gates that adjust, hold and stop. The \
          worst week of the worst replicate is shown.
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
    .exact("spend of frozen weeks less budget", 0, rounding: 1e-6) { replicate in
      let budget = BusyMarket.frozenBudget(members: replicate.members)
      return BusyMarket.frozenWeeks.reduce(0) {
        max($0, abs(replicate.plan(plan).weeks[$1].spend - budget))
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
