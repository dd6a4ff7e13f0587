import Testing

@testable import Reports

struct BinsTests {
  @Test(arguments: [
    [0, 1], [-3.2, 8.9, 4], [1e9, 1.0001e9], [-1e-7, 2e-7, 0], [0, 24], [-5, -4.99],
  ])
  func everyValueIsInOneBin(values: [Double]) throws {
    let bins = try #require(Bins(values))
    let (low, high) = try (#require(values.min()), #require(values.max()))
    #expect(bins.bounds[0] <= low && bins.bounds[bins.bounds.count - 1] >= high)
    #expect((12...30).contains(bins.bounds.count))
    #expect(abs(bins.shares(of: values).reduce(0, +) - 1) < 1e-12)
  }

  @Test func aBinHoldsItsLowerBound() throws {
    let bins = try #require(Bins([0, 24]))
    #expect(bins.bounds == (0...24).map(Double.init))
    let shares = bins.shares(of: [0, 1, 23.5, 24])
    #expect(shares[0] == 0.25 && shares[1] == 0.25 && shares[23] == 0.5)
  }

  @Test(arguments: [
    [], [1], [2, 2], [0, .infinity], [-1_966_594.0197, (-1_966_594.0197).nextUp],
    [1e8, 1e8 + 1e-3],
  ])
  func withoutAWidthThereAreNone(values: [Double]) {
    #expect(Bins(values) == nil)
  }
}
