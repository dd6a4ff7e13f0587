import Experiments
import Projections
import Scenarios

/// A long simulation that shows how far it is, where there is a terminal to show it on.
struct Progress {
  let experiment: Experiment
  let isQuiet: Bool

  /// - Parameter simulate: is given what it has to ask once a simulated week, whether to stop.
  func shown<Result>(
    _ interruption: Interruption, _ simulate: (@escaping @Sendable () -> Bool) throws -> Result
  ) throws -> Result {
    guard !isQuiet, Terminal.error.canRedraw else {
      return try simulate { interruption.isRequested }
    }
    let display = ProgressDisplay(
      ProgressLine(label: label), total: experiment.simulatedWeeks, on: .error)
    display.begin()
    defer { display.end() }
    return try simulate {
      display.advance()
      return interruption.isRequested
    }
  }

  private var label: String {
    let scenario = experiment.scenario
    let (plans, replicates) = (scenario.plans.count, scenario.settings.replicates)
    return "\(DisplayWidth.printable(scenario.name)), \(plans) \(plans == 1 ? "plan" : "plans") × "
      + "\(replicates) \(replicates == 1 ? "replicate" : "replicates")"
  }
}
