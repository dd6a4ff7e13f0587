import Experiments
import Foundation
import Scenarios
import Testing

@testable import Projections

/// Tables that are read back hold what was written.
struct StoredTablesTests {
  private static let run = Result { try StoredRun(StoredRun.shop) }

  private func tables() throws -> (tables: StoredTables, results: StoredResults) {
    let run = try Self.run.get()
    let results = try run.results()
    return (try StoredTables(in: ResultsFolder(path: run.path), of: results), results)
  }

  @Test func timelineEndsWhereTheHorizonDoes() throws {
    let (tables, results) = try tables()
    for plan in results.scenario.plans.indices {
      let weeks = try #require(tables.weeks(plan: plan, kpi: "private_members"))
      #expect(weeks.count == 12)
      // A stock at the end of the last week is that of the horizon; single precision.
      let horizon = results.horizon(plan: plan, kpi: "private_members")
      for (told, value) in [
        (weeks[11].mean, horizon.mean), (weeks[11].p25, horizon.p25),
        (weeks[11].median, horizon.median), (weeks[11].p95, horizon.p95),
      ] {
        let (told, value) = try (#require(told), #require(value))
        #expect(abs(told - value) <= 1e-6 * abs(value))
      }
    }
    #expect(tables.weeks(plan: 0, kpi: "roi") == nil, "it has no value in a week")
    #expect(tables.weeks(plan: 0, kpi: "nothing") == nil)
  }

  @Test func contributionToDateEndsAtThatOfTheHorizon() throws {
    let (tables, results) = try tables()
    let weeks = try #require(tables.weeks(plan: 1, kpi: "incremental_contribution_to_date"))
    let (told, value) = try (
      #require(weeks.last?.mean),
      #require(results.horizon(plan: 1, kpi: "incremental_contribution").mean)
    )
    #expect(abs(told - value) <= 1e-6 * abs(value))
  }

  @Test func ledgerAddsUp() throws {
    let (tables, results) = try tables()
    for plan in results.scenario.plans.indices {
      let amounts = tables.ledger[plan].compactMap(\.mean)
      #expect(amounts.count == LedgerLine.allCases.count)
      let sum = amounts.dropLast().reduce(0, +)
      #expect(abs(sum - amounts[amounts.count - 1]) <= 1e-9 * amounts.map(abs).reduce(0, +))
    }
  }

  @Test func joinsAreMovesIntoThePool() throws {
    let (tables, results) = try tables()
    let joins = try #require(results.horizon(plan: 1, kpi: "joins").mean)
    let moves = tables.moves[1].filter { !$0.from.isPrivate && $0.to.isPrivate }
      .compactMap(\.members.mean).reduce(0, +)
    #expect(joins > 0)
    #expect(abs(moves - joins) <= 1e-9 * joins)
  }

  @Test func cohortsBelongToTheirPlans() throws {
    let (tables, _) = try tables()
    #expect(tables.cohorts[0].isEmpty, "nobody joins in baseline")
    let first = try #require(tables.cohorts[1].first)
    #expect(first.joinMonth == "2026-01")
    #expect(first.months[0].joined > 0)
    #expect(first.months.allSatisfy { $0.stillPrivate <= $0.joined })
  }

  @Test func spreadsAreThoseOfTheSummary() throws {
    let (tables, _) = try tables()
    let spread = try #require(tables.spread(plan: 1, kpi: "npv"))
    let parts = [spread.unknown, spread.chance, spread.noise].compactMap { $0?.value }
    #expect(parts.count == 3)
    #expect(abs(parts.reduce(0, +) - 1) < 1e-9)
    #expect(tables.spread(plan: 1, kpi: "nothing") == nil)
  }

  @Test func movesThatAreCutOffAreRefused() throws {
    let run = try StoredRun(StoredRun.shop)
    let results = try run.results()
    let path = run.path + "/flows.csv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
    let cut = rows.dropLast().map { $0 + "\r\n" }.joined()
    try cut.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(throws: ResultsError.self) {
      try StoredTables(in: ResultsFolder(path: run.path), of: results)
    }
  }

  /// Each table has a row that a run does not write.
  @Test(arguments: [
    "timeline.csv", "summary.csv", "cohorts.csv", "flows.csv", "ledger.csv",
  ])
  func damagedTablesAreRefused(file: String) throws {
    let run = try StoredRun(StoredRun.shop)
    let results = try run.results()
    let path = run.path + "/" + file
    let rows = try String(contentsOfFile: path, encoding: .utf8)
    try (rows + "somebody,1,2\r\n").write(toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: ResultsError.self) {
      try StoredTables(in: ResultsFolder(path: run.path), of: results)
    }
    #expect(error?.message.english.contains(file) == true)
  }
}
