import Testing

@testable import Projections

struct QuantileTests {
  /// Values of R: `quantile(c(1, 2, 4, 8, 16), type = 7)`.
  @Test(arguments: [(0.0, 1.0), (0.25, 2), (0.5, 4), (0.75, 8), (1, 16), (0.125, 1.5), (0.9, 12.8)])
  func type7(level: Double, expected: Double) throws {
    let value = try #require(Quantile.of(sorted: [1, 2, 4, 8, 16], at: level))
    // One product and one sum round: two units in the last place.
    #expect(abs(value - expected) < 1e-14)
  }

  @Test func edges() {
    #expect(Quantile.of(sorted: [], at: 0.5) == nil)
    #expect(Quantile.of(sorted: [3], at: 0.05) == 3)
    #expect(Quantile.of(sorted: [1, 2], at: 7) == 2)
  }

  @Test func standardErrorOfAUniformMedian() throws {
    // Of 0 … 10 000 the order statistics at 0.5 ± 0.5/√10001 lie ±50 from the middle.
    let values = (0...10_000).map(Double.init)
    let error = try #require(Quantile.standardError(sorted: values, at: 0.5))
    #expect(abs(error - 50) < 0.01)
    #expect(Quantile.standardError(sorted: [1], at: 0.5) == nil)
  }
}
