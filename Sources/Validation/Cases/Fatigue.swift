import Foundation
import Scenarios
import Simulation

/// How touches tire members and how they recover, told by what it does to blocks and orders.
enum Fatigue {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] { [recursion(effort)] }

  private static let (memory, rival, tolerance) = (0.7, 1.0, 3.0)
  private static let (blocks, lift, strength) = (2.0, 2.0, 0.5)
  /// Touches a week: six for eight weeks, then one and a half.
  private static let schedule = Schedule(steps: [
    .init(fromWeek: 0, value: 6), .init(fromWeek: 8, value: 1.5),
  ])

  private static func scenario(_ name: String, _ effort: Effort, change: (inout Segment) -> Void)
    -> Scenario
  {
    .validation(
      name, agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 26
    ) {
      $0.market.fatigueMemory = memory
      $0.market.rivalTouchesPerWeek = rival
      $0.ports[0].strength = strength
      $0.segments[0].start.privatePool = 1
      $0.segments[0].ordersPerYear = .init(mean: 26, cv: 0)
      $0.segments[0].tolerance = .init(mean: tolerance, cv: 0)
      change(&$0.segments[0])
      var plan = Plan.idle("touch", in: $0)
      plan.touches[0][0] = schedule
      $0.plans.append(plan)
    }
  }

  private static func recursion(_ effort: Effort) -> ValidationCase {
    let blocking = scenario("fatigue-blocks", effort) { $0.blocksOverTolerancePerYear = blocks }
    let ordering = scenario("fatigue-orders", effort) { $0.response.orderLift = lift }
    return ValidationCase(
      "fatigue", "Fatigue builds up and fades",
      source: """
        F_t = target + (F_0 − target)·memory^t, target = touches of brand and rivals; blocks at \
        2·o²·v a year, orders at λ(1 + 2·E/(1 + o)), o = max(0, F/θ − 1)
        """,
      setup: """
        Private members who bear three touches a week and get one from rivals get six from the \
        brand for eight weeks, then one and a half; memory 0.7. Once they block when tired, once \
        they only order less.
        """,
      trials: [
        Trial(
          blocking,
          [1, 2, 4, 8, 12, 26].map { weeks in
            .mean("private after \(weeks) weeks", survival(weeks)) {
              $0.privateShare(1, afterWeeks: weeks)
            }
          }),
        Trial(
          ordering,
          [1, 2, 4, 8, 9, 11, 26].map { week in
            .mean("orders in week \(week)", orders(inWeek: week)) {
              $0.plan(1).weeks[week - 1].orders / $0.members
            }
          }),
      ])
  }

  /// F after so many weeks of the schedule.
  static func fatigue(afterWeeks weeks: Int) -> Double {
    func relaxed(from start: Double, to target: Double, _ weeks: Int) -> Double {
      target + (start - target) * pow(memory, Double(weeks))
    }
    let busy = relaxed(from: rival, to: 6 + rival, min(weeks, 8))
    return weeks <= 8 ? busy : relaxed(from: busy, to: 1.5 + rival, weeks - 8)
  }

  private static func over(_ week: Int) -> Double {
    max(0, fatigue(afterWeeks: week) / tolerance - 1)
  }

  private static func survival(_ weeks: Int) -> Double {
    let hazard = (1...weeks).reduce(0.0) { sum, week in
      let touches = schedule.value(inWeek: week - 1)
      return sum + blocks / 52 * over(week) * over(week) * touches / (touches + rival)
    }
    return exp(-hazard)
  }

  private static func orders(inWeek week: Int) -> Double {
    let reach = 1 - exp(-strength * schedule.value(inWeek: week - 1))
    return 0.5 * (1 + lift * reach / (1 + over(week)))
  }
}
