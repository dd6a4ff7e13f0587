import CGSL
import Randomness
import Testing

@Suite struct GammaTests {
  private func draws(_ gamma: Gamma, count: Int, seed: UInt32 = 2) -> [Double] {
    let source = RandomSource(seed: seed, replicate: 0)
    return (0..<count).map { index in
      var stream = source.stream(entity: UInt32(index), number: 0, purpose: 1)
      return gamma.draw(using: &stream)
    }
  }

  /// Variance of the mean: mean²·cv²; of the square: (k(k+1)(k+2)(k+3) − k²(k+1)²)·scale⁴.
  @Test(arguments: [0.05, 0.5, 1, 1.3, 2.5, 8])
  func drawsFollowTheDistribution(cv: Double) {
    let mean = 0.37
    let (shape, scale) = (1 / (cv * cv), mean * cv * cv)
    let values = draws(Gamma(mean: mean, cv: cv), count: 8_000)
    #expect(Statistics.kolmogorov(values) { gsl_cdf_gamma_P($0, shape, scale) } < 2.5)
    let variance = mean * mean * cv * cv
    let score = Statistics.standardScore(values, mean: mean, variance: variance)
    #expect(abs(score) < Statistics.sigmas)
    let second = shape * (shape + 1)
    let fourth = second * (shape + 2) * (shape + 3)
    let squares = values.map { $0 * $0 / (scale * scale) }
    let squareScore = Statistics.standardScore(
      squares, mean: second, variance: fourth - second * second)
    #expect(abs(squareScore) < Statistics.sigmas)
  }

  /// At shape k far below 1, P(X < x) is about (x/scale)ᵏ: at 0.01 one draw in eight lies below
  /// 10⁻⁹⁰ and has to keep its place all the same.
  @Test func tinyShapesKeepTheirLogarithms() {
    let shape = 1e-2
    let values = draws(Gamma(mean: 1, cv: 10), count: 8_000)
    #expect(Statistics.kolmogorov(values) { gsl_cdf_gamma_P($0, shape, 100) } < 2.5)
    #expect(values.contains { $0 > 0 && $0 < 1e-200 })
  }

  @Test(arguments: [(2.5, 0, 2.5), (0, 1, 0), (0, 0, 0), (-1, 1, 0), (.nan, 1, 0), (3, -1, 3)])
  func degenerateCasesAreConstants(mean: Double, cv: Double, value: Double) {
    #expect(draws(Gamma(mean: mean, cv: cv), count: 3) == [value, value, value])
  }

  @Test(arguments: [1e-300, 1e-9, 1e-6, 1e3, 1e9, 1e160, .infinity], [1e-300, 1, 1e300])
  func extremeSpreadsGiveNumbers(cv: Double, mean: Double) {
    for value in draws(Gamma(mean: mean, cv: cv), count: 200) {
      #expect(value >= 0 && !value.isNaN)
      if cv <= 1e-6 { #expect(abs(value / mean - 1) < 6 * cv + 1e-15) }
    }
  }
}
