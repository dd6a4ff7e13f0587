import Randomness
import Scenarios

/// Simulates replicates of a scenario one after the other, reusing its memory. One a thread.
public final class ReplicateSimulator {
  private let scenario: Scenario
  private var population: Population
  private var members: Members
  private let workers: Workers

  /// - Parameter scenario: with its uncertain numbers not drawn yet; of at most
  ///   65 534 steps, the run-off included.
  /// - Parameter threads: how many may share the members of one plan, where these are many.
  public init(_ scenario: Scenario, threads: Int = 1) {
    workers = Workers(threads: max(1, threads))
    self.scenario = scenario
    let layout = AgentLayout(
      shares: scenario.segments.map(\.share), agents: scenario.settings.agents)
    population = Population(layout: layout)
    members = Members(capacity: layout.capacity)
  }

  /// One world with all its plans.
  ///
  /// - Parameters:
  ///   - replicate: from 0.
  ///   - isTwin: the numbers drawn for the replicate with another world's luck: another market shock,
  ///     other members, other staff.
  ///   - isCancelled: asked once a simulated week.
  /// - Throws: `CancellationError`.
  public func simulate(
    replicate: Int, isTwin: Bool = false, isCancelled: () -> Bool = { false }
  ) throws -> SimulatedReplicate {
    let number = UInt32(truncatingIfNeeded: replicate)
    let seed = scenario.settings.seed
    let drawn = scenario.drawn(using: RandomSource(seed: seed, replicate: number))
    let random = RandomSource(seed: seed, replicate: isTwin ? number | Self.twinBit : number)
    let world = World(scenario: drawn.scenario, random: random)
    makeRoom(for: world.layout)
    population.draw(world, workers: workers)
    let plans = try simulate(
      world, Accounts.FixedPoints(fitting: population, in: world), isCancelled)
    return SimulatedReplicate(
      outcome: ReplicateOutcome(replicate: replicate, plans: plans), scenario: drawn.scenario,
      values: drawn.values, isTwin: isTwin)
  }

  /// Sets the luck of twins apart from that of all replicates.
  private static let twinBit: UInt32 = 1 << 31

  /// Where shares of segments are uncertain, the agents lie elsewhere in every replicate.
  private func makeRoom(for layout: AgentLayout) {
    guard population.layout != layout else { return }
    population = Population(layout: layout)
    members = Members(capacity: layout.capacity)
  }

  /// All plans but baseline first; then baseline, which books beside its own what the joiners of the
  /// other plans do in it. A baseline with a rollout of its own runs once more before them, so that
  /// they know who is private in it.
  private func simulate(
    _ world: World, _ fixedPoints: Accounts.FixedPoints, _ isCancelled: () -> Bool
  ) throws -> [PlanOutcome] {
    let places = try baselinePlaces(world, fixedPoints, isCancelled)
    var outcomes: [PlanOutcome] = []
    var companions: [Accounts.Companion] = []
    var joiners: [JoinerSums] = []
    for index in world.scenario.plans.indices.dropFirst() {
      places?.rewind()
      let run = run(index, world, fixedPoints) { $0.baselinePlaces = places }
      try run.run(isCancelled: isCancelled)
      outcomes.append(run.outcome)
      joiners.append(run.events.accounts.joiners)
      companions.append(
        Accounts.Companion(
          records: JoinRecords(members: members),
          sums: JoinerSums(channels: world.scenario.channels.count + 1)))
    }
    let baseline = run(0, world, fixedPoints) { $0.companions = companions }
    try baseline.run(isCancelled: isCancelled)
    for (index, companion) in baseline.events.accounts.companions.enumerated() {
      outcomes[index].pair(joiners[index], with: companion.sums, in: world)
    }
    return [baseline.outcome] + outcomes
  }

  private func baselinePlaces(
    _ world: World, _ fixedPoints: Accounts.FixedPoints, _ isCancelled: () -> Bool
  ) throws -> BaselinePlaces? {
    guard world.scenario.plans.count > 1, !world.scenario.plans[0].waves.isEmpty
    else { return nil }
    let places = BaselinePlaces(capacity: world.layout.capacity, steps: world.clock.total)
    let rehearsal = run(0, world, fixedPoints) { $0.recorder = places }
    try rehearsal.run(isCancelled: isCancelled)
    return places
  }

  private func run(
    _ index: Int, _ world: World, _ fixedPoints: Accounts.FixedPoints,
    pairing: (Accounts) -> Void
  ) -> PlanRun {
    PlanRun(
      index, world: world, population: population, members: members, fixedPoints: fixedPoints,
      workers: workers, pairing: pairing)
  }
}

extension Accounts.FixedPoints {
  /// Scales fine enough for the largest member.
  init(fitting population: Population, in world: World) {
    var (largestWeight, largestRate) = (0.0, 0.0)
    for (index, agents) in world.layout.segments.enumerated() {
      let traits = SegmentTraits(index, in: world.scenario)
      largestRate = max(largestRate, Double(traits.firstOrdersPerWeek))
      for agent in agents {
        let rate = Double(population.propensity[agent].orderRate)
        largestRate = max(largestRate, rate)
      }
      for agent in agents {
        largestWeight = max(largestWeight, Double(population.propensity[agent].joinWeight))
      }
    }
    weight = FixedPoint(largest: largestWeight, count: world.layout.agents)
    rate = FixedPoint(largest: largestRate, count: world.layout.agents)
  }
}

/// A replicate with the world it was drawn in.
public struct SimulatedReplicate: Sendable {
  public let outcome: ReplicateOutcome
  /// The scenario with its uncertain numbers drawn.
  public let scenario: Scenario
  /// The drawn numbers, in the order of `Scenario.uncertainNumbers`.
  public let values: [Double]
  /// Simulated a second time with other luck.
  public let isTwin: Bool
}
