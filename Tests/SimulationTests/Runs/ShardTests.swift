import Randomness
import Scenarios
import Testing

@testable import Simulation

/// Members taken in parts, by several threads, fare as all of them together do.
struct ShardTests {
  /// Two segments of several blocks each, with everything going on.
  private func scenario(number: UInt32) -> Scenario {
    var scenario = generatedScenario(number, agents: 5 * BlockPass.blockSize, weeks: 8)
    for index in scenario.segments.indices { scenario.segments[index].ordersPerYear.mean = 20 }
    return scenario
  }

  private func run(_ scenario: Scenario, threads: Int, shards: Int) throws -> PlanRun {
    let world = World(
      scenario: scenario, random: RandomSource(seed: scenario.settings.seed, replicate: 0))
    let population = Population(layout: world.layout)
    let workers = Workers(threads: threads)
    population.draw(world, workers: workers)
    let run = PlanRun(
      1, world: world, population: population, members: Members(capacity: world.layout.capacity),
      fixedPoints: Accounts.FixedPoints(fitting: population, in: world), workers: workers,
      shards: shards)
    try run.run(isCancelled: { false })
    return run
  }

  @Test(arguments: 0..<UInt32(affordableCases(12)))
  func partsAddUp(number: UInt32) throws {
    let scenario = scenario(number: number)
    let whole = try run(scenario, threads: 1, shards: 1)
    let parts = try run(scenario, threads: 1, shards: 3)
    for agent in 0..<whole.members.status.count {
      #expect(whole.members.status[agent] == parts.members.status[agent])
      #expect(whole.members.orderClock[agent] == parts.members.orderClock[agent])
      #expect(whole.members.post[agent] == parts.members.post[agent])
    }
    // Sums in another order of members: equal but for the rounding of some thousand addends.
    func expectClose(_ one: Double, _ other: Double) {
      #expect(abs(one - other) <= 1e-10 * abs(other))
    }
    for (week, other) in zip(parts.outcome.weeks, whole.outcome.weeks) {
      for measure in Measure.allCases { expectClose(week[measure], other[measure]) }
    }
    for (channel, other) in zip(parts.outcome.channels, whole.outcome.channels) {
      expectClose(channel.spend, other.spend)
      expectClose(channel.pairedJoiners, other.pairedJoiners)
      #expect(channel.weeklyJoins == other.weeklyJoins)
    }
    for (cohort, other) in zip(parts.outcome.cohorts, whole.outcome.cohorts) {
      #expect(cohort.joined == other.joined)
      #expect(cohort.months.map(\.stillPrivate) == other.months.map(\.stillPrivate))
      #expect(cohort.months.map(\.orders) == other.months.map(\.orders))
    }
    expectSameFlows(parts.outcome, whole.outcome)
  }

  @Test func threadsChangeNoBit() throws {
    let scenario = scenario(number: 3)
    let one = try run(scenario, threads: 1, shards: 4)
    for threads in [2, 3, 7] {
      let several = try run(scenario, threads: threads, shards: 4)
      #expect(several.outcome.weeks == one.outcome.weeks)
      #expect(several.outcome.channels.map(\.weeklyGMV) == one.outcome.channels.map(\.weeklyGMV))
      expectSameFlows(several.outcome, one.outcome)
    }
  }

  private func expectSameFlows(_ one: PlanOutcome, _ other: PlanOutcome) {
    #expect(one.flows.values == other.flows.values)
  }

  @Test func onlyManyAgentsAreDivided() {
    #expect(Shard.count(agents: 1) == 1)
    #expect(Shard.count(agents: 499_999) == 1)
    #expect(Shard.count(agents: 500_000) == 2)
    #expect(Shard.count(agents: 60_000_000) == 64)
  }
}
