import Experiments
import Scenarios
import Simulation

extension Experiment {
  /// Simulates all replicates and twins, and projects the KPIs from them. Of each little more than
  /// its KPIs is kept, and that as soon as it is simulated.
  ///
  /// - Parameter isCancelled: asked on every thread once a simulated week.
  /// - Throws: `CancellationError`.
  public func projection(isCancelled: @escaping @Sendable () -> Bool = { false }) throws
    -> Projection
  {
    let catalogue = Catalogue(for: scenario)
    let collector = ProjectionCollector(scenario: scenario, catalogue: catalogue)
    _ = try run(isCancelled: isCancelled) { replicate in
      if replicate.isTwin {
        collector.add(TwinIndicators(of: replicate, catalogue: catalogue))
      } else {
        collector.add(ReplicateIndicators(of: replicate, catalogue: catalogue))
      }
    }
    return collector.projection()
  }
}

extension ReplicateIndicators {
  init(of replicate: SimulatedReplicate, catalogue: Catalogue) {
    self.init(
      of: replicate.outcome, scenario: replicate.scenario, parameters: replicate.values,
      catalogue: catalogue)
  }
}

extension TwinIndicators {
  init(of twin: SimulatedReplicate, catalogue: Catalogue) {
    self.init(of: twin.outcome, scenario: twin.scenario, catalogue: catalogue)
  }
}
