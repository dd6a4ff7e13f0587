import Foundation
import Scenarios
import Simulation

/// Gates that look again and again.
enum Gates {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [repeatedLooks(effort), control(effort)]
  }

  /// A single wave with a gate that looks every four weeks.
  private static func scenario(
    _ name: String, _ effort: Effort, orders: Double, weeks: Int, control: Double,
    condition: Gate.Condition, change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    .validation(name, agents: 500, replicates: effort.replicates(6000), weeks: weeks) {
      $0.market.members = Double($0.settings.agents)
      $0.segments[0].ordersPerYear = .init(mean: orders * 52, cv: 0)
      change(&$0)
      $0.openBaseline {
        var gate = Gate()
        gate.reviewAfterWeeks = 4
        gate.recheckWeeks = 4
        gate.maxChecks = 5
        gate.conditions = [condition]
        $0.waves[0].gate = gate
        $0.waves[0].controlShare = control
      }
    }
  }

  private static func passed(byLook look: Int, _ expected: Double) -> Quantity {
    .share("passed by look \(look)", expected) {
      ($0.plan(0).waves[0].passedAtStep ?? .max) <= 4 * look
    }
  }

  private static func repeatedLooks(_ effort: Effort) -> ValidationCase {
    let (orders, bound) = (0.2, 10.91)
    let scenario = scenario(
      "gate-looks", effort, orders: orders, weeks: 22, control: 0,
      condition: .init(indicator: .ordersPerPrivateMemberYear, bound: .atLeast, value: bound)
    ) {
      $0.segments[0].start.privatePool = 1
    }
    let chances = PoissonGate(mean: 400, limits: (1...5).map { bound * 2000 * Double($0) / 52 })
      .passed
    return ValidationCase(
      "gate-looks", "Looking again raises the chance to pass",
      source: """
        Poisson sums that failed all earlier looks, carried on exactly: first look .16, and more \
        at every other
        """,
      setup: """
        500 private members with a true rate of 10.4 orders a year and a gate that asks for 10.91, \
        after 4 weeks and up to four times again; it is passed by luck alone.
        """,
      trials: [
        Trial(scenario, chances.indices.map { passed(byLook: $0 + 1, chances[$0]) })
      ])
  }

  private static func control(_ effort: Effort) -> ValidationCase {
    let bound = 1.197
    let scenario = scenario(
      "gate-control", effort, orders: 0.1, weeks: 14, control: 0.5,
      condition: .init(indicator: .orderLiftOverControl, bound: .atLeast, value: bound))
    let chances = ControlledGate(mean: 100, bound: bound, looks: 3).passed
    return ValidationCase(
      "gate-control", "A gate on a lift that does not exist",
      source: "two Poisson sums with the same mean, carried on exactly while their ratio fails",
      setup: """
        Half of 500 members is the control group, nothing differs between the halves, and the gate \
        asks for orders 19.7 % above control: looks after 4, 8 and 12 weeks.
        """,
      trials: [
        Trial(scenario, chances.indices.map { passed(byLook: $0 + 1, chances[$0]) })
      ])
  }
}

/// A gate on the sum of Poisson counts.
struct PoissonGate {
  /// P(passed by each look).
  private(set) var passed: [Double] = []

  /// - Parameters:
  ///   - mean: of the count between looks.
  ///   - limits: what the sum must reach at each look.
  init(mean: Double, limits: [Double]) {
    let increments = PoissonWindow(mean: mean)
    var failing: [Int: Double] = [0: 1]
    for limit in limits {
      var next: [Int: Double] = [:]
      // In the order of the sums: dictionaries have none of their own.
      for sum in failing.keys.sorted() {
        let chance = failing[sum] ?? 0
        for (count, probability) in increments.terms where Double(sum + count) < limit {
          next[sum + count, default: 0] += chance * probability
        }
      }
      failing = next
      passed.append(1 - next.keys.sorted().reduce(0) { $0 + (next[$1] ?? 0) })
    }
  }
}

/// A gate on the ratio of two Poisson sums of the same mean.
struct ControlledGate {
  private(set) var passed: [Double] = []

  init(mean: Double, bound: Double, looks: Int) {
    let increments = PoissonWindow(mean: mean)
    let size = Int(mean) * looks + 12 * Int((mean * Double(looks)).squareRoot())
    // failing[c][a]: control c, audience a.
    var failing = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    failing[0][0] = 1
    for _ in 0..<looks {
      failing = Self.spread(failing.map { Self.convolved($0, increments) }, increments)
      for control in failing.indices {
        for audience in 0..<size where control > 0 && Double(audience) >= bound * Double(control) {
          failing[control][audience] = 0
        }
      }
      passed.append(1 - failing.reduce(0) { $0 + $1.reduce(0, +) })
    }
  }

  /// Chances below this come to nothing, all together.
  private static let negligible = 1e-18

  private static func convolved(_ row: [Double], _ increments: PoissonWindow) -> [Double] {
    var result = [Double](repeating: 0, count: row.count)
    for start in row.indices where row[start] > negligible {
      for (count, probability) in increments.terms where start + count < row.count {
        result[start + count] += row[start] * probability
      }
    }
    return result
  }

  /// The same over the rows.
  private static func spread(_ rows: [[Double]], _ increments: PoissonWindow) -> [[Double]] {
    var result = rows.map { $0.map { _ in 0.0 } }
    for start in rows.indices {
      let columns = rows[start].indices.filter { rows[start][$0] > negligible }
      guard !columns.isEmpty else { continue }
      for (count, probability) in increments.terms where start + count < rows.count {
        for column in columns { result[start + count][column] += rows[start][column] * probability }
      }
    }
    return result
  }
}

/// The counts of a Poisson variable that are not out of all likelihood.
struct PoissonWindow {
  let terms: [(count: Int, probability: Double)]

  init(mean: Double) {
    let reach = Int(8 * mean.squareRoot()) + 8
    let centre = Int(mean)
    terms = (max(0, centre - reach)...(centre + reach)).map {
      ($0, Counting.poisson($0, mean: mean))
    }
  }
}
