import Experiments
import Scenarios
import Simulation

/// All cases that show that the model is right, and how they are run.
///
/// Seeds are fixed, so the outcome is the same on every machine and for any number of threads.
public struct Battery: Sendable {
  public let cases: [ValidationCase]

  /// - Parameter effort: how many agents and replicates stand behind each number.
  public init(effort: Effort = .full) {
    self.init(cases: Self.groups.flatMap { $0(effort) })
  }

  /// Some of the cases. Each trial gets a seed of its own, so that their errors are independent.
  init(cases: [ValidationCase]) {
    var seed: UInt32 = 20_260_105
    self.cases = cases.map { original in
      var copy = original
      for index in copy.trials.indices {
        copy.trials[index].scenario.settings.seed = seed
        seed += 1
      }
      return copy
    }
  }

  private static let groups: [@Sendable (Effort) -> [ValidationCase]] = [
    Buying.cases, Attributes.cases, Stages.cases, Fatigue.cases, Blocking.cases, Growth.cases,
    Diffusion.cases, Cascades.cases, Selection.cases, Contact.cases, Channels.cases,
    StaffCases.cases, Gates.cases, Money.cases, Conservation.cases, OwnershipCase.cases,
  ]

  /// Numbers that chance has a part in: what the threshold of the verdict is corrected for.
  public var statisticalQuantities: Int {
    trials.reduce(0) { $0 + $1.quantities.count { $0.isStatistical } }
  }

  /// How much there is to simulate, in the unit in which ``run(threads:isCancelled:progress:)``
  /// reports: agents times weeks times plans.
  public var work: Int {
    trials.reduce(0) {
      $0 + Experiment($1.scenario, threads: 1).simulatedWeeks * $1.scenario.settings.agents
    }
  }

  private var trials: [Trial] { cases.flatMap(\.trials) }

  /// Runs every case.
  ///
  /// - Parameters:
  ///   - isCancelled: asked on every thread once a simulated week.
  ///   - progress: told on every thread of work that is about to be done.
  /// - Throws: `CancellationError`.
  public func run(
    threads: Int, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> ValidationReport {
    let threshold = Threshold(tests: statisticalQuantities)
    let rows = try cases.flatMap { validationCase in
      try validationCase.trials.flatMap { trial in
        let agents = trial.scenario.settings.agents
        return try trial.run(threads: threads) {
          progress(agents)
          return isCancelled()
        }.map { ValidationRow(validationCase, $0, threshold: threshold) }
      }
    }
    return ValidationReport(cases: cases, rows: rows, threshold: threshold)
  }
}

/// How much is simulated: in full for the evidence itself, less where it is only to be seen that the
/// battery works.
public struct Effort: Sendable {
  public static let full = Effort(reduction: 1)
  /// A hundredth of the work: a tenth of the agents and of the replicates.
  public static let reduced = Effort(reduction: 10)

  let reduction: Int

  func agents(_ full: Int) -> Int { max(500, full / reduction) }
  func replicates(_ full: Int) -> Int { max(8, full / reduction) }
}
