import Scenarios
import Simulation

extension Experiment {
  /// Enough twins for most questions: a fifth of the replicates, ten at least and two hundred at
  /// most; none where all numbers are certain, for then nothing is unknown.
  public static func twins(for scenario: Scenario) -> Int {
    guard !scenario.uncertainNumbers.isEmpty, scenario.settings.replicates > 1 else { return 0 }
    let replicates = scenario.settings.replicates
    return min(replicates, max(10, min(200, replicates / 5)))
  }

  /// Agents times weeks of the horizon times plans (baseline included) times replicates and twins: the
  /// measure of how much is simulated.
  public var memberWeeks: Double {
    Double(scenario.settings.agents) * Double(scenario.calendar.weeks)
      * Double(scenario.plans.count) * Double(replicates.count + twins)
  }

  /// How many simulated weeks all threads together go through, one plan of one replicate at a time:
  /// as often is `isCancelled` asked in ``run(isCancelled:progress:transform:)``.
  ///
  /// A baseline with a rollout of its own runs twice in every replicate.
  public var simulatedWeeks: Int {
    let runOff = Int(max(0, scenario.calendar.runOffWeeks).rounded())
    let rehearses = scenario.plans.count > 1 && !scenario.plans[0].waves.isEmpty
    return (scenario.calendar.weeks + runOff) * (scenario.plans.count + (rehearses ? 1 : 0))
      * (replicates.count + twins)
  }
}
