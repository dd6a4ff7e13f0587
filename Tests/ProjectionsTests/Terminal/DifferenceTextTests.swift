import Foundation
import Scenarios
import Testing

@testable import Projections

struct DifferenceTextTests {
  /// From the shop as it is.
  private func difference(to after: StoredRun) throws -> RunDifference {
    try RunDifference(from: StoredRun.shopResults.get(), to: after.results())
  }

  private func text(
    _ difference: RunDifference, _ language: Language = .english, width: Int = 100
  ) -> String {
    DifferenceText(difference, before: "a", after: "b", language: language, width: width).text
  }

  @Test func nothingChanges() throws {
    let difference = try difference(to: StoredRun(StoredRun.shop))
    let english = text(difference)
    #expect(english.hasPrefix("Before: a; after: b\n\nNothing changed: "))
    #expect(english.contains("\nThe choice stays: "))
    #expect(english.contains("\nAll \(difference.kpis.count) KPIs"))
    #expect(!english.contains("- "))
    #expect(text(difference, .chinese).contains("没有变化"))
  }

  @Test func anotherHorizon() throws {
    let difference = try difference(
      to: StoredRun(StoredRun.shop) { $0.calendar.weeks = 10 })
    #expect(text(difference).contains("The horizons differ (12 and 10 weeks), so no KPIs"))
    #expect(text(difference).contains("\n- weeks: 12 → 10\n"))
    #expect(text(difference, .chinese).contains("期间不同（12 周与 10 周）"))
    #expect(!text(difference).contains("KPIs over the horizon"))
  }

  @Test func oneReplicate() throws {
    let run = try StoredRun(StoredRun.shop) { $0.settings.replicates = 1 }
    let text = text(try difference(to: run), width: 1000)
    #expect(text.contains("Whether the choice changed cannot be told. Before: "))
    #expect(text.contains("After: one replicate says nothing of risk"))
    #expect(text.contains("A single replicate has no error"))
  }

  /// KPIs that decide come first; no more are shown than leave the answer in sight.
  @Test func fewKPIsAreShown() throws {
    let difference = try difference(
      to: StoredRun(StoredRun.shop, set: ["segments.guests.orders_per_year.mean=24"]))
    let rows = DifferenceRows(
      of: difference, .ofFiles(difference, in: .english), language: .english)
    let baseline = try #require(rows.plans.first { $0.plan == "baseline" })
    let gentle = try #require(rows.plans.first { $0.plan == "gentle" })
    #expect(baseline.kpis.contains { $0.title == "Orders" })
    let deciding = Set(DecidingKPIs.ids.compactMap { Catalogue(channels: [])[$0]?.title.english })
    let first = gentle.kpis.prefix { deciding.contains($0.title) }.count
    #expect(first > 1)
    #expect(!gentle.kpis.dropFirst(first).contains { deciding.contains($0.title) })
    #expect(gentle.kpis.count > DifferenceText.mostKPIs)
    let more = gentle.kpis.count - DifferenceText.mostKPIs
    #expect(text(difference).contains("… and \(more) more of gentle; --csv FILE lists all."))
  }

  /// Whatever a user names things, no line is steered or too wide, and no cell is a formula.
  @Test func hostileNames() throws {
    let long = String(repeating: "很长的名字", count: 16)
    let names = StoredRun.shop
      .replacing("name: gentle", with: "name: \"=cmd|' /C calc'!A0\"")
      .replacing(
        "- {name: loud, from: gentle, touches: {group: 3}}",
        with: """
          - name: '</script><b>"\(long.prefix(40))'
              title: "\(long)"
              from: "=cmd|' /C calc'!A0"
              touches: {group: 3}
          """)
    let before = try StoredRun(names)
    let after = try StoredRun(names, set: ["segments.guests.orders_per_year.mean=24"])
    let file = after.path + "/run.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    // By hand, since the reader refuses such names.
    try record.replacing(
      "\"scenario_name\" : \"shop\"", with: "\"scenario_name\" : \"\\u001b[2J\\u202eshop\""
    )
    .write(toFile: file, atomically: false, encoding: .utf8)
    let difference = try RunDifference(from: before.results(), to: after.results())
    #expect(difference.plans.count == 3)
    for language in Language.allCases {
      for width in [40, 100] {
        let text = DifferenceText(
          difference, before: "a\u{1b}[31m", after: "\u{202e}b", language: language, width: width
        ).text
        let isClean = text.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.properties.generalCategory != .control && $0.value != 0x202E
        }
        #expect(isClean)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        }
      }
    }
    let cells = difference.csv().split(whereSeparator: { ",\r\n".contains($0) })
    #expect(cells.contains { $0.hasPrefix("'=cmd|") })
    #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") })
  }
}
