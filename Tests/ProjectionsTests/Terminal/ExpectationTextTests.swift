import Testing

@testable import Projections

@Suite("Expectations on the terminal")
struct ExpectationTextTests {
  private static let report = ExpectationReportTests.report([
    ExpectationReportTests.expectation("big-bang", "npv", 1.5e6...4e6),
    ExpectationReportTests.expectation("staged", "npv", 1e6...1.9e6, week: 0),
    ExpectationReportTests.expectation("staged", "roi", 0...1),
  ])

  @Test("are met, missed or not defined, and say why that matters")
  func english() {
    #expect(
      ExpectationText([Self.report]).text == """
                                     expected      simulated               met
        ───────────────────────────  ────────────  ──────────────────────  ───────────
        big-bang
          Net present value          ¥1.5M to ¥4M  ¥3M (¥1.15M to ¥5.55M)  yes
        staged
          Net present value, week 0  ¥1M to ¥1.9M  ¥2M                     no
          Return on investment       0 to 1        –                       not defined

        1 of 3 expectations are met.
        big-bang, npv: met, but no further from the end of the band than the luck of a seed may move it
        (¥2.78M, 99 %).
        Not met: staged, npv, after: 年报
        Not met: staged, roi, after: 年报

        """)
  }

  @Test("go on in the next line where a title is too long")
  func narrow() {
    let lines = ExpectationText([Self.report], width: 74).text.split(separator: "\n")
    #expect(lines[5].hasPrefix("  Net present value,    ¥1M to ¥1.9M  ¥2M"))
    #expect(lines[6] == "  week 0")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 74 })
  }

  @Test("count the seeds")
  func seeds() {
    let text = ExpectationText([Self.report, Self.report], language: .chinese).text
    #expect(text.contains("2 个种子中 2 个"))
    #expect(text.contains("2 个种子中 0 个"))
    #expect(text.contains("3 项预期中 1 项达成。"))
  }

  @Test("are no text where there are none")
  func none() {
    #expect(ExpectationText([ExpectationReportTests.report([])]).text == "")
  }
}
