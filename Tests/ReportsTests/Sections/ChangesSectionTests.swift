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

  /// Plans go by their titles, as in all other sections.
  @Test(arguments: Language.allCases)
  func callsPlansByTheirTitles(language: Language) throws {
    let text = try Results.shipped("beauty-chain")
    let before = try Results.folder(text, overrides: Self.small)
    defer { try? FileManager.default.removeItem(atPath: before.path) }
    let source = try Results.source(
      text.replacing(
        "\ndecide:", with: "\n  - {name: third-way, title: Third & last, from: staged}\ndecide:",
        maxReplacements: 1),
      overrides: Self.small + ["plans.big-bang.fixed_cost_per_week=0"], language: language)
    let section = try source.changes(since: StoredResults(in: before, version: Results.version))
    let settings = try #require(section.tables.first { $0.id == "changes-settings" })
    #expect(settings.rows.contains { $0.last == .text("Third & last") })
    let titles = section.tables.filter { $0.id.hasPrefix("changes-plan-") }.map(\.title)
    #expect(titles.contains(language.say("Everyone at once", "一次铺开")))
    for paragraph in section.paragraphs + titles {
      #expect(!paragraph.contains("big-bang") && !paragraph.contains("baseline"))
    }
  }
}
