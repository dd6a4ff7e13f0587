import Testing

@testable import Simulation

@Suite struct ExplainedNumberTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.00002537, "0.00002537"), (12.3456, "12.35"),
    (999.96, "1000"), (1234.5, "1235"), (60_000_000, "60_000_000"), (-12_000.4, "-12_000"),
    (.infinity, "without limit"), (.nan, "undefined"),
  ])
  func fourDigitsAreEnough(value: Double, text: String) {
    #expect(ExplainedNumber.text(value) == text)
  }
}
