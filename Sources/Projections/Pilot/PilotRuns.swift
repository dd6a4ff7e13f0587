import Experiments
import Scenarios
import Simulation

/// What the simulated plans of a pilot's design have come to: of each plan in each replicate the goal
/// and what became of its waves.
struct PilotRuns: Sendable {
  /// One plan in one replicate.
  struct Entry: Sendable {
    /// The goal; NaN where it is not defined.
    let value: Double
    /// By how much it differs between the halves of the agents.
    let halfDifference: Double
    let path: GatePath
    let waves: [WaveIndicators]
  }

  /// By replicate, then by plan.
  let entries: [[Entry]]
  let goal: Decision.Goal
  /// n/N.
  let sampledShare: Double

  var replicates: Int { entries.count }

  /// The goal of some plans, the better the greater; NaN where it is not defined.
  func values(of plans: [Int]) -> PairedValues {
    let values = PairedValues(
      values: plans.map { plan in entries.map { $0[plan].value } },
      halfDifferences: plans.map { plan in entries.map { $0[plan].halfDifference } },
      paths: plans.map(paths), sampledShare: sampledShare)
    return goal == .maximise ? values : values.negated
  }

  /// A wave in all replicates.
  func waves(_ plan: Int, wave: Int) -> [WaveIndicators] { entries.map { $0[plan].waves[wave] } }

  /// By replicate, the number of the path that the gates took.
  private func paths(_ plan: Int) -> [Int] {
    var numbers: [GatePath: Int] = [:]
    return entries.map { replicate in
      let path = replicate[plan].path
      let number = numbers[path] ?? numbers.count
      numbers[path] = number
      return number
    }
  }
}

extension PilotRuns {
  /// Simulates all plans of a design.
  ///
  /// - Parameter isCancelled: asked on every thread once a simulated week.
  /// - Throws: `CancellationError`.
  init(
    _ experiment: Experiment, goal kpi: Int, in catalogue: Catalogue,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws {
    entries = try experiment.run(isCancelled: isCancelled) { replicate in
      let indicators = ReplicateIndicators(
        of: replicate.outcome, scenario: replicate.scenario, parameters: replicate.values,
        catalogue: catalogue)
      return indicators.plans.indices.map { plan in
        Entry(
          value: indicators.value(plan: plan, kpi: kpi) ?? .nan,
          halfDifference: indicators.halfDifference(plan: plan, kpi: kpi),
          path: indicators.gatePath(plan: plan), waves: indicators.plans[plan].waves)
      }
    }
    goal = experiment.scenario.decision.goal
    sampledShare = experiment.scenario.sampledShare
  }
}
