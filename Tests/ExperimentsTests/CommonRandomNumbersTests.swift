import Foundation
import Scenarios
import Simulation
import Testing

@testable import Experiments

/// What living in the same worlds is worth when plans are compared: how much smaller the variance of
/// a difference is than if each plan had luck of its own.
struct CommonRandomNumbersTests {
  #if DEBUG
    private static let (agents, replicates, weeks) = (1000, 12, 26)
  #else
    private static let (agents, replicates, weeks) = (4000, 40, 104)
  #endif

  private func beautyChain() throws -> Scenario {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("scenarios/beauty-chain.yaml").path
    var scenario = try ScenarioReader.load(path: path).read().scenario
    scenario.settings.agents = Self.agents
    scenario.settings.replicates = Self.replicates
    scenario.calendar.weeks = Self.weeks
    return scenario
  }

  /// What two plans have in common, over the replicates.
  private struct Pairing {
    private let (first, second, difference): (Double, Double, Double)

    init(_ a: [Double], _ b: [Double]) {
      (first, second) = (Self.variance(a), Self.variance(b))
      difference = Self.variance(zip(a, b).map { $0 - $1 })
    }

    private static func variance(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }

    /// (Var A + Var B) / Var(A − B): 1 for plans with luck of their own.
    var ratio: Double { (first + second) / difference }

    /// The greatest ratio that any pairing could reach: Var(A − B) ≥ (sd A − sd B)².
    var ceiling: Double {
      let gap = first.squareRoot() - second.squareRoot()
      return (first + second) / (gap * gap)
    }
  }

  private func pairings(_ scenario: Scenario) throws -> (joins: Pairing, contribution: Pairing) {
    let names = scenario.plans.map(\.name)
    let staged = try #require(names.firstIndex(of: "staged"))
    let bigBang = try #require(names.firstIndex(of: "big-bang"))
    let totals = try Experiment(scenario, threads: 2).run { replicate in
      [staged, bigBang].map { plan -> [Double] in
        let total = replicate.outcome.plans[plan].horizon
        return [total[.joins], total.contribution]
      }
    }
    func pairing(_ kpi: Int) -> Pairing {
      Pairing(totals.map { $0[0][kpi] }, totals.map { $0[1][kpi] })
    }
    return (pairing(0), pairing(1))
  }

  private func report(_ setting: String, _ pairings: (joins: Pairing, contribution: Pairing)) {
    print(
      "independent/paired variance of staged − big-bang, \(setting): members joined "
        + "\(pairings.joins.ratio) (at most \(pairings.joins.ceiling)), contribution "
        + "\(pairings.contribution.ratio) (at most \(pairings.contribution.ceiling))")
  }

  /// The file as it is. Staged alone has gates that may stop it and waves in which less may carry
  /// over. How many join depends on them above all, and big-bang has nothing like them that could
  /// be paired: the ratio of joins is close to 1 whatever the pairing. A pairing that works shows in
  /// contribution, which hangs on the orders of a world.
  @Test func pairingPaysForContribution() throws {
    let pairings = try pairings(beautyChain())
    report("as it is", pairings)
    #expect(pairings.contribution.ratio > Self.bound)
    #expect(pairings.joins.ratio > 0.8)
  }

  #if !DEBUG
    /// Gates that let everybody pass and waves that work alike: what is left is paired. Needs the
    /// whole horizon, over which it ceases to matter when a wave opened.
    @Test func pairingPaysForJoinsOnceGatesAreOpen() throws {
      var scenario = try beautyChain()
      scenario.operations.transferSD = 0
      for plan in scenario.plans.indices {
        for wave in scenario.plans[plan].waves.indices {
          scenario.plans[plan].waves[wave].gate?.onFail = .proceed
        }
      }
      let pairings = try pairings(scenario)
      report("gates open, no transfer", pairings)
      #expect(pairings.joins.ratio > Self.bound)
      #expect(pairings.contribution.ratio > Self.bound)
    }
  #endif

  /// The ratio of variances over so few replicates is itself uncertain by some 40 %.
  private static let bound = 5.0
}
