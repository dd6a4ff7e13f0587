import Experiments
import Foundation
import Projections
import Scenarios

/// A scenario that is simulated with one seed after the other to see whether it meets what it expects.
struct ExpectationTrial {
  let loaded: LoadedScenario
  /// How many seeds, from that of the file upwards.
  let seeds: Int
  let threads: Int
  let isQuiet: Bool
  let language: Language

  /// Simulates, and prints what was expected beside what came out.
  ///
  /// - Returns: one report for each seed.
  /// - Throws: ``Failure``, `CancellationError`.
  func reports(_ interruption: Interruption) throws -> [ExpectationReport] {
    let start = ContinuousClock.now
    let reports = try (0..<seeds).map { try report(seed: $0, interruption) }
    guard !isQuiet else { return reports }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try Console.print(heading(seconds: seconds / Double(seeds)))
    try Console.print(
      ExpectationText(reports, language: language, width: Terminal.output.columns ?? 100).text)
    return reports
  }

  private func report(seed: Int, _ interruption: Interruption) throws -> ExpectationReport {
    var scenario = loaded.scenario
    // From the last seed on they begin again.
    scenario.settings.seed &+= UInt32(seed)
    let experiment = Experiment(scenario, threads: threads)
    return ExpectationReport(
      try Progress(experiment: experiment, isQuiet: isQuiet, language: language).shown(interruption)
      {
        try experiment.projection(isCancelled: $0)
      })
  }

  private func heading(seconds: Double) -> String {
    let time = String(format: "%.1f", seconds)
    let name = loaded.path + language.say(", \(time) s a run", "，每次运行 \(time) 秒")
    guard loaded.scenario.expectations.isEmpty else { return name }
    return name + language.say("; nothing is expected of it\n", "；没有预期\n")
  }
}
