import Experiments
import Projections
import Scenarios

/// A long simulation that shows how far it is, where there is a terminal to show it on.
struct Progress {
  let experiment: Experiment
  let isQuiet: Bool
  let language: Language
  /// What is shown beside it; nil: the scenario, its plans and replicates.
  var label: String?

  /// - Parameter simulate: is given what it has to ask once a simulated week, whether to stop.
  func shown<Result>(
    _ interruption: Interruption, _ simulate: (@escaping @Sendable () -> Bool) throws -> Result
  ) throws -> Result {
    try ProgressDisplay.during(
      ProgressLine(label: label ?? scenarioLabel, language: language),
      total: experiment.simulatedWeeks, isQuiet: isQuiet, interruption, work: simulate)
  }

  private var scenarioLabel: String {
    let scenario = experiment.scenario
    let (plans, replicates) = (scenario.plans.count, scenario.settings.replicates)
    return DisplayWidth.printable(scenario.name)
      + language.say(
        ", \(plans) \(plans == 1 ? "plan" : "plans") × "
          + "\(replicates) \(replicates == 1 ? "replicate" : "replicates")",
        "，\(plans) 个计划 × \(replicates) 次重复")
  }
}
