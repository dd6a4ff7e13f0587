import Foundation
import Scenarios
import Testing

@testable import Projections

struct RunDifferenceTests {
  private func difference(_ before: StoredRun, _ after: StoredRun) throws -> RunDifference {
    try RunDifference(from: before.results(), to: after.results())
  }

  /// From the shop as it is.
  private func difference(to after: StoredResults) throws -> RunDifference {
    try RunDifference(from: StoredRun.shopResults.get(), to: after)
  }

  private func difference(to after: StoredRun) throws -> RunDifference {
    try difference(to: after.results())
  }

  private let shop = StoredRun.shop

  @Test func theSameRun() throws {
    let difference = try difference(to: StoredRun.shopResults.get())
    #expect(difference.isNothing)
    #expect(difference.caveats == [])
    #expect(difference.pairing == .replicates(8))
    #expect(difference.plans.map(\.plan) == ["baseline", "gentle", "loud"])
    #expect(difference.kpis.count > 150 && difference.count(of: .none) == difference.kpis.count)
    #expect(difference.expectedByChance == 0)
  }

  @Test func oneParameter() throws {
    let set = ["segments.guests.blocks_per_year=2"]
    let difference = try difference(
      to: StoredRun(shop, set: set))
    #expect(
      difference.settings == [SettingChange(setting: .overrides, before: [], after: set)])
    #expect(difference.keys.map(\.path) == ["segments.guests.blocks_per_year"])
    #expect(difference.keys.map(\.before) == ["0.5"] && difference.keys.map(\.after) == ["2"])
    // Who has no pool has no blocks.
    #expect(difference.plans[0].kpis.allSatisfy { $0.change == .none })
    for plan in difference.plans.dropFirst() {
      let blocks = try #require(plan.kpis.first { $0.kpi.id == "blocks" })
      #expect(blocks.change == .beyondError && (blocks.difference.value ?? 0) > 0)
    }
    #expect(difference.caveats == [])
    #expect(difference.choice.isChanged == false)
  }

  /// A change in a plan is told of that plan, and moves the KPIs of those that inherit it.
  @Test func aPlanAndItsHeir() throws {
    let difference = try difference(
      to: StoredRun(shop, set: ["plans.gentle.fixed_cost_per_week=10"]))
    #expect(difference.keys.map(\.path) == ["plans.gentle.fixed_cost_per_week"])
    #expect(difference.keys.map(\.plan) == ["gentle"])
    // Each world spends 120 more, come what may.
    #expect(difference.couldBeChance < difference.kpis.count { $0.change != .none })
    for plan in difference.plans.dropFirst() {
      let spend = try #require(plan.kpis.first { $0.kpi.id == "spend" })
      #expect(abs((spend.difference.value ?? 0) - 120) < 1e-9)
      #expect(spend.change == .beyondError && spend.difference.error == 0)
      #expect(plan.kpis.first { $0.kpi.id == "orders" }?.change == KPIDifference.Change.none)
    }
  }

  @Test func anotherSeed() throws {
    let difference = try difference(
      to: StoredRun(shop) { $0.settings.seed = 4 })
    #expect(difference.settings.map(\.setting) == [.seed])
    #expect(difference.keys == [])
    #expect(difference.pairing == .means(before: 8, after: 8))
    #expect(difference.couldBeChance > 50)
    // KPIs of a plan go together, so that chance comes in clusters: of some 100, not more than a tenth.
    #expect(difference.count(of: .beyondError) <= difference.couldBeChance / 10)
  }

  @Test func plansComeAndGo() throws {
    let more = shop + "  - {name: bold, from: loud, touches: {group: 6}}\n"
    let difference = try difference(
      to: StoredRun(more))
    #expect(
      difference.settings == [SettingChange(setting: .plans, before: [], after: ["bold"])])
    #expect(difference.keys.map(\.path) == ["plans.bold"])
    #expect(difference.plans.map(\.plan) == ["baseline", "gentle", "loud"])
    #expect(difference.count(of: .none) == difference.kpis.count)
    let fewer = try self.difference(StoredRun(more), StoredRun(more, plans: ["loud"]))
    #expect(
      fewer.settings == [SettingChange(setting: .plans, before: ["gentle", "bold"], after: [])])
    #expect(fewer.keys == [])
  }

  @Test func anotherHorizon() throws {
    let difference = try difference(
      to: StoredRun(shop) { $0.calendar.weeks = 10 })
    #expect(difference.settings.map(\.setting) == [.weeks])
    #expect(difference.keys == [] && difference.plans.isEmpty && difference.pairing == .none)
    #expect(difference.caveats == [.horizons(before: 12, after: 10)])
    #expect(difference.choice.isChanged != nil)
  }

  /// The replicates that both have are the same worlds.
  @Test func moreReplicates() throws {
    let difference = try difference(
      StoredRun(shop) { $0.settings.replicates = 11 }, StoredRun(shop))
    #expect(difference.pairing == .replicates(8))
    #expect(difference.caveats == [.replicates(before: 11, after: 8, common: 8)])
    #expect(difference.kpis.allSatisfy { $0.change == .none && $0.replicatesBefore == 8 })
  }

  @Test func oneReplicate() throws {
    let difference = try difference(
      StoredRun(shop) { $0.settings.replicates = 1 },
      StoredRun(shop, set: ["segments.guests.blocks_per_year=2"]) { $0.settings.replicates = 1 })
    #expect(difference.caveats == [.oneReplicate])
    #expect(difference.count(of: .untold) > 0)
    #expect(difference.choice.isChanged == nil)
  }

  @Test func anotherScenario() throws {
    let other =
      shop.replacing("name: shop", with: "name: boutique")
      .replacing("name: card", with: "name: poster").replacing("{card:", with: "{poster:")
      + "currency: EUR\n"
    let difference = try difference(
      to: StoredRun(other))
    #expect(
      difference.caveats == [
        .scenarios(before: "shop", after: "boutique"),
        .currencies(before: "CNY", after: "EUR"),
        .kpis(["gmv_share_card", "gmv_share_poster", "joins_card", "joins_poster"]),
      ])
    #expect(difference.settings.map(\.setting) == [.scenarioName])
    #expect(!difference.kpis.contains { $0.kpi.id == "spend" })
    #expect(difference.keys.contains { $0.path == "currency" && $0.after == "EUR" })
    #expect(difference.keys.contains { $0.path == "channels.poster" && $0.before == nil })
  }

  /// Results that were changed by hand are told.
  @Test func nothingExplainsIt() throws {
    let after = try StoredRun(shop)
    let file = after.path + "/replicates.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let changed = text.replacing("loud,0,npv,", with: "loud,0,npv,1", maxReplacements: 1)
    try #require(changed != text)
    try changed.write(toFile: file, atomically: false, encoding: .utf8)
    #expect(try difference(to: after).caveats == [.unexplained])
  }

  /// Read as what they are, two versions are told.
  @Test func anotherVersion() throws {
    let after = try StoredRun(shop)
    let file = after.path + "/run.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("\"version\" : \"1\"", with: "\"version\" : \"2\"")
      .write(toFile: file, atomically: false, encoding: .utf8)
    let difference = try difference(to: after.results(version: "2"))
    #expect(
      difference.settings == [SettingChange(setting: .version, before: ["1"], after: ["2"])])
    #expect(throws: ResultsError.self) { try after.results() }
  }
}
