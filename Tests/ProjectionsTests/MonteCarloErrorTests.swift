import Experiments
import Scenarios
import Simulation
import Testing

@testable import Projections

/// What runs say of their own error is true: shown by repetition under many seeds.
struct MonteCarloErrorTests {
  #if DEBUG
    private static let seeds = 24
  #else
    private static let seeds = 400
  #endif
  private static let replicates = 20
  private static let kpis = ["joins", "orders", "contribution", "private_members"]

  private func scenario(seed: Int) -> Scenario {
    var scenario = Scenario()
    scenario.name = "tiny"
    scenario.calendar.weeks = 8
    scenario.settings.agents = 120
    scenario.settings.replicates = Self.replicates
    scenario.settings.seed = UInt32(seed)
    scenario.market.members = 12_000
    var segment = Segment()
    segment.name = "all"
    segment.ordersPerYear = .init(mean: 12, cv: 1)
    segment.orderValue = .init(mean: 50, cv: 0.5)
    segment.grossMargin = 0.5
    segment.response.orderLift = 0.5
    segment.blocksPerYear = 1
    scenario.segments = [segment]
    var channel = Channel()
    channel.name = "card"
    channel.trigger = .order
    channel.acceptRate = 0.3
    channel.mix = [1]
    var port = Port()
    port.name = "group"
    port.strength = 0.3
    scenario.channels = [channel]
    scenario.ports = [port]
    scenario.plans = [Plan.baselineName, "pool", "twin"].map { plan($0) }
    return scenario
  }

  /// The pool, or nothing for baseline.
  private func plan(_ name: String) -> Plan {
    var plan = Plan()
    plan.name = name
    let isIdle = name == Plan.baselineName
    plan.acquisition = [Schedule(isIdle ? 0 : 1)]
    plan.touches = [[Schedule(isIdle ? 0 : 2)]]
    guard !isIdle else { return plan }
    var wave = Wave()
    wave.name = "all"
    wave.audience.segments = [0]
    plan.waves = [wave]
    return plan
  }

  private func projection(seed: Int) throws -> Projection {
    try Experiment(scenario(seed: seed), threads: 1).projection()
  }

  private struct Repetition {
    let mean: Double
    let error: Double
    let difference: PairedDifference
  }

  /// `[kpi][seed]`, of the pool against baseline.
  private func repetitions() throws -> [[Repetition]] {
    var found: [[Repetition]] = Self.kpis.map { _ in [] }
    for seed in 0..<Self.seeds {
      let projection = try projection(seed: seed)
      for (index, kpi) in Self.kpis.enumerated() {
        let estimate = projection.estimate(plan: 1, kpi: kpi)
        found[index].append(
          Repetition(
            mean: try #require(estimate.mean), error: try #require(estimate.mcError),
            difference: projection.difference(plan: 1, versus: 0, kpi: kpi)))
      }
    }
    return found
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  @Test func errorsAreWhatRepetitionShows() throws {
    let repetitions = try repetitions()
    for (kpi, runs) in zip(Self.kpis, repetitions) {
      checkScatter(kpi, runs)
      checkSeedsAgainstEachOther(kpi, runs)
      checkIntervals(kpi, runs)
    }
  }

  /// The means of k runs scatter by mc_error. Their variance is known to √(2/(k − 1)) of itself,
  /// and what the runs say of it to a twentieth root of that more.
  private func checkScatter(_ kpi: String, _ runs: [Repetition]) {
    let means = runs.map(\.mean)
    let centre = mean(means)
    let scatter =
      means.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(means.count - 1)
    let said = mean(runs.map { $0.error * $0.error })
    let count = Double(runs.count)
    let own = (2 / (count - 1) * (1 + 1 / Double(Self.replicates - 1))).squareRoot()
    #expect(abs(scatter / said - 1) < 4 * own, "\(kpi): \(scatter / said)")
  }

  /// The plan under one seed against itself under another: 95 % intervals of the difference
  /// (Student's t, 38 degrees of freedom) leave out zero in 5 %.
  private func checkSeedsAgainstEachOther(_ kpi: String, _ runs: [Repetition]) {
    let pairs = stride(from: 0, to: runs.count - 1, by: 2).map { (runs[$0], runs[$0 + 1]) }
    let covered = pairs.count { one, other in
      let error = (one.error * one.error + other.error * other.error).squareRoot()
      return abs(one.mean - other.mean) <= 2.0244 * error
    }
    expectNinetyFivePercent(covered, of: pairs.count, kpi)
  }

  /// Intervals of a paired difference cover the true one, known from all runs together.
  private func checkIntervals(_ kpi: String, _ runs: [Repetition]) {
    let truth = mean(runs.compactMap(\.difference.mean))
    let covered = runs.count { run in
      guard let low = run.difference.low, let high = run.difference.high else { return false }
      return low <= truth && truth <= high
    }
    expectNinetyFivePercent(covered, of: runs.count, kpi)
  }

  /// Within four standard deviations of a binomial count.
  private func expectNinetyFivePercent(_ covered: Int, of count: Int, _ kpi: String) {
    let error = (0.95 * 0.05 / Double(count)).squareRoot()
    let share = Double(covered) / Double(count)
    #expect(abs(share - 0.95) < 4 * error, "\(kpi): \(share) of \(count)")
  }

  /// The same plan under two names.
  @Test func aPlanAgainstItselfIsExactlyZero() throws {
    let projection = try projection(seed: 5)
    for kpi in projection.catalogue.kpis {
      let difference = projection.difference(plan: 1, versus: 2, kpi: kpi.id)
      guard difference.count > 0 else { continue }
      #expect(difference.mean == 0, "\(kpi.id)")
      #expect(difference.low == 0 && difference.high == 0, "\(kpi.id)")
      #expect(difference.probabilityGreater == 0.5, "\(kpi.id)")
      #expect(!difference.isSettled, "\(kpi.id)")
    }
    #expect(projection.difference(plan: 1, versus: 0, kpi: "orders").mean != 0)
  }
}
