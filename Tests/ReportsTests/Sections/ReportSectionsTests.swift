import Projections
import Scenarios
import Testing

@testable import Reports

/// What a report of the example says, and that its figures are the numbers of the folder.
struct ReportSectionsTests {
  /// Read once: a decision of many replicates takes its time.
  private static let example = Result {
    try Results.source(
      Results.shipped("beauty-chain"),
      overrides: [
        "simulation.agents=600", "simulation.replicates=24", "calendar.weeks=30",
      ])
  }

  private func source(_ language: Language = .english) throws -> ReportSource {
    var source = try Self.example.get()
    source.language = language
    return source
  }

  @Test(arguments: Language.allCases)
  func everyQuestionHasItsSection(language: Language) throws {
    let report = Report(of: try source(language))
    #expect(
      report.sections.map(\.id) == [
        "answer", "projections", "money", "risk", "members", "waves", "cohorts", "assumptions",
      ])
    #expect(
      report.figures.map(\.id) == [
        "fan-private-members", "fan-private-penetration", "fan-incremental-contribution-to-date",
        "fan-gmv-private", "fan-gmv-public", "fan-block-rate-per-month", "fan-spend", "waterfall",
        "spend-lines", "npv-distribution", "tornado", "flows", "channels", "waves", "retention",
        "cohort-value",
      ])
    let ids = report.sections.flatMap { $0.allTables.map(\.id) }
    #expect(Set(ids).count == ids.count)
    for table in report.sections.flatMap(\.allTables) {
      #expect(!table.rows.isEmpty, "\(table.id)")
      let names = table.columns.map(\.title)
      #expect(Set(names).count == names.count, "\(table.id): \(names)")
      for row in table.rows { #expect(row.count == table.columns.count, "\(table.id)") }
    }
    #expect(report.plans.map(\.colour) == [0, 1, 2])
  }

  @Test func waterfallAddsUpToIncrementalContribution() throws {
    let source = try source()
    for case .waterfall(let chart) in Report(of: source).figures.map(\.form) {
      #expect(chart.plans.map(\.plan) == [1, 2])
      for plan in chart.plans {
        let sum = plan.amounts.reduce(0, +)
        let mean = try #require(
          source.results.horizon(plan: plan.plan, kpi: "incremental_contribution").mean)
        // Lines and KPI are sums of the same numbers of double precision.
        #expect(abs(sum - mean) <= 1e-9 * plan.amounts.map(abs).reduce(0, +))
        #expect(chart.labels.count == plan.amounts.count + 1)
      }
    }
  }

  @Test func fansHoldTheTimeline() throws {
    let source = try source()
    let report = Report(of: source)
    guard case .fan(let chart) = report.figures[0].form else {
      Issue.record("no fan")
      return
    }
    // Baseline has no pool and is left out.
    #expect(chart.bands.map(\.plan) == [1, 2])
    #expect(chart.dates.first == "2026-01-05" && chart.dates.count == 30)
    let weeks = try #require(source.tables.weeks(plan: 1, kpi: "private_members"))
    #expect(chart.bands[0].median == weeks.map(\.median))
    #expect(chart.bands[0].p25 == weeks.map(\.p25))
    #expect(chart.marks.contains { $0.kind == .campaign && $0.label == "mid-year" })
    #expect(report.figures[0].table.rows[29][4] == .number(weeks[29].median))
  }

  @Test func distributionCountsEveryReplicate() throws {
    for case .distribution(let chart) in Report(of: try source()).figures.map(\.form) {
      for plan in chart.plans { #expect(abs(plan.shares.reduce(0, +) - 1) < 1e-12) }
      #expect(zip(chart.bounds, chart.bounds.dropFirst()).allSatisfy(<))
    }
  }

  @Test func baselineAloneIsAReportToo() throws {
    let yaml = """
      poolcast: 1
      name: shop
      calendar: {start: 2026-01-05, weeks: 3}
      simulation: {agents: 50, replicates: 2, seed: 1}
      market: {members: 1000}
      segments:
        - {name: all, share: 1, orders_per_year: {mean: 4, cv: 1}, order_value: {mean: 100, cv: 0.5}, gross_margin: 0.5}
      """
    let report = Report(of: try Results.source(yaml))
    #expect(report.sections.map(\.id) == ["answer", "projections", "assumptions"])
    #expect(report.sections[0].paragraphs.count == 1)
  }

  @Test func oneReplicateIsAReportToo() throws {
    let report = Report(
      of: try Results.source(
        Results.shipped("beauty-chain"),
        overrides: ["simulation.agents=400", "simulation.replicates=1", "calendar.weeks=4"]))
    #expect(report.sections[0].paragraphs.count == 1)
    #expect(!report.figures.contains { $0.id == "npv-distribution" })
  }
}
