import Simulation
import Synchronization
import Testing

@testable import Experiments
@testable import Scenarios

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

  /// A replicate does not depend on which others are simulated.
  @Test func someOfTheReplicates() throws {
    let all = try weeks(threads: 2)
    let some = try Experiment(scenario(), threads: 2, replicates: 3..<6).run {
      $0.outcome.plans[0].weeks
    }
    #expect(some == Array(all[3..<6]))
    let twins = try Experiment(scenario(), threads: 2, replicates: 0..<0, twins: 2).run {
      ($0.outcome.replicate, $0.isTwin)
    }
    #expect(twins.map(\.0) == [0, 1] && twins.allSatisfy(\.1))
    let none = try Experiment(scenario(), threads: 2, replicates: 0..<0).run { _ in 0 }
    #expect(none.isEmpty)
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

  /// Twins share the drawn numbers of their replicate and none of its luck.
  @Test func twinsShareWhatIsDrawnAndNothingElse() throws {
    var scenario = scenario(replicates: 4)
    scenario.uncertainNumbers = [
      UncertainNumber(
        path: "segments.all.gross_margin", drawPath: "segments.all.gross_margin",
        distribution: .uniform(low: 0.2, high: 0.6), range: 0...1, plan: nil,
        targets: [\.segments[0].grossMargin])
    ]
    let found = try Experiment(scenario, threads: 2, twins: 3).run { simulated in
      (
        simulated.outcome.replicate, simulated.isTwin, simulated.values,
        simulated.outcome.plans[0].horizon
      )
    }
    #expect(found.map(\.0) == [0, 1, 2, 3, 0, 1, 2])
    #expect(found.map(\.1) == [false, false, false, false, true, true, true])
    for replicate in 0..<3 {
      #expect(found[replicate].2 == found[4 + replicate].2)
      #expect(found[replicate].3 != found[4 + replicate].3)
    }
    let alone = try Experiment(scenario, threads: 1).run { $0.outcome.plans[0].horizon }
    #expect(alone == found.prefix(4).map(\.3))
  }

  @Test func twinsAreAFifthOfTheReplicatesWhereNumbersAreUncertain() {
    var scenario = scenario(replicates: 100)
    #expect(Experiment.twins(for: scenario) == 0)
    scenario.uncertainNumbers = [
      UncertainNumber(
        path: "x", drawPath: "x", distribution: .uniform(low: 0, high: 1), range: 0...1, plan: nil,
        targets: [])
    ]
    for (replicates, twins) in [(1, 0), (4, 4), (20, 10), (100, 20), (5000, 200)] {
      scenario.settings.replicates = replicates
      #expect(Experiment.twins(for: scenario) == twins)
    }
    scenario.settings.replicates = 100
    let experiment = Experiment(scenario, threads: 1, twins: 20)
    #expect(experiment.simulatedWeeks == 12 * 120)
    #expect(experiment.memberWeeks == 12 * 120 * 300)
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
