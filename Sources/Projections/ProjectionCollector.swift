import Scenarios
import Synchronization

/// Gathers the replicates of a scenario as threads finish them, in any order.
///
/// What takes the most room is added up as soon as a replicate's turn comes, always in the order of
/// the replicates, so the same bits come out whatever thread is first.
public final class ProjectionCollector: Sendable {
  private struct State {
    var sums: ReplicateSums
    /// Replicates whose turn has not come, by number.
    var waiting: [Int: ReplicateIndicators] = [:]
    var next = 0
    var twins: [TwinIndicators] = []
  }

  private let scenario: Scenario
  private let catalogue: Catalogue
  private let state: Mutex<State>

  public init(scenario: Scenario, catalogue: Catalogue) {
    self.scenario = scenario
    self.catalogue = catalogue
    state = Mutex(State(sums: ReplicateSums(plans: scenario.plans.count)))
  }

  /// Takes a replicate; callable from any thread.
  public func add(_ replicate: ReplicateIndicators) {
    state.withLock { state in
      state.waiting[replicate.replicate] = replicate
      while let turn = state.waiting.removeValue(forKey: state.next) {
        state.sums.add(turn)
        state.next += 1
      }
    }
  }

  /// Takes a replicate's twin; callable from any thread.
  public func add(_ twin: TwinIndicators) {
    state.withLock { $0.twins.append(twin) }
  }

  /// The projection of the replicates taken so far.
  public func projection() -> Projection {
    state.withLock { state in
      var sums = state.sums
      for replicate in state.waiting.values.sorted(by: { $0.replicate < $1.replicate }) {
        sums.add(replicate)
      }
      return Projection(
        scenario: scenario, catalogue: catalogue, sums: sums, twins: state.twins)
    }
  }
}
