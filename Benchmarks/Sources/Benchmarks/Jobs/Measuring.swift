import Experiments
import Foundation
import Projections
import Scenarios
import Simulation
import Synchronization

extension Job {
  /// Does the job in this process.
  func measured() throws -> Measurement {
    switch task {
    case .load: try measuredLoading()
    case .project: try measured { try projected($0) }
    case .write: try measured { try written($0) }
    case .sum: try measured { try summed($0) }
    }
  }

  private func measuredLoading() throws -> Measurement {
    let watch = Stopwatch()
    _ = try reader().read()
    return Measurement(
      seconds: watch.seconds, coreSeconds: watch.coreSeconds, peakBytes: Memory.peakBytes)
  }

  /// Measures what is done with an experiment; `work` says what came of it besides time.
  private func measured(_ work: (Experiment) throws -> Measurement) throws -> Measurement {
    let experiment = Experiment(try scenario(), threads: threads)
    for _ in 0..<warmUps { _ = try work(experiment) }
    let before = Memory.peakBytes
    let watch = Stopwatch()
    var measurement = try work(experiment)
    measurement.seconds = watch.seconds
    measurement.coreSeconds = watch.coreSeconds
    measurement.memberWeeks = experiment.memberWeeks
    measurement.bytesBefore = before
    measurement.peakBytes = Memory.peakBytes
    measurement.members = agents * replicates
    return measurement
  }

  private func projected(_ experiment: Experiment) throws -> Measurement {
    _ = try experiment.projection()
    return Measurement(seconds: 0, coreSeconds: 0)
  }

  /// As `poolcast run` does it, with a look at the clock in between.
  private func written(_ experiment: Experiment) throws -> Measurement {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("poolcast-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let catalogue = Catalogue(for: experiment.scenario)
    let collector = ProjectionCollector(scenario: experiment.scenario, catalogue: catalogue)
    let indicatorSeconds = Mutex(0.0)
    _ = try experiment.run { replicate in
      let watch = Stopwatch()
      collector.add(
        ReplicateIndicators(
          of: replicate.outcome, scenario: replicate.scenario, parameters: replicate.values,
          catalogue: catalogue))
      indicatorSeconds.withLock { $0 += watch.seconds }
    }
    let watch = Stopwatch()
    try ResultsFolder(path: folder.path).write(
      collector.projection(), record: try record(), scenario: try reader().bytes)
    let workers = Double(min(threads, replicates))
    return Measurement(
      seconds: 0, coreSeconds: 0,
      parts: ["kpis": indicatorSeconds.withLock { $0 } / workers, "tables": watch.seconds])
  }

  private func record() throws -> RunRecord {
    RunRecord(
      version: "benchmark", scenarioName: "benchmark",
      scenario: RunRecord.ScenarioFile(path: file, contents: try reader().bytes),
      settings: RunRecord.Settings(
        agents: agents, replicates: replicates, weeks: weeks ?? 0, step: "week", seed: 0,
        plans: [], overrides: []),
      threads: threads, seconds: 0, memberWeeksPerSecond: 0, warnings: [])
  }

  /// With what the peers count, of the first plan.
  private func summed(_ experiment: Experiment) throws -> Measurement {
    let membersPerAgent = experiment.scenario.market.members / Double(agents)
    let catalogue = Catalogue(for: experiment.scenario)
    let collector = ProjectionCollector(scenario: experiment.scenario, catalogue: catalogue)
    let tallies = try experiment.run { replicate in
      collector.add(
        ReplicateIndicators(
          of: replicate.outcome, scenario: replicate.scenario, parameters: replicate.values,
          catalogue: catalogue))
      return replicate.outcome.plans[0].horizon
    }
    _ = collector.projection()
    var measurement = Measurement(seconds: 0, coreSeconds: 0)
    for tally in tallies {
      for (name, value) in sums(of: tally) {
        measurement.sums[name, default: 0] += value / membersPerAgent
      }
    }
    return measurement
  }

  private func sums(of tally: Tally) -> [String: Double] {
    [
      "private": tally.privateMembers, "blocked": tally.blockedMembers,
      "active": tally[.publicActives] + tally[.privateActives] + tally[.blockedActives],
      "joins": tally[.joins], "lapses": tally[.lapses], "returns": tally[.returns],
      "orders": tally.orders, "gmv": tally.gmv,
    ]
  }
}
