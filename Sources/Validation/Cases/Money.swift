import Foundation
import Scenarios
import Simulation

/// What money of later weeks is worth.
enum Money {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [spending(effort), earning(effort)]
  }

  private static let weeks = 104

  /// Σ q^t over the weeks, q = (1 + rate)^(−1/52).
  private static func annuity(_ rate: Double) -> Double {
    let factor = pow(1 + rate, -1.0 / 52)
    return rate == 0 ? Double(weeks) : (1 - pow(factor, Double(weeks))) / (1 - factor)
  }

  private static func spending(_ effort: Effort) -> ValidationCase {
    let trials = [0, 0.08, 0.25].map { rate in
      let scenario = Scenario.validation(
        "npv-spend", agents: 500, replicates: effort.replicates(8), weeks: weeks
      ) {
        $0.economics.discountRate = rate
        $0.addPlan("spend") { $0.fixedCostPerWeek = Schedule(1000) }
      }
      return Trial(
        scenario,
        [
          .exact("NPV at \(rate) a year", -1000 * annuity(rate), rounding: 1e-6) {
            $0.kpi("npv", plan: 1)
          }
        ])
    }
    return ValidationCase(
      "npv-spend", "Discounting a constant spend",
      source: "annuity: −1000·(1 − q^104)/(1 − q), q = (1 + rate)^(−1/52)",
      setup: "A plan that pays 1,000 of fixed cost a week for two years and does nothing else.",
      trials: trials)
  }

  private static func earning(_ effort: Effort) -> ValidationCase {
    let rate = 0.15
    let scenario = Scenario.validation(
      "npv-earn", agents: effort.agents(20_000), replicates: effort.replicates(48), weeks: weeks
    ) {
      $0.economics.discountRate = rate
      $0.economics.privateCommission = 0.1
      $0.economics.publicCommission = 0.2
      $0.engageAll()
      $0.ports[0].costPerTouch = 0.5
      $0.segments[0].start.privatePool = 1
      $0.segments[0].ordersPerYear = .init(mean: 13, cv: 0.8)
      $0.segments[0].response.orderLift = 0.5
      $0.segments[0].response.shopShift = 0.4
      $0.addPlan("touch") { $0.touches[0][0] = Schedule(1) }
    }
    // A member and week: margin 50, commission 20 in public and 10 in private; x = 0.5. Who is
    // private buys there in both plans.
    let before = 0.25 * (50 - 0.4 * 10 - 0.6 * 20)
    let after = 0.25 * (1.5 * 50 - (0.4 + 0.5) * 10 - (1 - 0.4) * 20) - 0.5
    return ValidationCase(
      "npv-earn", "Discounting a constant gain",
      source: """
        annuity of λ·(1.5·50 − 0.9·10 − 0.6·20) − 0.5 less λ·(50 − 0.4·10 − 0.6·20) a week, at 15 %
        """,
      setup: """
        Private members whom a weekly touch at 0.5 moves to order half as often again; 40 % of \
        their organic orders and all added ones go to the private shop, at half the commission.
        """,
      trials: [
        Trial(
          scenario,
          [
            .mean("NPV a member", (after - before) * annuity(rate)) {
              $0.kpi("npv", plan: 1) / $0.members
            }
          ])
      ])
  }
}
