import Foundation
import Testing

@testable import Scenarios

/// Scenario texts that tests start from.
enum Example {
  /// The smallest scenario there is.
  static let smallest = """
    poolcast: 1
    name: small
    calendar: {start: 2026-01-05, weeks: 52}
    market: {members: 1_000_000}
    segments:
      - {name: all, share: 1, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
    """

  /// A small one with channels, ports and plans.
  static let small = """
    poolcast: 1
    name: small
    calendar: {start: 2026-01-05, weeks: 52}
    market: {members: 1_000_000}
    segments:
      - {name: city, share: 0.4, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
      - {name: town, share: 0.6, orders_per_year: {mean: 2}, order_value: {mean: 80}, gross_margin: 0.4}
    channels:
      - {name: ads, trigger: ad, reach_per_week: 20_000, cost_per_join: 6}
      - {name: parcel, trigger: order, accept_rate: 0.1}
      - {name: clerks, trigger: staff, invites_per_staff_per_week: 50, accept_rate: 0.2}
    ports:
      - {name: group, strength: 0.2}
      - {name: direct, strength: 0.6, staffed: true}
    plans:
      - name: first
        acquisition: {ads: 50_000, parcel: {coverage: 0.5}}
        touches: {group: 2, direct: 0.5}
        staff: {count: 400, touches_per_week: 800, recruit_share: 0.1}
        waves:
          - {name: pilot, audience: {share: 0.1}, gate: {review_after_weeks: 8, all: [{kpi: joins, at_least: 100}]}}
          - {name: others, after: pilot, audience: rest}
    """

  /// The folder of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of the national example.
  static func beautyChain() throws -> String {
    try String(
      contentsOf: root.appendingPathComponent("scenarios/beauty-chain.yaml"), encoding: .utf8)
  }

  static func read(_ text: String, _ overrides: String...) throws -> ReadScenario {
    let read = try ScenarioReader(
      file: "x.yaml", text: text, overrides: overrides.map { Override($0) }
    ).read()
    expectBothLanguages(read.warnings)
    return read
  }

  /// The errors and warnings of a scenario that must not be accepted.
  static func failure(_ text: String, _ overrides: String...) -> InvalidScenario? {
    do {
      _ = try ScenarioReader(
        file: "x.yaml", text: text, overrides: overrides.map { Override($0) }
      ).read()
      return nil
    } catch {
      expectBothLanguages(error.diagnostics)
      return error
    }
  }

  /// Whatever a test provokes has to be said in English and in Chinese.
  static func expectBothLanguages(_ diagnostics: [Diagnostic]) {
    for text in diagnostics.flatMap({ [$0.message] + ($0.hint.map { [$0] } ?? []) }) {
      #expect(text.chinese.contains { $0.isHan }, "\(text.english)")
      #expect(text.chinese != text.english)
    }
  }
}

extension Character {
  var isHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
