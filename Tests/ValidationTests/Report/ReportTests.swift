import Testing

@testable import Validation

@Suite struct ReportTests {
  private func report(expected: Double) -> ValidationReport {
    let item = ValidationCase(
      "one", "A case", source: "a book, with a comma", setup: "", trials: [])
    let threshold = Threshold(tests: 1)
    let quantities = [
      Quantity.mean("mean", expected) { _ in 0 }.measured(
        [.init(value: 1), .init(value: 2), .init(value: 3)], above: []),
      Quantity.exact("exact", 1) { _ in 0 }.measured([.init(value: 1)], above: []),
    ]
    return ValidationReport(
      cases: [item], rows: quantities.map { ValidationRow(item, $0, threshold: threshold) },
      threshold: threshold)
  }

  @Test func table() {
    #expect(
      ValidationTable(report(expected: 2)).text == """
        one: A case
          source: a book, with a comma
          quantity  expected  simulated  error     z  verdict
          mean             2          2   0.58  0.00  ok
          exact            1          1  exact     –  ok

        1 cases, 2 numbers; 1 with |z| ≤ 2.58 (about 1 % chance of a false alarm in all), 1 exact. All hold.

        """)
  }

  @Test func tableInChinese() {
    #expect(
      ValidationTable(report(expected: 2), language: .chinese).text == """
        one：A case
          来源：a book, with a comma
          量     期望值  模拟值  误差     z  结论
          mean        2       2  0.58  0.00  通过
          exact       1       1  精确     –  通过

        1 个案例，2 个数；1 个要求 |z| ≤ 2.58（全部合计误报概率约 1 %），1 个要求精确相等。全部通过。

        """)
    #expect(
      ValidationTable(report(expected: 200), language: .chinese).text.hasSuffix("未通过：one。\n"))
  }

  @Test func failuresAreNamed() {
    let failed = report(expected: 200)
    #expect(failed.failedCases == ["one"])
    #expect(ValidationTable(failed).text.hasSuffix("FAILED: one.\n"))
  }

  @Test func csv() {
    let lines = ValidationCSV(report(expected: 2)).text.split(separator: "\n")
    #expect(lines[0] == "case,quantity,expected,source,simulated,mc_error,z,verdict")
    #expect(lines[1].hasPrefix("one,mean,2.0,\"a book, with a comma\",2.0,0.577350269189"))
    #expect(lines[2] == "one,exact,1.0,\"a book, with a comma\",1.0,,,ok")
  }
}
