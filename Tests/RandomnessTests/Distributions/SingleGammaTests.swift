import CGSL
import Randomness
import Testing

@Suite struct SingleGammaTests {
  private func draws(_ gamma: SingleGamma, count: Int, seed: UInt32 = 2) -> [Double] {
    [Float](unsafeUninitializedCapacity: count) { values, filled in
      gamma.draw(
        RandomSource(seed: seed, replicate: 0), purpose: 1, first: 7, count: count,
        into: values.baseAddress!)
      filled = count
    }.map(Double.init)
  }

  /// As in ``GammaTests``; 20 000 draws tell a rejection left out, which moves the distribution by
  /// 0.02 at shape 1.
  @Test(arguments: [0.002, 0.05, 0.5, 1, 1.3, 2.5])
  func drawsFollowTheDistribution(cv: Double) {
    let mean = 0.37
    let (shape, scale) = (1 / (cv * cv), mean * cv * cv)
    let values = draws(SingleGamma(mean: mean, cv: cv), count: 20_000)
    #expect(Statistics.kolmogorov(values) { gsl_cdf_gamma_P($0, shape, scale) } < 2.5)
    let score = Statistics.standardScore(values, mean: mean, variance: mean * mean * cv * cv)
    #expect(abs(score) < Statistics.sigmas)
  }

  /// Far below shape 1 values that no Float holds are 0: as many as there should be.
  @Test func tinyValuesAreZero() {
    let shape = 1e-2
    let values = draws(SingleGamma(mean: 1, cv: 10), count: 8_000)
    let expected = gsl_cdf_gamma_P(0x1p-126, shape, 100)
    let zeros = values.map { $0 == 0 ? 1.0 : 0 }
    let score = Statistics.standardScore(
      zeros, mean: expected, variance: expected * (1 - expected))
    #expect(abs(score) < Statistics.sigmas)
  }

  @Test(arguments: [0, 0.03, 0.7, 1.2, 5])
  func manyAreDrawnAsOneIs(cv: Double) {
    let gamma = SingleGamma(mean: 2, cv: cv)
    let source = RandomSource(seed: 2, replicate: 0)
    let single = (0..<3_000).map {
      Double(gamma.value(source, purpose: 1, entity: 7 + UInt32($0)))
    }
    #expect(draws(gamma, count: 3_000) == single)
  }

  @Test(arguments: [(2.5, 0, 2.5), (0, 1, 0), (-1, 1, 0), (.nan, 1, 0), (3, -1, 3)])
  func degenerateCasesAreConstants(mean: Double, cv: Double, value: Double) {
    #expect(draws(SingleGamma(mean: mean, cv: cv), count: 3) == [value, value, value])
  }
}
