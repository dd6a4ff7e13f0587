import Testing

@testable import Validation

@Suite struct RatioTestTests {
  private func samples(_ values: [Double]) -> [Quantity.Sample] {
    values.map { Quantity.Sample(value: $0) }
  }

  /// Mean 3, standard deviation √2.5, five values: error √0.5, t = 1/√0.5 on four degrees.
  @Test func meansAreTestedByStudentsT() {
    let test = RatioTest(samples([1, 2, 3, 4, 5]), expected: 2)
    #expect(test.value == 3)
    #expect(abs(test.error - 0.5.squareRoot()) < 1e-15)
    // P(T₄ > 1.41421) = 0.11509982, which a standard normal exceeds from 1.19987 on.
    #expect(abs(test.z - 1.19987) < 1e-4)
    #expect(RatioTest(samples([1, 2, 3, 4, 5]), expected: 4).z == -test.z)
  }

  @Test func ratiosAreOfSums() {
    let test = RatioTest([.init(value: 1, per: 2), .init(value: 5, per: 6)], expected: 0.75)
    #expect(test.value == 0.75)
    #expect(test.z == 0)
  }

  @Test func withoutSpreadOnlyTheValueItselfPasses() {
    #expect(RatioTest(samples([2, 2]), expected: 2).z == 0)
    #expect(RatioTest(samples([2, 2]), expected: 2.1).z == .infinity)
  }

  /// 0.005 on either side: 2.5758; a hundred tests: 3.8906 (tables of the normal distribution).
  @Test func thresholdsAreCorrectedForTheNumberOfTests() {
    #expect(abs(Threshold(tests: 1).z - 2.5758) < 1e-4)
    #expect(abs(Threshold(tests: 100).z - 3.8906) < 1e-4)
  }

  @Test func whatIsNotANumberFails() throws {
    let item = ValidationCase("nan", "", source: "", setup: "", trials: [])
    for quantity in [Quantity.exact("", 0) { _ in .nan }, .mean("", 0) { _ in .nan }] {
      let measured = quantity.measured(samples([.nan, .nan]), above: [])
      let row = ValidationRow(item, measured, threshold: Threshold(tests: 1))
      #expect(row.verdict == .failed)
    }
  }
}
