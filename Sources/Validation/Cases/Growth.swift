import Foundation
import Scenarios
import Simulation

/// How the pool fills: at the reach of a channel, and by referral alone.
enum Growth {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [reach(effort), logistic(effort)]
  }

  private static func reach(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "pool-growth", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.channels[0].reachPerWeek = 0.03 * $0.market.members
      $0.addPlan("grow") { $0.acquisition[0] = Schedule(1e12) }
    }
    return ValidationCase(
      "pool-growth", "A pool at the reach of its channel",
      source: "hazard reach/N: 1 − exp(−0.03·t)",
      setup:
        "One ad channel that reaches 3 % of the members a week, money no object; nobody leaves.",
      trials: [
        Trial(
          scenario,
          [1, 10, 26, 52].map { weeks in
            .mean("private after \(weeks) weeks", 1 - exp(-0.03 * Double(weeks))) {
              $0.privateShare(1, afterWeeks: weeks)
            }
          })
      ])
  }

  private static func logistic(_ effort: Effort) -> ValidationCase {
    let (rate, accept, start) = (15.0, 0.5, 0.1)
    let scenario = Scenario.validation(
      "logistic", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 30
    ) {
      $0.calendar.step = .day
      $0.engageAll()
      $0.referral.accept = accept
      $0.segments[0].start.privatePool = start
      $0.segments[0].referralsPerYear = rate
      $0.openBaseline { $0.touches[0][0] = Schedule(1) }
    }
    var shares = [start]
    for _ in 0..<(30 * 7) {
      let share = shares[shares.count - 1]
      let hazard = rate * accept / 364 * share
      shares.append(share + (1 - share) * (1 - exp(-hazard)))
    }
    return ValidationCase(
      "logistic", "Growth by referral alone",
      source: """
        logistic growth at rate 15·0.5 a year in daily steps: \
        y ← y + (1 − y)·(1 − exp(−7.5/364·y)), from 10 %
        """,
      setup: """
        A tenth is private and fully engaged, makes 15 referrals a year of which half are \
        accepted, and nobody leaves.
        """,
      trials: [
        Trial(
          scenario,
          [5, 10, 15, 20, 30].map { weeks in
            .mean("private after \(weeks) weeks", shares[weeks * 7]) {
              $0.privateShare(0, afterWeeks: weeks)
            }
          })
      ])
  }
}
