import Scenarios
import Testing

@testable import Experiments

/// A million members order 100_000 times a week, an invitation costs 0.01, the fixed cost is 100 a
/// week, and there are 10 weeks: a coverage c spends 1000 + 10_000·c.
@Suite struct BudgetSearchTests {
  private func scenario(_ acquisition: String, _ rest: String = "") throws -> Scenario {
    let text = """
      poolcast: 1
      name: parcels
      calendar: {start: 2026-01-05, weeks: 10}
      simulation: {agents: 1000, replicates: 12}
      market: {members: 1_000_000}
      segments:
        - {name: all, share: 1, orders_per_year: {mean: 5.2, cv: 0}, order_value: {mean: 10}, gross_margin: 0.5}
      channels:
        - {name: parcel, trigger: order, accept_rate: 0, cost_per_invite: 0.01}
        - {name: ads, trigger: ad, reach_per_week: 1000, cost_per_join: 0.1}
      plans:
        - name: pool
          fixed_cost_per_week: 100
          acquisition: \(acquisition)
          waves: [{name: all, audience: rest}]
          \(rest)
      """
    return try ScenarioReader(file: "test", text: text).read().scenario
  }

  private func fit(_ scenario: Scenario, _ budget: Double) throws -> BudgetSearch.Fit {
    try BudgetSearch(scenario, budget: budget, threads: 2).fits()[0]
  }

  /// The factor 2 makes 500 invitations of agents a replicate: a relative standard error of
  /// 1/√(500·12) = 1.3 %, to which the factor is adapted, beside the tolerance of 60/10_000.
  private let tolerance = 2 * (4 * 0.013) + 0.024

  @Test func linearSpend() throws {
    let fit = try fit(scenario("{parcel: {coverage: 0.25}}"), 6000)
    #expect(fit.ending == .found)
    #expect(abs(fit.factor - 2) < tolerance)
  }

  @Test func coverageHasAnEnd() throws {
    let most = try fit(scenario("{parcel: {coverage: 0.5}}"), 50_000)
    #expect(most == BudgetSearch.Fit(plan: "pool", factor: 2, ending: .cannotSpend))
  }

  @Test func fixedCostAboveTheBudget() throws {
    let fit = try fit(scenario("{parcel: {coverage: 0.5}}"), 500)
    #expect(fit == BudgetSearch.Fit(plan: "pool", factor: 0, ending: .spendsMore))
  }

  /// The plan's old limit gives way to the new budget; a limit for each week stays.
  @Test func limits() throws {
    let free = try fit(scenario("{parcel: {coverage: 0.25}}"), 6000)
    let total = try scenario("{parcel: {coverage: 0.25}}", "budget: {total: 2000}")
    #expect(try fit(total, 6000) == free)
    let weekly = try fit(scenario("{parcel: {coverage: 0.25}}", "budget: {per_week: 200}"), 6000)
    #expect(weekly.ending == .cannotSpend)
  }

  /// Uncertain coverage is drawn, then scaled.
  @Test func uncertainAcquisition() throws {
    let fit = try fit(scenario("{parcel: {coverage: 24.9% to 25.1%}}"), 6000)
    #expect(fit.ending == .found)
    #expect(abs(fit.factor - 2) < tolerance)
  }

  /// 99 % of 1000 joins a week at 0.1 each cost 100·ln 100.
  @Test func adsHaveAnEnd() throws {
    let most = try #require(scenario("{ads: 10}").largestAcquisitionFactor(plan: 1))
    #expect(abs(most - 46.0517) < 1e-3)
    #expect(try scenario("{ads: 5000}").largestAcquisitionFactor(plan: 1) == 1)
  }

  @Test func nothingToScale() throws {
    #expect(throws: BudgetSearch.Failure.nothingToScale(plan: "pool")) {
      try BudgetSearch(scenario("{}"), budget: 5000, threads: 1)
    }
  }

  @Test func threadsDoNotMatter() throws {
    let scenario = try scenario("{parcel: {coverage: 0.25}}")
    let one = try BudgetSearch(scenario, budget: 6000, threads: 1).fits()
    #expect(try BudgetSearch(scenario, budget: 6000, threads: 3).fits() == one)
  }
}
