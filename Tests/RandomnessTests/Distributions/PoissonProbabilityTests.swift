import Foundation
import Randomness
import Testing

@Suite struct PoissonProbabilityTests {
  @Test func logFactorialIsTheProductsLogarithm() {
    var sum = 0.0
    for k in 1...400 {
      sum += Foundation.log(Double(k))
      #expect(abs(logFactorial(Double(k)) - sum) <= 1e-14 * max(sum, 1))
    }
    #expect(logFactorial(0) == 0)
    // ln (10⁶)! by 30-digit arithmetic.
    #expect(abs(logFactorial(1e6) - 12_815_518.384_658_169_624_46) < 4e-9)
  }

  @Test(arguments: [0.3, 5, 15.5, 40, 900])
  func isTheLogarithmOfTheProbability(mean: Double) {
    for step in 0...60 {
      let count = (Double(step) / 20 * mean).rounded()
      let direct = count * Foundation.log(mean) - mean - logFactorial(count)
      let tolerance = 1e-15 * (count * abs(Foundation.log(mean)) + mean + logFactorial(count) + 4)
      #expect(abs(poissonLogProbability(count, mean: mean) - direct) <= tolerance)
    }
  }

  /// At the mean itself ln P = −½·ln(2πλ) − 1/(12λ) + …, which needs no cancellation.
  @Test(arguments: [1e3, 1e6, 1e9, 1e14])
  func largeMeansDoNotCancel(mean: Double) {
    let expected = -0.5 * Foundation.log(2 * Double.pi * mean) - 1 / (12 * mean)
    #expect(abs(poissonLogProbability(mean, mean: mean) - expected) < 1e-11)
    let sd = mean.squareRoot().rounded()
    let drop = poissonLogProbability(mean + sd, mean: mean) - expected
    // −z²/2 and terms of order 1/√λ.
    #expect(abs(drop + sd * sd / mean / 2) < 2 / mean.squareRoot())
  }
}
