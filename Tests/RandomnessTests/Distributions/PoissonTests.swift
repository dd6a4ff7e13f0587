import CGSL
import Foundation
import Randomness
import Testing

@Suite struct PoissonTests {
  private func draws(mean: Double, count: Int) -> [Double] {
    let source = RandomSource(seed: 4, replicate: 7)
    return (0..<count).map { index in
      var stream = source.stream(entity: UInt32(index), number: 0, purpose: 1)
      return poisson(mean: mean, using: &stream)
    }
  }

  @Test(arguments: [0.01, 0.4, 3, 9.99, 10, 11.5, 60, 1e3, 1e7])
  func meanAndVarianceAreTheParameter(mean: Double) {
    let values = draws(mean: mean, count: 8_000)
    #expect(values.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
    #expect(
      abs(Statistics.standardScore(values, mean: mean, variance: mean)) < Statistics.sigmas)
    // (X − mean)² has mean λ and variance λ + 2λ².
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let score = Statistics.standardScore(squares, mean: mean, variance: mean + 2 * mean * mean)
    #expect(abs(score) < Statistics.sigmas)
  }

  /// For a discrete distribution the Kolmogorov–Smirnov bound is conservative; compared at counts.
  @Test(arguments: [0.4, 3, 9.99, 10, 11.5, 60, 400])
  func countsFollowTheDistribution(mean: Double) {
    let count = 8_000
    let values = draws(mean: mean, count: count)
    var distance = 0.0
    for k in 0...UInt32(mean + 10 * mean.squareRoot() + 10) {
      let share = Double(values.count { $0 <= Double(k) }) / Double(count)
      distance = max(distance, abs(share - gsl_cdf_poisson_P(k, mean)))
    }
    #expect(distance * Double(count).squareRoot() < 2.5)
  }

  /// Where counts are many the normal limit is within the skewness 1/√mean < 10⁻⁵ of the truth.
  @Test(arguments: [1e11, 3e14, 1e15, 1e18])
  func largeMeansAreNormal(mean: Double) {
    let values = draws(mean: mean, count: 8_000).map { ($0 - mean) / mean.squareRoot() }
    #expect(Statistics.kolmogorov(values, normalProbability) < 2.5)
    #expect(abs(Statistics.standardScore(values, mean: 0, variance: 1)) < Statistics.sigmas)
  }

  @Test func nothingHappensWithoutAMean() {
    for mean in [0, -1, .nan, -.infinity, 1e-300] {
      #expect(draws(mean: mean, count: 10) == [Double](repeating: 0, count: 10))
    }
    #expect(draws(mean: .infinity, count: 1) == [.infinity])
  }

  @Test func quantilesStepWhereTheDistributionDoes() {
    for mean in [0.05, 1, 9.5] {
      for k: UInt32 in 0...12 {
        let p = gsl_cdf_poisson_P(k, mean)
        if p > 1 - 1e-10 { break }
        #expect(poissonQuantile(p - 1e-13, mean: mean) == Double(k))
        #expect(poissonQuantile(p + 1e-13, mean: mean) == Double(k) + 1)
      }
      #expect(poissonQuantile(1 - 0x1p-53, mean: mean) < 60)
    }
    #expect(poissonQuantile(0.5, mean: 0) == 0)
    #expect(poissonQuantile(0.5, mean: .nan) == 0)
  }
}
