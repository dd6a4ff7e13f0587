import Foundation
import Scenarios
import Simulation

/// Members who pass from the seller they were entrusted to to the one who serves them.
enum OwnershipCase {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    let (protected, elsewhere, ordersPerYear, weeks) = (2, 0.6, 13.0, 52)
    // Two touches a week of strength ln 2 / 2: M·E·φ = 1/2.
    let chance = elsewhere / 2
    let expected = OwnershipAges(
      protected: protected, elsewhere: chance, ordersPerWeek: ordersPerYear / 52, weeks: weeks)
    func scenario(protected: Int) -> Scenario {
      Scenario.validation(
        "ownership", agents: effort.agents(5000), replicates: effort.replicates(100), weeks: weeks
      ) {
        $0.segments[0].start.privatePool = 1
        $0.segments[0].ordersPerYear = .init(mean: ordersPerYear, cv: 0)
        $0.segments[0].tolerance = .init(mean: 1e6, cv: 0)
        $0.ports[0].strength = log(2) / 2
        $0.plans[0].touches[0][0] = Schedule(2)
        var staff = Staff()
        staff.count = Schedule(20)
        var rule = Staff.Ownership()
        rule.protectedWeeks = Double(protected)
        rule.elsewhere = elsewhere
        staff.ownership = rule
        $0.plans[0].staff = staff
      }
    }
    return [
      ValidationCase(
        "ownership", "Customers who pass to the seller who serves them",
        source: """
          weeks since the owner's last order as a Markov chain: while protected e^(−λ(1 − p)), \
          then e^(−λ), that it goes on; p = 0.6·(1 − 1/2), λ = 13/52
          """,
        setup: """
          All are private, looked after by 20 sellers; another one serves 60 % of the orders of a \
          member whom its owner does not care for, and engagement is 1/2. A member stays with its \
          owner for two weeks after the last order that one served, or not at all.
          """,
        trials: [
          Trial(
            scenario(protected: protected),
            [3, 4, 13, 52].map { week in
              .mean("transfers a member in \(week) weeks", expected.transfers(inWeeks: week)) {
                $0.perMember(0, .ownershipTransfers, inWeeks: week)
              }
            }),
          Trial(
            scenario(protected: 0),
            [
              .ratio("transfers an order, unprotected", chance) {
                let whole = $0.plan(0).horizon
                return (whole[.ownershipTransfers], per: whole[.privateMemberOrders])
              }
            ]),
        ])
    ]
  }
}

/// How long ago the owner of a member last served it, week by week.
struct OwnershipAges {
  /// Expected transfers a member in each week.
  private let weekly: [Double]

  /// - Parameters:
  ///   - protected: weeks, at least 1.
  ///   - elsewhere: chance that another seller serves an order.
  init(protected: Int, elsewhere: Double, ordersPerWeek: Double, weeks: Int) {
    let any = 1 - exp(-ordersPerWeek)
    let byOwner = 1 - exp(-ordersPerWeek * (1 - elsewhere))
    // Members by age when a week begins; the last element: no longer protected.
    var ages = [1.0] + [Double](repeating: 0, count: protected)
    var weekly: [Double] = []
    for _ in 0..<weeks {
      weekly.append(ages[protected] * any * elsewhere)
      var next = [Double](repeating: 0, count: protected + 1)
      for (age, share) in ages.enumerated() {
        let renewed = share * (age < protected ? byOwner : any)
        next[min(age + 1, protected)] += share - renewed
        next[1] += renewed
      }
      ages = next
    }
    self.weekly = weekly
  }

  func transfers(inWeeks weeks: Int) -> Double { weekly.prefix(weeks).reduce(0, +) }
}

extension SimulatedReplicate {
  /// What is counted of a plan within the first weeks, per member of the market.
  fileprivate func perMember(_ plan: Int, _ measure: Measure, inWeeks weeks: Int) -> Double {
    self.plan(plan).weeks.prefix(weeks).reduce(0) { $0 + $1[measure] } / scenario.market.members
  }
}
