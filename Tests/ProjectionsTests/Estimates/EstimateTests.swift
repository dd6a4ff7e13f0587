import Testing

@testable import Projections

struct EstimateTests {
  @Test func ofFourValues() throws {
    let estimate = Estimate([2, 4, 4, 6])
    #expect(estimate.count == 4)
    #expect(estimate.mean == 4)
    // Squares 4, 0, 0, 4 over 3.
    let sd = try #require(estimate.sd)
    #expect(abs(sd * sd - 8.0 / 3) < 1e-14)
    #expect(estimate.mcError == sd / 2)
    #expect(estimate.median == 4)
    #expect(estimate.p25 == 3.5)
  }

  @Test func leavesOutWhatIsNotDefined() {
    #expect(Estimate([.nan, 3, .nan, 5]).mean == 4)
    #expect(Estimate([.nan, 3, .nan, 5]).count == 2)
    #expect(Estimate([.nan]) == Estimate())
  }

  @Test func ofOneValueHasNoSpread() {
    let estimate = Estimate([7])
    #expect(estimate.mean == 7)
    #expect(estimate.sd == nil)
    #expect(estimate.mcError == nil)
    #expect(estimate.p95 == 7)
  }

  @Test func ofEqualValuesIsExact() {
    let estimate = Estimate(Array(repeating: 0.1, count: 1000))
    #expect(estimate.mean == 0.1)
    #expect(estimate.sd == 0)
  }

  @Test func errorOfAShareIsNeverNothing() throws {
    let none = Estimate(shareAbove: 1, of: [0.5, 1], among: 96)
    #expect(none.mean == 0)
    // p̃ = 2/100.
    let error = try #require(none.mcError)
    #expect(abs(error - 0.014) < 1e-15)
    #expect(Estimate(shareAbove: 1, of: [], among: 0) == Estimate())
  }

  /// Of 0 … 10 000 the error of the median is 50 (QuantileTests); 120 more of the mean make it 130.
  @Test func errorOfAQuantileHasTheNoiseOfTheMean() throws {
    let values = (0...10_000).map(Double.init)
    let error = try #require(Estimate(quantileAt: 0.5, of: values, noiseOfMean: 120).mcError)
    #expect(abs(error - 130) < 0.01)
    #expect(Estimate(quantileAt: 0.5, of: [1], noiseOfMean: 1).mcError == nil)
  }

  /// 96 values from 1 to 96, 46 of them above 50: p̃ = 48/100 and an error of √(0.48·0.52/100). Noise
  /// of 3 in their mean moves three of them over the bound, from either side.
  @Test func errorOfAShareHasTheNoiseOfTheMean() throws {
    let values = (1...96).map(Double.init)
    let share = Estimate(shareAbove: 50, of: values, among: 96, noiseOfMean: 3)
    #expect(share.mean == 46.0 / 96)
    let error = try #require(share.mcError)
    #expect(abs(error * error - (0.48 * 0.52 / 100 + 9.0 / (96 * 96))) < 1e-15)
  }

  /// mc_error is what the means of repeated runs scatter by: 2000 runs of 25 values each, whose
  /// standard deviation is known to 1/√(2·2000) = 1.6 %; five times that is allowed.
  @Test func errorIsTheScatterOfMeans() throws {
    var state: UInt64 = 1
    func uniform() -> Double {
      // Steele, Lea & Flood (2014), SplitMix64.
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }
    let runs = (0..<2000).map { _ in Estimate((0..<25).map { _ in uniform() }) }
    let scatter = try #require(Estimate(runs.map { $0.mean ?? .nan }).sd)
    let squares = Estimate(runs.map { ($0.mcError ?? .nan) * ($0.mcError ?? .nan) })
    let stated = try #require(squares.mean).squareRoot()
    #expect(abs(scatter / stated - 1) < 0.08)
  }
}
