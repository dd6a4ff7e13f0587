import Foundation
import Testing

@testable import Projections

struct DiscountTests {
  /// Both sides round a handful of times: 1e-14 is some 50 units in the last place.
  @Test(arguments: [0.0, 0.08, 0.35, 5, -0.5, -0.999, 1e12])
  func weeklyFactorCompoundsToTheYear(rate: Double) {
    let factor = Discount(ratePerYear: rate).weeklyFactor
    #expect(abs(factor * pow(1 + rate, 1.0 / 52) - 1) < 1e-14)
  }

  @Test func noDiscountIsExact() {
    #expect(Discount(ratePerYear: 0).presentValues(of: [1, 2, 3]) == [1, 3, 6])
  }

  @Test(arguments: [-1.0, -3, .infinity, .nan])
  func ratesWithoutMeaningLeaveMoneyAsItIs(rate: Double) {
    #expect(Discount(ratePerYear: rate).weeklyFactor == 1)
  }

  @Test func firstWeekCountsInFull() throws {
    let values = Discount(ratePerYear: 0.08).presentValues(
      of: [100] + Array(repeating: 0, count: 51) + [108])
    #expect(values[0] == 100)
    // Week 52 is a year on. 52 products round 52 times: within 52 · 2⁻⁵³ of 100, 1e-12.
    #expect(abs(values[52] - 200) < 1e-11)
  }
}
