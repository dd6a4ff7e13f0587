import Scenarios
import Simulation

/// Simulates one scenario after another in the same replicates: whatever is not altered has the same
/// draws and the same luck, so differences are paired, replicate by replicate.
public struct AlteredWorlds<Value: Sendable>: Sendable {
  private let threads: Int
  private let isCancelled: @Sendable () -> Bool
  private let measure: @Sendable (SimulatedReplicate) -> Value

  /// - Parameters:
  ///   - isCancelled: asked on every thread once a simulated week.
  ///   - measure: what is kept of a replicate; called on several threads at once.
  public init(
    threads: Int, isCancelled: @escaping @Sendable () -> Bool,
    measure: @escaping @Sendable (SimulatedReplicate) -> Value
  ) {
    self.threads = threads
    self.isCancelled = isCancelled
    self.measure = measure
  }

  /// One for each of the first replicates, in their order.
  ///
  /// - Throws: `CancellationError`.
  public func values(of scenario: Scenario, replicates: Int) throws -> [Value] {
    var some = scenario
    some.settings.replicates = replicates
    return try Experiment(some, threads: threads).run(isCancelled: isCancelled, transform: measure)
  }
}
