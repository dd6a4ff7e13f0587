import Experiments
import Foundation
import Projections
import Scenarios

/// How many member-weeks a second are simulated, with a population of one size.
struct Benchmark {
  let agents: Int
  /// Enough that every core is busy, and no run is over before it can be timed.
  let replicates: Int

  struct Result {
    let agents: Int
    let replicates: Int
    let memberWeeks: Double
    /// One a repetition.
    let seconds: [Double]

    var medianSeconds: Double { Self.median(seconds) }
    var millionsPerSecond: Double { memberWeeks / medianSeconds / 1e6 }
    /// Of the fastest and the slowest repetition.
    var range: (slowest: Double, fastest: Double) {
      let millions = memberWeeks / 1e6
      return (millions / (seconds.max() ?? .nan), millions / (seconds.min() ?? .nan))
    }

    static func median(_ values: [Double]) -> Double {
      let sorted = values.sorted()
      guard !sorted.isEmpty else { return .nan }
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
  }

  /// Simulates and projects the scenario, all its mechanisms and plans, so many times.
  func run(_ file: String, threads: Int, repetitions: Int) throws -> Result {
    let overrides = [
      Override(path: "simulation.agents", value: String(agents)),
      Override(path: "simulation.replicates", value: String(replicates)),
    ]
    let scenario = try ScenarioReader.load(path: file, overrides: overrides).read().scenario
    let experiment = Experiment(scenario, threads: threads)
    let seconds = try (0..<repetitions).map { _ in
      let start = ContinuousClock.now
      _ = try experiment.projection()
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return Result(
      agents: agents, replicates: replicates, memberWeeks: experiment.memberWeeks,
      seconds: seconds)
  }
}
