import Foundation

/// Whether the contestants that run the dense core simulate the same model: what each counts for a
/// member, and by how many standard errors that differs from Poolcast.
struct Agreement {
  private static let largestZ = 4.5
  /// What the sums are called in the table; each is a share of the members or a mean of them.
  private static let quantities = [
    ("private", "private"), ("blocked", "blocked"), ("active", "active"), ("joins", "joined"),
    ("orders", "orders"), ("gmv", "order value"),
  ]

  private struct Run {
    let name: String
    let measurements: Measurements
    func mean(_ key: String) -> Double {
      measurements.sum(of: key) / Double(measurements.members)
    }
  }

  private let runs: [Run]

  init(_ comparison: Comparison) {
    runs = (comparison.small.map { ($0, "") } + comparison.large.map { ($0, ", 1,000,000") })
      .filter { $0.0.contestant.isCore }
      .map { Run(name: $0.0.contestant.name + $0.1, measurements: $0.0.measurements) }
  }

  var holds: Bool {
    runs.dropFirst().allSatisfy { run in
      Self.quantities.allSatisfy { abs(z(run, $0.0)) <= Self.largestZ }
    }
  }

  var text: String {
    var text = "Members simulated and what is counted for each, after 104 weeks; in brackets the "
    text += "distance from Poolcast in standard errors:\n\n"
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
    return run.name == runs[0].name ? mean : "\(mean) (\(Figures.signed(z(run, key), places: 1)))"
  }

  private func z(_ run: Run, _ key: String) -> Double {
    let members = [run, runs[0]].map { Double($0.measurements.members) }
    let error = (variance(key) * (1 / members[0] + 1 / members[1])).squareRoot()
    return (run.mean(key) - runs[0].mean(key)) / error
  }

  /// Of one member. In the core members hardly depend on each other: the join hazard falls with
  /// the number who joined, which narrows the spread of joins and makes these errors no smaller.
  private func variance(_ key: String) -> Double {
    let share = runs[0].mean(key)
    switch key {
    case "orders": return orderVariance
    case "gmv":
      // A sum of so many independent values: var N · E[V]² + E[N] · var V.
      let value = runs[0].mean("gmv") / runs[0].mean("orders")
      let spread = value * Self.orderValueVariation
      return orderVariance * value * value + runs[0].mean("orders") * spread * spread
    default: return share * (1 - share)
    }
  }

  /// Coefficient of variation of an order's value in core.yaml.
  private static let orderValueVariation = 0.7

  /// From the members of all peers; Poolcast does not add up squares.
  private var orderVariance: Double {
    let peers = runs.filter { $0.measurements.rounds[0].sums["orders_squared"] != nil }
    let members = peers.reduce(0.0) { $0 + Double($1.measurements.members) }
    let squares = peers.reduce(0.0) { $0 + $1.measurements.sum(of: "orders_squared") }
    let orders = peers.reduce(0.0) { $0 + $1.measurements.sum(of: "orders") }
    return squares / members - (orders / members) * (orders / members)
  }
}
