import Foundation
import Projections
import Scenarios
import Testing

@testable import Reports

/// What changed since another run, as a section behind the answer.
struct ChangesSectionTests {
  private static let small = [
    "simulation.agents=300", "simulation.replicates=4", "calendar.weeks=8",
  ]

  @Test(arguments: Language.allCases)
  func tellsKeysAndKPIs(language: Language) throws {
    let text = try Results.shipped("beauty-chain")
    let before = try Results.folder(text, overrides: Self.small)
    defer { try? FileManager.default.removeItem(atPath: before.path) }
    let source = try Results.source(
      text, overrides: Self.small + ["channels.store.accept_rate=0.9"], language: language)
    let section = try source.changes(
      since: StoredResults(in: before, version: Results.version))
    let report = Report(of: source).adding(section)
    #expect(report.sections.prefix(2).map(\.id) == ["answer", "changes"])
    let keys = try #require(section.tables.first { $0.id == "changes-keys" })
    #expect(
      keys.rows == [
        [.text("channels.store.accept_rate"), .text("0.10 to 0.30"), .text("0.9")]
      ])
    #expect(section.tables.contains { $0.id.hasPrefix("changes-plan-") })
    #expect(section.paragraphs.count >= 2)
  }
}
