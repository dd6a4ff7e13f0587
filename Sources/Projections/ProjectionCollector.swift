import Scenarios
import Synchronization

/// Gathers the replicates of a scenario as threads finish them, in any order.
///
/// Cohorts, which take the most room, are added up as soon as their turn comes, always in the order
/// of the replicates, so the same bits come out whatever thread is first.
public final class ProjectionCollector: Sendable {
  private struct State {
    var replicates: [ReplicateIndicators] = []
    var cohorts: [CohortSums]
    /// Replicates whose turn to be added to `cohorts` has not come, by number.
    var waiting: [Int: ReplicateIndicators] = [:]
    var next = 0
  }

  private let scenario: Scenario
  private let catalogue: Catalogue
  private let state: Mutex<State>

  public init(scenario: Scenario, catalogue: Catalogue) {
    self.scenario = scenario
    self.catalogue = catalogue
    let none = [CohortSums](repeating: CohortSums(), count: scenario.plans.count)
    state = Mutex(State(cohorts: none))
  }

  /// Takes a replicate; callable from any thread.
  public func add(_ replicate: ReplicateIndicators) {
    state.withLock { state in
      state.waiting[replicate.replicate] = replicate
      while let turn = state.waiting.removeValue(forKey: state.next) {
        Self.take(turn, into: &state)
        state.next += 1
      }
    }
  }

  /// The projection of the replicates taken so far.
  public func projection() -> Projection {
    state.withLock { state in
      var complete = state
      for replicate in complete.waiting.values.sorted(by: { $0.replicate < $1.replicate }) {
        Self.take(replicate, into: &complete)
      }
      return Projection(
        scenario: scenario, catalogue: catalogue, sorted: complete.replicates,
        cohorts: complete.cohorts)
    }
  }

  private static func take(_ replicate: ReplicateIndicators, into state: inout State) {
    state.cohorts.add(replicate)
    var kept = replicate
    kept.cohorts = []
    state.replicates.append(kept)
  }
}
