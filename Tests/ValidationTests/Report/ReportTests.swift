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
