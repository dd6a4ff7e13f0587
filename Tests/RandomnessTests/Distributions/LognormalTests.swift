import Foundation
import Randomness
import Testing

@Suite struct LognormalTests {
  @Test(arguments: [0.1, 0.7, 2])
  func quantilesGiveBackMeanAndSpread(cv: Double) {
    let lognormal = Lognormal(mean: 260, cv: cv)
    let sigma = Foundation.log(1 + cv * cv).squareRoot()
    #expect(abs(lognormal.logSD - sigma) < 1e-15)
    // Trapezoids over ±12 standard deviations integrate a normal density to rounding.
    var (mean, square) = (0.0, 0.0)
    for index in -1_200...1_200 {
      let z = Double(index) * 0.01
      let weight = Foundation.exp(-z * z / 2) * 0.01 / (2 * Double.pi).squareRoot()
      let value = lognormal.value(standardNormal: z)
      mean += weight * value
      square += weight * value * value
    }
    #expect(abs(mean / 260 - 1) < 1e-12)
    #expect(abs((square / (mean * mean) - 1).squareRoot() / cv - 1) < 1e-10)
  }

  @Test func drawsFollowTheDistribution() {
    let lognormal = Lognormal(mean: 3, cv: 0.8)
    let source = RandomSource(seed: 6, replicate: 2)
    let values = (0..<8_000).map { index in
      var stream = source.stream(entity: UInt32(index), number: 0, purpose: 1)
      return lognormal.draw(using: &stream)
    }
    let sigma = Foundation.log(1.64).squareRoot()
    let distance = Statistics.kolmogorov(values) {
      normalProbability((Foundation.log($0 / 3) + sigma * sigma / 2) / sigma)
    }
    #expect(distance < 2.5)
    #expect(
      abs(Statistics.standardScore(values, mean: 3, variance: 9 * 0.64)) < Statistics.sigmas)
  }

  @Test(arguments: [(7, 0, 7), (0, 1, 0), (-2, 1, 0), (.nan, 1, 0), (5, -1, 5), (5, .infinity, 0)])
  func degenerateCasesAreConstants(mean: Double, cv: Double, value: Double) {
    for z in [-9, 0, 9.0] {
      #expect(Lognormal(mean: mean, cv: cv).value(standardNormal: z) == value)
    }
  }

  @Test func extremeSpreadsGiveNumbers() {
    for cv in [1e-300, 1e-12, 1e5, 1e10, 1e200] {
      for z in [-9, -1, 0, 1, 9.0] {
        let value = Lognormal(mean: 5, cv: cv).value(standardNormal: z)
        #expect(value >= 0 && value < .infinity)
      }
    }
    // At a small cv the logarithm's standard deviation is the cv.
    #expect(abs(Lognormal(mean: 1, cv: 1e-9).logSD / 1e-9 - 1) < 1e-15)
    // Both sides of the change of formula agree.
    let (below, above) = (Lognormal(mean: 1, cv: 0.999_999e-4), Lognormal(mean: 1, cv: 1e-4))
    #expect(abs(above.logSD / below.logSD - 1.000_001) < 1e-8)
  }
}
