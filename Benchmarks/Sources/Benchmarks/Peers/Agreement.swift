import Foundation

/// Whether the contestants that run the dense core simulate the same model: what each counts for a
/// member, and by how many standard errors a peer differs from Poolcast.
struct Agreement {
  private static let largestZ = 4.5
  /// What the sums are called in the table; each is a share of the members or a mean of them.
  private static let quantities = [
    ("private", "private"), ("blocked", "blocked"), ("active", "active"), ("joins", "joined"),
    ("orders", "orders"), ("gmv", "order value"),
  ]

  private struct Run {
    let name: String
    let isPeer: Bool
    let measurements: Measurements
    func mean(_ key: String) -> Double {
      measurements.sum(of: key) / Double(measurements.members)
    }
  }

  private let runs: [Run]
  /// All of Poolcast's runs together.
  private let reference: Run

  init(_ comparison: Comparison) {
    runs = (comparison.small.map { ($0, "") } + comparison.large.map { ($0, ", 1,000,000") })
      .filter { $0.0.contestant.isCore }
      .map { entry, size in
        Run(
          name: entry.contestant.name + size, isPeer: entry.contestant.isPeer,
          measurements: entry.measurements)
      }
    reference = Run(
      name: "Poolcast", isPeer: false,
      measurements: Measurements(
        rounds: runs.filter { !$0.isPeer }.flatMap(\.measurements.rounds)))
  }

  var holds: Bool {
    runs.filter(\.isPeer).allSatisfy { run in
      Self.quantities.allSatisfy { abs(z(run, $0.0)) <= Self.largestZ }
    }
  }

  var text: String {
    var text = "Members simulated and what is counted for each, after 104 weeks; in brackets the "
    text += "distance from both runs of Poolcast together, in standard errors:\n\n"
    text += "| | members | "
    text += Self.quantities.map(\.1).joined(separator: " | ") + " |\n"
    text += "| --- |" + String(repeating: " ---: |", count: Self.quantities.count + 1) + "\n"
    for run in runs {
      let cells = Self.quantities.map { cell(run, $0.0) }
      text += "| \(run.name) | \(Figures.count(run.measurements.members)) | "
      text += cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private func cell(_ run: Run, _ key: String) -> String {
    let mean = String(format: "%.\(key == "gmv" ? 2 : 4)f", run.mean(key))
    return run.isPeer ? "\(mean) (\(Figures.signed(z(run, key), places: 1)))" : mean
  }

  private func z(_ run: Run, _ key: String) -> Double {
    let members = [run, reference].map { Double($0.measurements.members) }
    let error = (variance(key) * (1 / members[0] + 1 / members[1])).squareRoot()
    return (run.mean(key) - reference.mean(key)) / error
  }

  /// Of one member. In the core members hardly depend on each other: the join hazard falls with
  /// the number who joined, which narrows the spread of joins and makes these errors no smaller.
  private func variance(_ key: String) -> Double {
    let share = reference.mean(key)
    switch key {
    case "orders": return orderVariance
    case "gmv":
      // A sum of so many independent values: var N · E[V]² + E[N] · var V.
      let value = reference.mean("gmv") / reference.mean("orders")
      let spread = value * Self.orderValueVariation
      return orderVariance * value * value + reference.mean("orders") * spread * spread
    default: return share * (1 - share)
    }
  }

  /// Coefficient of variation of an order's value in core.yaml.
  private static let orderValueVariation = 0.7

  /// From the members of all peers; Poolcast does not add up squares.
  private var orderVariance: Double {
    let peers = runs.filter(\.isPeer)
    let members = peers.reduce(0.0) { $0 + Double($1.measurements.members) }
    let squares = peers.reduce(0.0) { $0 + $1.measurements.sum(of: "orders_squared") }
    let orders = peers.reduce(0.0) { $0 + $1.measurements.sum(of: "orders") }
    return squares / members - (orders / members) * (orders / members)
  }
}
