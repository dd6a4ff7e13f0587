import Scenarios
import Simulation
import Testing

@testable import Projections

/// The way of twins through a projection.
struct TwinsTests {
  private let scenario: Scenario
  private let catalogue: Catalogue

  init() throws {
    var scenario = Worlds.scenario(plans: ["baseline", "pool"], weeks: 1)
    // Whichever they are: with an uncertain number there are twins.
    scenario.uncertainNumbers = try Example.beautyChain(agents: 100, replicates: 2).uncertainNumbers
    self.scenario = scenario
    catalogue = Catalogue(for: scenario)
  }

  private func outcome(_ replicate: Int, earning: Double) -> ReplicateOutcome {
    ReplicateOutcome(
      replicate: replicate,
      plans: [0, earning].map { Worlds.plan(earnings: [$0], scenario: scenario) })
  }

  private func spread(_ replicates: [(Int, Double)], twins: [(Int, Double)]) -> Spread? {
    let collector = ProjectionCollector(scenario: scenario, catalogue: catalogue)
    for (number, earning) in twins {
      collector.add(
        TwinIndicators(
          of: outcome(number, earning: earning), scenario: scenario, catalogue: catalogue))
    }
    for (number, earning) in replicates {
      collector.add(
        ReplicateIndicators(
          of: outcome(number, earning: earning), scenario: scenario, parameters: [],
          catalogue: catalogue))
    }
    return collector.projection().spread(plan: 1, kpi: "npv")
  }

  /// Values 0, 2, 7 of variance 13; twins that differ by 2 and 4, so that W = (2 + 8)/2 = 5.
  private func expectShares(_ spread: Spread?) throws {
    let spread = try #require(spread)
    let (unknown, chance) = try (#require(spread.unknown), #require(spread.chance))
    #expect(abs(unknown.value - 8.0 / 13) < 1e-12)
    #expect(abs(chance.value - 5.0 / 13) < 1e-12)
    #expect(spread.noise.value == 0)
  }

  @Test func reachTheSpread() throws {
    try expectShares(spread([(0, 2), (1, 7), (2, 0)], twins: [(1, 3), (0, 4)]))
  }

  /// Replicates 1, 3 and 4 are missing, and so is that of twin 3.
  @Test func belongToReplicatesByNumber() throws {
    try expectShares(spread([(5, 7), (0, 0), (2, 2)], twins: [(5, 3), (3, 100), (2, 4)]))
  }

  @Test func withoutThemNothingIsToldOfTheUnknown() throws {
    let spread = try #require(self.spread([(0, 0), (2, 2), (5, 7)], twins: []))
    #expect(spread.unknown == nil && spread.chance == nil)
  }
}
