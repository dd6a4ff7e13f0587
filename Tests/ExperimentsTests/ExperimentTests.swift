import Scenarios
import Simulation
import Synchronization
import Testing

@testable import Experiments

struct ExperimentTests {
  private func scenario(replicates: Int = 7) -> Scenario {
    var scenario = Scenario()
    scenario.calendar.weeks = 12
    scenario.settings.agents = 300
    scenario.settings.replicates = replicates
    scenario.market.members = 30_000
    var segment = Segment()
    segment.ordersPerYear = .init(mean: 8, cv: 1)
    segment.orderValue = .init(mean: 50, cv: 1)
    segment.grossMargin = 0.5
    scenario.segments = [segment]
    var baseline = Plan()
    baseline.name = Plan.baselineName
    scenario.plans = [baseline]
    return scenario
  }

  private func weeks(threads: Int) throws -> [[Tally]] {
    try Experiment(scenario(), threads: threads).run { $0.outcome.plans[0].weeks }
  }

  @Test func resultsAreTheSameForAnyNumberOfThreads() throws {
    let one = try weeks(threads: 1)
    #expect(one.count == 7)
    #expect(one[0] != one[1])
    #expect(try weeks(threads: 2) == one)
    #expect(try weeks(threads: 5) == one)
  }

  @Test func resultsStandInTheOrderOfTheReplicates() throws {
    let numbers = try Experiment(scenario(replicates: 20), threads: 4).run {
      $0.outcome.replicate
    }
    #expect(numbers == Array(0..<20))
  }

  @Test func progressCountsEveryReplicate() throws {
    let seen = Mutex<[Int]>([])
    _ = try Experiment(scenario(), threads: 2).run(
      progress: { done in seen.withLock { $0.append(done) } }, transform: { _ in 0 })
    #expect(seen.withLock { $0 } == Array(1...7))
  }

  @Test func cancellationEndsTheRun() {
    #expect(throws: CancellationError.self) {
      try Experiment(scenario(), threads: 2).run(isCancelled: { true }, transform: { _ in 0 })
    }
  }

  private struct Broken: Error {}

  @Test func theFirstErrorIsThrown() {
    #expect(throws: Broken.self) {
      try Experiment(scenario(replicates: 50), threads: 3).run { simulated -> Int in
        if simulated.outcome.replicate == 3 { throw Broken() }
        return 0
      }
    }
  }
}
