import Foundation
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

  /// Ten trials at 0.1: P(K ≥ 5) = 0.00163494 and P(K ≤ 0) = 0.9^10 = 0.34867844 (sums of the
  /// binomial by hand), which a standard normal exceeds from 2.9412 and 0.3889 on.
  @Test func sharesAreTestedByBinomialTails() {
    let many = ShareTest(hits: 5, of: 10, expected: 0.1)
    #expect(many.value == 0.5)
    #expect(abs(many.error - 0.009.squareRoot()) < 1e-15)
    #expect(abs(many.z - 2.9412) < 1e-3)
    #expect(abs(ShareTest(hits: 0, of: 10, expected: 0.1).z + 0.3889) < 1e-3)
    #expect(ShareTest(hits: 1, of: 10, expected: 0.1).z == 0)
    #expect(ShareTest(hits: 9, of: 10, expected: 0.9).z == 0)
    #expect(ShareTest(hits: 0, of: 1000, expected: 0.9).z == -37)
    #expect(ShareTest(hits: 0, of: 0, expected: 0.1).z == .infinity)
  }

  /// Over all numbers of hits, rare ones too, |z| is beyond a bound no more often than a normal.
  @Test(arguments: [(80, 0.0096), (600, 0.0096), (400, 0.65), (6000, 0.18)])
  func sharesRaiseNoMoreFalseAlarmsThanStated(count: Int, expected: Double) {
    let bound = Threshold(tests: 200)
    let alarm = (0...count).reduce(0.0) { sum, hits in
      let z = ShareTest(hits: hits, of: count, expected: expected).z
      guard abs(z) > bound.z else { return sum }
      let (n, k) = (Double(count), Double(hits))
      let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      return sum + exp(ways + k * log(expected) + (n - k) * log1p(-expected))
    }
    #expect(alarm > 0)
    #expect(alarm <= Threshold.falseAlarm / 200)
  }

  /// The residue of a sum does not show; what is beyond the rounding does.
  @Test func exactNumbersAreShownWithoutTheirRounding() {
    let quantity = Quantity.exact("", 2, rounding: 1e-9) { _ in 0 }
    let near = quantity.measured(samples([2, 2 + 1e-12]), above: [])
    #expect(near.simulated == 2 && near.z == 0)
    let off = quantity.measured(samples([2, 2 + 1e-6]), above: [])
    #expect(off.simulated == 2 + 1e-6 && off.z == .infinity)
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
