import Foundation
import Scenarios
import Simulation

/// Customers who come and go.
enum Stages {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [onOff(effort), firstOrders(effort)]
  }

  private static func onOff(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "on-off", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 104
    ) {
      $0.segments[0].lapsesPerYear.mean = 3
      $0.segments[0].returnsPerYear = 2
    }
    let (p, r) = (1 - exp(-3.0 / 52), 1 - exp(-2.0 / 52))
    return ValidationCase(
      "on-off", "Lapses and returns",
      source: """
        two-state chain: ρ/(ρ + μ) + μ/(ρ + μ)·(1 − μ − ρ)^t with the chances of a week, \
        1 − exp(−3/52) and 1 − exp(−2/52)
        """,
      setup: "Active customers in public lapse three times a year and return twice.",
      trials: [
        Trial(
          scenario,
          [1, 5, 10, 26, 52, 104].map { weeks in
            .mean(
              "active after \(weeks) weeks",
              r / (p + r) + p / (p + r) * pow(1 - p - r, Double(weeks))
            ) { $0.plan(0).weeks[weeks - 1][.publicActives] / $0.members }
          })
      ])
  }

  private static func firstOrders(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "first-orders", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.segments[0].start.customer = 0
      $0.segments[0].firstOrdersPerYear = 0.8
      $0.segments[0].ordersPerYear = .init(mean: 4, cv: 0)
    }
    let converted = { (weeks: Int) in 1 - exp(-0.8 * Double(weeks) / 52) }
    let customers: [Quantity] = [4, 26, 52].map { weeks in
      .mean("customers after \(weeks) weeks", converted(weeks)) {
        $0.plan(0).weeks[weeks - 1][.publicActives] / $0.members
      }
    }
    var expected = 0.0
    for week in 0..<52 { expected += (0.8 + 3.2 * converted(week)) / 52 }
    let orders = Quantity.mean("orders in 52 weeks", expected) {
      $0.ordersPerMember(0, inWeeks: 52)
    }
    return ValidationCase(
      "first-orders", "Prospects who become customers",
      source: """
        exponential waiting: 1 − exp(−f·t); after the first order Poisson orders at the rate of \
        customers, from the next week on: Σ over weeks of f + (λ − f)·(1 − exp(−f·t))
        """,
      setup: "Nobody has ordered yet; first orders at 0.8 a year, then four a year.",
      trials: [Trial(scenario, customers + [orders])])
  }
}
