import Foundation
import Randomness
import Testing

@Suite struct NormalTests {
  /// The check values of AS 241, and −37.677… by 50-digit arithmetic.
  @Test(arguments: [
    (0.25, -0.674_489_750_196_081_7), (0.001, -3.090_232_306_167_813_5),
    (1e-20, -9.262_340_089_798_408),
  ])
  func quantilesAreThePublishedOnes(p: Double, z: Double) {
    #expect(abs(normalQuantile(p) - z) <= 2e-15 * abs(z))
  }

  @Test func quantilesAreSymmetricAndEndAtInfinity() {
    #expect(normalQuantile(0.5) == 0)
    #expect(normalQuantile(0) == -.infinity)
    #expect(normalQuantile(1) == .infinity)
    #expect(normalQuantile(-0.1).isNaN)
    #expect(normalQuantile(1.1).isNaN)
    #expect(normalQuantile(.nan).isNaN)
    for p in [0.01, 0.07, 0.2, 0.4375] {
      #expect(abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-14)
    }
  }

  /// Both functions are right to 10⁻¹⁵ of their value; the quantile amplifies an error of p by
  /// p/φ(z), at most 1/|z| in the tail.
  @Test func quantileInvertsProbability() {
    for index in -370...(-5) {
      let z = Double(index) * 0.1
      #expect(abs(normalQuantile(normalProbability(z)) - z) <= 4e-15 * abs(z) + 1e-15)
    }
  }

  @Test func probabilityIsThatOfTheComplementaryErrorFunction() {
    for index in -370...80 {
      let z = Double(index) * 0.1 + 0.003
      let reference = 0.5 * Foundation.erfc(-z / 2.0.squareRoot())
      // The argument of erfc is rounded: that costs z² · 2⁻⁵³ of the value.
      let tolerance = (2 + z * z / 2) * 4.5e-16
      #expect(abs(normalProbability(z) - reference) <= tolerance * reference)
    }
    #expect(normalProbability(0) == 0.5)
    #expect(normalProbability(-.infinity) == 0)
    #expect(normalProbability(.infinity) == 1)
    #expect(normalProbability(.nan).isNaN)
  }

  @Test func drawsAreStandardNormal() {
    var stream = RandomSource(seed: 8, replicate: 0).stream(entity: 0, number: 0, purpose: 0)
    let values = (0..<20_000).map { _ in stream.nextNormal() }
    #expect(Statistics.kolmogorov(values, normalProbability) < 2.5)
    #expect(abs(Statistics.standardScore(values, mean: 0, variance: 1)) < Statistics.sigmas)
    let squares = values.map { $0 * $0 }
    #expect(abs(Statistics.standardScore(squares, mean: 1, variance: 2)) < Statistics.sigmas)
  }
}
