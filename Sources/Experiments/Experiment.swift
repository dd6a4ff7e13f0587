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
  /// Numbers of the replicates to simulate.
  public let replicates: Range<Int>
  /// How many replicates, from the first on, are simulated a second time, with the same drawn numbers
  /// and other luck: what tells chance from what is not known.
  public let twins: Int

  /// - Parameters:
  ///   - replicates: nil: as many as the scenario says, from 0 on. What comes out of one does not
  ///     depend on the others.
  ///   - twins: at most as many as the scenario says there are replicates.
  public init(
    _ scenario: Scenario, threads: Int, replicates: Range<Int>? = nil, twins: Int = 0
  ) {
    self.scenario = scenario
    self.threads = max(1, threads)
    self.replicates = replicates ?? 0..<scenario.settings.replicates
    self.twins = min(max(0, twins), scenario.settings.replicates)
  }

  /// Simulates all replicates, then the twins, and keeps what `transform` makes of each, so that a
  /// whole outcome need not be held for longer than that takes.
  ///
  /// - Parameters:
  ///   - isCancelled: asked on every thread once a simulated week.
  ///   - progress: told how many replicates and twins are done after each, by one thread at a time.
  ///   - transform: called on several threads at once.
  /// - Returns: the results in the order of the replicates, then those of the twins.
  /// - Throws: `CancellationError`, or the first error that `transform` throws.
  public func run<Result: Sendable>(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    transform: @escaping @Sendable (SimulatedReplicate) throws -> Result
  ) throws -> [Result] {
    let work = Work<Result>(items: replicates.count + twins)
    let workers = min(threads, replicates.count + twins)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      // Threads that no replicate is left for share the members of those there are.
      let share = threads / workers + (worker < threads % workers ? 1 : 0)
      let simulator = ReplicateSimulator(scenario, threads: share)
      while let item = work.next() {
        do {
          let isTwin = item >= replicates.count
          let simulated = try simulator.simulate(
            replicate: isTwin ? item - replicates.count : replicates.lowerBound + item,
            isTwin: isTwin
          ) { isCancelled() || work.hasFailed }
          work.finish(item, with: try transform(simulated), progress: progress)
        } catch {
          work.fail(error)
        }
      }
    }
    return try work.results()
  }
}

/// The replicates and twins still to do and the results so far, shared by the threads.
private final class Work<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var results: [Result?]
    var error: (any Error)?
  }

  private let state: Mutex<State>
  private let failed = Atomic(false)

  init(items: Int) {
    state = Mutex(State(results: [Result?](repeating: nil, count: items)))
  }

  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  /// The next one to simulate; nil when none is left or one has failed.
  func next() -> Int? {
    state.withLock { state in
      guard state.error == nil, state.next < state.results.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func finish(_ item: Int, with result: Result, progress: (Int) -> Void) {
    state.withLock { state in
      state.results[item] = result
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
