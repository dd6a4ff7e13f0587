import Scenarios
import Simulation

extension Experiment {
  /// Agents times weeks of the horizon times plans (baseline included) times replicates: the measure
  /// of how much is simulated.
  public var memberWeeks: Double {
    let settings = scenario.settings
    return Double(settings.agents) * Double(scenario.calendar.weeks) * Double(scenario.plans.count)
      * Double(settings.replicates)
  }

  /// How many simulated weeks all threads together go through, one plan of one replicate at a time:
  /// as often is `isCancelled` asked in ``run(isCancelled:progress:transform:)``.
  ///
  /// A baseline with a rollout of its own runs twice in every replicate.
  public var simulatedWeeks: Int {
    let runOff = Int(max(0, scenario.calendar.runOffWeeks).rounded())
    let rehearses = scenario.plans.count > 1 && !scenario.plans[0].waves.isEmpty
    return (scenario.calendar.weeks + runOff) * (scenario.plans.count + (rehearses ? 1 : 0))
      * scenario.settings.replicates
  }
}
