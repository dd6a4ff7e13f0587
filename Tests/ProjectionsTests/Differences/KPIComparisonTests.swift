import Scenarios
import Testing

@testable import Projections

struct KPIComparisonTests {
  private func plans(
    _ before: Projection, _ after: Projection, isPaired: Bool = true, comparesMoney: Bool = true
  ) -> [PlanDifference] {
    KPIComparison(
      before: before, after: after, isPaired: isPaired, comparesMoney: comparesMoney
    ).plans
  }

  private func kpi(_ id: String, _ plan: PlanDifference) throws -> KPIDifference {
    try #require(plan.kpis.first { $0.kpi.id == id })
  }

  private let before = Worlds.projection(
    npvs: [[0, 0, 0, 0], [1, 5, -3, 2], [2, 2, 2, 2]], plans: ["baseline", "bold", "sure"])

  @Test func pairsAreOfTheSameWorlds() throws {
    // Worlds differ by up to 8, yet the plan gains about 1 in each.
    let after = Worlds.projection(
      npvs: [[0, 0, 0, 0], [2, 6.1, -2, 2.9]], plans: ["baseline", "bold"])
    let plans = plans(before, after)
    #expect(plans.map(\.plan) == ["baseline", "bold"])
    let npv = try kpi("npv", plans[1])
    #expect(abs((npv.difference.value ?? 0) - 1) < 1e-12)
    #expect(npv.change == .beyondError)
    #expect(npv.before.mean == 1.25 && npv.replicatesBefore == 4)
    let means = try kpi("npv", self.plans(before, after, isPaired: false)[1])
    #expect(means.change == .withinError)
    #expect(abs((means.difference.value ?? 0) - 1) < 1e-12)
    #expect((means.difference.error ?? 0) > 1)
    #expect(plans[0].kpis.allSatisfy { $0.change == .none })
  }

  @Test func nothingChanges() {
    for isPaired in [true, false] {
      let differences = plans(before, before, isPaired: isPaired).flatMap(\.kpis)
      #expect(differences.count > 100)
      #expect(differences.allSatisfy { $0.difference.value ?? 0 == 0 })
      #expect(differences.allSatisfy { $0.change != .beyondError && $0.change != .untold })
    }
    #expect(plans(before, before).flatMap(\.kpis).allSatisfy { $0.change == .none })
  }

  /// A plan that pays back in more of the worlds than before.
  @Test func inHowManyReplicatesItIsDefined() throws {
    let count = 20
    let zeros = [Double](repeating: 0, count: count)
    func projection(paysBack: (Int) -> Bool) -> Projection {
      Worlds.projection(
        npvs: [zeros, (0..<count).map { paysBack($0) ? 1 : -1 }], plans: ["baseline", "bold"])
    }
    let never = projection { _ in false }
    for isPaired in [true, false] {
      func change(to paysBack: (Int) -> Bool) throws -> KPIDifference {
        try kpi(
          "payback_week", plans(never, projection(paysBack: paysBack), isPaired: isPaired)[1])
      }
      let always = try change { _ in true }
      #expect(always.change == .beyondError)
      #expect(always.difference.value == nil && always.errors == .infinity)
      #expect(always.before.count == 0 && always.after.count == count)
      #expect(try change { $0 == 3 }.change == .withinError)
      #expect(
        !plans(never, never, isPaired: isPaired)[1].kpis.contains { $0.kpi.id == "payback_week" })
    }
  }

  @Test func riskOfAPlanHasItsOwnError() throws {
    let count = 40
    let zeros = [Double](repeating: 0, count: count)
    let gains = Worlds.projection(
      npvs: [zeros, zeros.map { $0 + 1 }], plans: ["baseline", "bold"])
    let losses = Worlds.projection(
      npvs: [zeros, zeros.map { $0 - 1 }], plans: ["baseline", "bold"])
    let risk = try kpi("p_loss", plans(gains, losses)[1])
    #expect(risk.difference.value == 1 && risk.change == .beyondError)
    // Of none or all of 40: √(p(1 − p)/44) with p = 2/44, twice.
    let p = 2.0 / 44
    #expect(abs((risk.difference.error ?? 0) - (2 * p * (1 - p) / 44).squareRoot()) < 1e-12)
    #expect(try kpi("p_loss", plans(gains, gains)[1]).change == .none)
  }

  /// Last digits are no change.
  @Test func roundingIsNoChange() throws {
    let after = Worlds.projection(
      npvs: [[0, 0, 0, 0], [1, 5, -3, 2].map { $0 * (1 + 1e-12) }], plans: ["baseline", "bold"])
    let isSame = plans(before, after).flatMap(\.kpis).allSatisfy { $0.change == .none }
    #expect(isSame)
    let changed = Worlds.projection(
      npvs: [[0, 0, 0, 0], [1, 5, -3, 2].map { $0 + 1e-6 }], plans: ["baseline", "bold"])
    #expect(try kpi("npv", plans(before, changed)[1]).change == .beyondError)
  }

  /// The same change in every world, but for last digits: no luck, and no error.
  @Test func whatIsCertainHasNoError() throws {
    let after = Worlds.projection(
      npvs: [[0, 0, 0, 0], [1, 5, -3, 2].map { $0 + 8 + $0 * 1e-12 }],
      plans: ["baseline", "bold"])
    let npv = try kpi("npv", plans(before, after)[1])
    #expect(npv.difference.error == 0 && npv.change == .beyondError)
    #expect(abs((npv.difference.value ?? 0) - 8) < 1e-9)
    #expect(npv.errors == .infinity)
  }

  @Test func moneyOfTwoCurrenciesIsLeftOut() {
    let ids = plans(before, before, comparesMoney: false)[1].kpis.map(\.kpi.id)
    #expect(!ids.contains("npv") && !ids.contains("spend") && !ids.contains("cost_per_join"))
    #expect(ids.contains("private_members") && ids.contains("p_loss"))
  }
}
