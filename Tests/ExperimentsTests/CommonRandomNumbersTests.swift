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

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  /// (Var A + Var B) / Var(A − B): 1 for plans with independent luck.
  private func ratio(_ a: [Double], _ b: [Double]) -> Double {
    (variance(a) + variance(b)) / variance(zip(a, b).map { $0 - $1 })
  }

  private func ratios(_ scenario: Scenario) throws -> (joins: Double, contribution: Double) {
    let names = scenario.plans.map(\.name)
    let staged = try #require(names.firstIndex(of: "staged"))
    let bigBang = try #require(names.firstIndex(of: "big-bang"))
    let totals = try Experiment(scenario, threads: 2).run { replicate in
      [staged, bigBang].map { plan -> [Double] in
        let total = replicate.outcome.plans[plan].horizon
        return [total[.joins], total.contribution]
      }
    }
    func values(_ plan: Int, _ kpi: Int) -> [Double] { totals.map { $0[plan][kpi] } }
    return (
      ratio(values(0, 0), values(1, 0)), ratio(values(0, 1), values(1, 1))
    )
  }

  /// Staged against big-bang, all numbers as uncertain as the file says.
  @Test func pairingStagedWithBigBangPays() throws {
    let ratios = try ratios(beautyChain())
    print(
      "paired against independent variance, staged versus big-bang: members joined "
        + "\(ratios.joins), contribution \(ratios.contribution)")
    #expect(ratios.joins > Self.bound)
    #expect(ratios.contribution > Self.bound)
  }

  /// The ratio of two variances of so few replicates is itself uncertain by some 40 %.
  private static let bound = 5.0
}
