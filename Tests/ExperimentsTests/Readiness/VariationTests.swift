import Scenarios
import Testing

@testable import Experiments

@Suite struct VariationTests {
  private func scenario() throws -> Scenario {
    try ScenarioReader(
      file: "test",
      text: """
        poolcast: 1
        name: small
        calendar: {start: 2026-01-05, weeks: 4}
        simulation: {agents: 100, replicates: 3}
        market: {members: 1000, join_affinity: 0}
        segments:
          - name: all
            share: 1
            orders_per_year: {mean: 5}
            order_value: {mean: 80 to 120}
            gross_margin: 0.5
        plans:
          - name: a
            fixed_cost_per_week: uniform(0, 100)
            staff: {count: 2, touches_per_week: 10, wage_per_week: 8}
            waves: [{name: all, audience: rest}]
          - {name: b, from: a}
        """
    ).read().scenario
  }

  /// Choices, counts and zeros stay; what two plans share comes once.
  @Test func whatMayBeOtherwise() throws {
    let variations = try scenario().variations
    #expect(
      variations.map(\.path) == [
        "segments.all.order_value.mean", "plans.a.fixed_cost_per_week",
        "segments.all.orders_per_year.mean", "segments.all.gross_margin",
        "plans.a.staff.touches_per_week", "plans.a.staff.wage_per_week",
      ])
    #expect(variations.map(\.group) == [.goods, .data, .members, .goods, .data, .data])
  }

  @Test func ends() throws {
    let variations = try scenario().variations
    // The ends of an interval are its quantiles; of a share the odds are scaled.
    #expect(abs(variations[0].low - 80) < 1e-9 && abs(variations[0].high - 120) < 1e-9)
    #expect(abs(variations[1].low - 5) < 1e-9 && abs(variations[1].high - 95) < 1e-9)
    #expect(variations[2].low == 4 && variations[2].high == 6.25)
    #expect(abs(variations[3].low - 4 / 9.0) < 1e-12 && abs(variations[3].high - 5 / 9.0) < 1e-12)
  }

  /// One number changes, in all plans that share it, and no other draw.
  @Test func setting() throws {
    let scenario = try scenario()
    let variations = scenario.variations
    let low = variations[1].setting(.low, in: scenario)
    #expect(low.plans.dropFirst().allSatisfy { abs($0.fixedCostPerWeek.steps[0].value - 5) < 1e-9 })
    let worlds = AlteredWorlds(
      threads: 2, isCancelled: { false },
      measure: { replicate in
        let drawn = replicate.scenario
        return [drawn.segments[0].orderValue.mean, drawn.plans[2].fixedCostPerWeek.steps[0].value]
      })
    let (before, after) = (
      try worlds.values(of: scenario, replicates: 3), try worlds.values(of: low, replicates: 3)
    )
    #expect(before.map { $0[0] } == after.map { $0[0] })
    #expect(Set(before.map { $0[1] }).count == 3 && Set(after.map { $0[1] }).count == 1)
    let wages = variations[5].setting(.high, in: scenario)
    #expect(wages.plans.dropFirst().allSatisfy { $0.staff?.wagePerWeek == 10 })
  }
}
