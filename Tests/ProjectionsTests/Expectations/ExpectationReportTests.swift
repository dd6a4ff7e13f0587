import Scenarios
import Testing

@testable import Projections

@Suite("Expectations beside what was simulated")
struct ExpectationReportTests {
  private static let npvs: [[Double]] = [
    [0, 0, 0, 0], [1e6, 2e6, 3e6, 6e6], [2e6, 2e6, 2e6, 2e6],
  ]

  static func expectation(
    _ plan: String, _ kpi: String, _ band: ClosedRange<Double>, week: Int? = nil
  ) -> Scenarios.Expectation {
    var expectation = Scenarios.Expectation()
    expectation.plan = plan
    expectation.indicator.id = kpi
    expectation.band = band
    expectation.week = week
    expectation.source = "年报"
    return expectation
  }

  static func report(_ expectations: [Scenarios.Expectation]) -> ExpectationReport {
    ExpectationReport(Worlds.projection(npvs: npvs, expect: expectations))
  }

  @Test("hold the mean against the band, whose ends belong to it")
  func verdicts() {
    let report = Self.report([
      Self.expectation("big-bang", "npv", 3e6...4e6),
      Self.expectation("big-bang", "npv", 3_000_001...4e6),
      Self.expectation("staged", "npv", 1e6...1.9e6),
      Self.expectation("staged", "frequency_ratio", 0...9),
      Self.expectation("big-bang", "npv", 3e6...3e6, week: 0),
      Self.expectation("big-bang", "npv", 3e6...3e6, week: 7),
    ])
    #expect(
      report.rows.map(\.verdict) == [.met, .missed, .missed, .undefined, .met, .undefined])
    #expect(!report.areAllMet)
    #expect(Self.report([]).areAllMet)
  }

  @Test("at a week are told of the timeline, with the same error")
  func week() throws {
    let rows = Self.report([
      Self.expectation("big-bang", "npv", 0...9e6),
      Self.expectation("big-bang", "npv", 0...9e6, week: 0),
    ]).rows
    #expect(rows[0].estimate.mean == rows[1].estimate.mean)
    #expect(rows[0].estimate.mcError == rows[1].estimate.mcError)
  }

  /// Values 1, 2, 3, 6: sd √(14/3), error half of it, and 2.576 of those.
  @Test("know when they hang on the seed")
  func seed() throws {
    let error = 2.5758293 * (14.0 / 3).squareRoot() / 2 * 1e6
    let rows = Self.report([
      Self.expectation("big-bang", "npv", (3e6 - error - 10)...(3e6 + error + 10)),
      Self.expectation("big-bang", "npv", (3e6 - error + 10)...(3e6 + error + 10)),
      Self.expectation("big-bang", "npv", (3e6 - error - 10)...(3e6 + error - 10)),
      Self.expectation("big-bang", "npv", 0...1),
      Self.expectation("staged", "npv", 2e6...2e6),
    ]).rows
    #expect(abs(try #require(rows[0].seedError) - error) < 1)
    #expect(rows.map(\.hangsOnSeed) == [false, true, true, false, false])
  }

  /// A share cannot be more than 1, with any seed.
  @Test("do not hang on the seed at the end of what is possible")
  func bounds() throws {
    let shown = Self.report([Self.expectation("big-bang", "private_penetration", 0.5...1)])
    let kpi = try #require(shown.rows.first).kpi
    func hangs(_ values: [Double], _ band: ClosedRange<Double>) -> Bool {
      ExpectationReport.Row(
        expectation: Self.expectation("big-bang", "private_penetration", band), kpi: kpi,
        estimate: Estimate(values), possible: 0...1
      ).hangsOnSeed
    }
    #expect(!hangs([0.98, 1, 1], 0.5...1))
    #expect(!hangs([0, 0, 0.02], 0...0.5))
    #expect(hangs([0.96, 0.98, 0.98], 0.5...0.98))
    #expect(hangs([0.02, 0.02, 0.04], 0.02...0.5))
  }

  @Test("stand in a CSV file")
  func csv() {
    let text = ExpectationReport.csv([
      Self.report([Self.expectation("staged", "npv", 0...1, week: 0)])
    ])
    #expect(
      text == """
        scenario,seed,plan,kpi,unit,week,low,high,mean,mc_error,p05,p95,verdict,source\r
        toy,1,staged,npv,CNY,0,0,1,2000000,0,2000000,2000000,missed,年报\r

        """)
  }
}
