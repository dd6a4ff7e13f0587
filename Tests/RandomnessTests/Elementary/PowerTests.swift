import Foundation
import Randomness
import Testing

@Suite struct PowerTests {
  /// 1.6 units promised, half a unit of the C library's own.
  @Test func agreesWithTheLibrary() {
    var worst = 0.0
    for index in 1...300 {
      let base = Double(index) * 0.0131
      for step in -40...40 {
        let exponent = Double(step) * 3.37
        let reference = Foundation.pow(base, exponent)
        if reference.isNormal {
          worst = max(worst, Statistics.ulps(Elementary.pow(base, exponent), reference))
        }
      }
    }
    #expect(worst <= 2.1)
  }

  @Test func largeExponentsOfNumbersNearOneKeepTheirPrecision() {
    for index in 1...2_000 {
      let base = 1 + Double(index) * 1.7e-7
      let exponent = 1e6 + Double(index) * 11.3
      let reference = Foundation.pow(base, exponent)
      if reference.isFinite {
        #expect(Statistics.ulps(Elementary.pow(base, exponent), reference) <= 2.1)
      }
      #expect(Statistics.ulps(Elementary.pow(base, -exponent), 1 / reference) <= 3)
    }
  }

  @Test(
    arguments: [
      (0, 2, 0), (0, -1, .infinity), (0, 0, 1), (1, .nan, 1), (.nan, 0, 1), (1, .infinity, 1),
      (.infinity, 2, .infinity), (.infinity, -2, 0), (2, .infinity, .infinity),
      (2, -.infinity, 0), (0.5, .infinity, 0), (0.5, -.infinity, .infinity), (0, .infinity, 0),
      (10, 400, .infinity), (10, -400, 0), (2, 1023, 0x1p+1023), (2, -1074, 0x1p-1074),
      (2, 10, 1024),
      (4, 0.5, 2), (.leastNonzeroMagnitude, 1, .leastNonzeroMagnitude),
    ] as [(Double, Double, Double)])
  func isExactInSpecialCases(base: Double, exponent: Double, value: Double) {
    #expect(Elementary.pow(base, exponent) == value)
  }

  @Test func isNotDefinedForNegativeBases() {
    #expect(Elementary.pow(-2, 2).isNaN)
    #expect(Elementary.pow(.nan, 2).isNaN)
    #expect(Elementary.pow(2, .nan).isNaN)
  }
}
