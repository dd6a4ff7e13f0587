import Dispatch
import Scenarios
import Simulation
import Synchronization

/// Many replicates of a scenario, on all cores.
///
/// A replicate is simulated by one thread from addresses of its own, so results are the same bits for
/// any number of threads and any order of work.
public struct Experiment: Sendable {
  public let scenario: Scenario
  /// Threads that simulate at the same time, at least 1.
  public let threads: Int

  public init(_ scenario: Scenario, threads: Int) {
    self.scenario = scenario
    self.threads = max(1, threads)
  }

  /// Simulates all replicates and keeps what `transform` makes of each, so that a whole outcome need
  /// not be held for longer than that takes.
  ///
  /// - Parameters:
  ///   - isCancelled: asked on every thread once a simulated week.
  ///   - progress: told how many replicates are done after each, by one thread at a time.
  ///   - transform: called on several threads at once.
  /// - Returns: the results in the order of the replicates.
  /// - Throws: `CancellationError`, or the first error that `transform` throws.
  public func run<Result: Sendable>(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    transform: @escaping @Sendable (SimulatedReplicate) throws -> Result
  ) throws -> [Result] {
    let work = Work<Result>(replicates: scenario.settings.replicates)
    let workers = min(threads, scenario.settings.replicates)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let simulator = ReplicateSimulator(scenario)
      while let replicate = work.next() {
        do {
          let simulated = try simulator.simulate(replicate: replicate) {
            isCancelled() || work.hasFailed
          }
          work.finish(replicate, with: try transform(simulated), progress: progress)
        } catch {
          work.fail(error)
        }
      }
    }
    return try work.results()
  }
}

/// The replicates still to do and the results so far, shared by the threads.
private final class Work<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var results: [Result?]
    var error: (any Error)?
  }

  private let state: Mutex<State>
  private let failed = Atomic(false)

  init(replicates: Int) {
    state = Mutex(State(results: [Result?](repeating: nil, count: replicates)))
  }

  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  /// The next replicate to simulate; nil when none is left or one has failed.
  func next() -> Int? {
    state.withLock { state in
      guard state.error == nil, state.next < state.results.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func finish(_ replicate: Int, with result: Result, progress: (Int) -> Void) {
    state.withLock { state in
      state.results[replicate] = result
      state.done += 1
      progress(state.done)
    }
  }

  /// The first error counts: those that follow are cancellations it caused.
  func fail(_ error: any Error) {
    state.withLock { state in
      if state.error == nil { state.error = error }
    }
    failed.store(true, ordering: .relaxed)
  }

  func results() throws -> [Result] {
    try state.withLock { state in
      if let error = state.error { throw error }
      return state.results.compactMap { $0 }
    }
  }
}
