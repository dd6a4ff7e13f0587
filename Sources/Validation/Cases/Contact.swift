import Foundation
import Scenarios
import Simulation

/// How often to touch members when every touch may cost one.
enum Contact {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] { [frequency(effort)] }

  private static let frequencies = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7, 10]
  private static let weeks = 104

  private static func frequency(_ effort: Effort) -> ValidationCase {
    let market = TouchMarket()
    let scenario = Scenario.validation(
      "contact", agents: effort.agents(10_000), replicates: effort.replicates(24), weeks: weeks
    ) {
      $0.segments[0].start.privatePool = 1
      $0.segments[0].ordersPerYear = .init(mean: market.orders * 52, cv: 0)
      $0.segments[0].response.orderLift = market.lift
      $0.segments[0].blocksPerTouch = market.blocksPerTouch
      $0.segments[0].tolerance = .init(mean: 1e6, cv: 0)
      $0.ports[0].strength = market.strength
      $0.ports[0].costPerTouch = market.costPerTouch
      for touches in frequencies {
        var plan = Plan.idle("touch-\(touches)", in: $0)
        plan.touches[0][0] = Schedule(touches)
        $0.plans.append(plan)
      }
    }
    let values = frequencies.map { market.value(ofTouches: $0, weeks: weeks) }
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    return ValidationCase(
      "contact", "The best touch frequency",
      source: """
        model, section 5, summed up numerically: Σ e^(−h·f·t)·(λ·m·L·(1 − e^(−s·f)) − c·f) over \
        the weeks, h the chance to block at a touch
        """,
      setup: """
        Private members under ten constant frequencies f, each against doing nothing; a touch \
        costs 0.05 and loses 0.4 % of those it meets, and tires nobody.
        """,
      trials: [
        Trial(
          scenario,
          frequencies.indices.map { index in
            .mean("value a member, \(frequencies[index]) a week", values[index]) {
              ($0.plan(index + 1).horizon.contribution - $0.plan(0).horizon.contribution)
                / $0.members
            }
          } + [
            .derived("best frequency", frequencies[best]) { simulated in
              let values = simulated.prefix(frequencies.count)
              return frequencies[values.indices.max { values[$0] < values[$1] } ?? 0]
            }
          ])
      ])
  }
}

/// A market in which touches bring orders and cost members.
struct TouchMarket {
  /// Orders a week, and what one earns.
  let orders = 0.25
  let margin = 50.0
  let lift = 0.6
  let strength = 0.35
  let blocksPerTouch = 0.004
  let costPerTouch = 0.05

  /// Added contribution of a member.
  func value(ofTouches touches: Double, weeks: Int) -> Double {
    let weekly =
      orders * margin * lift * (1 - exp(-strength * touches)) - costPerTouch * touches
    return (0..<weeks).reduce(0) {
      $0 + exp(-blocksPerTouch * touches * Double($1)) * weekly
    }
  }
}
