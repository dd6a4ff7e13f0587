import Randomness
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
    let none = Estimate(shareAbove: 1, of: [0.5, 1], among: 96, noisy: noNoise)
    #expect(none.mean == 0)
    // p̃ = 2/100.
    let error = try #require(none.mcError)
    #expect(abs(error - 0.014) < 1e-15)
    #expect(Estimate(shareAbove: 1, of: [], among: 0, noisy: noNoise) == Estimate())
  }

  private let noNoise = NoisyVariance(variance: 1, noise: 0, count: 96)

  /// Of 0 … 10 000 the error of the median, which is the mean too, is 50 (QuantileTests); 120 more of
  /// the mean make it 130.
  @Test func errorOfAQuantileHasTheNoise() throws {
    let values = (0...10_000).map(Double.init)
    let noisy = NoisyVariance(variance: 1e9, noise: 120 * 120 * 10_001, count: 10_001)
    let error = try #require(Estimate(quantileAt: 0.5, of: values, noisy: noisy).mcError)
    #expect(abs(error - 130) < 0.01)
    #expect(Estimate(quantileAt: 0.5, of: [1], noisy: noNoise).mcError == nil)
    #expect(Estimate(quantileAt: 0.5, of: [], noisy: noNoise) == Estimate())
  }

  /// 96 values from 1 to 96, 48 of them above their mean: p̃ = ½ and an error of √(½·½/100). An error
  /// of 3 in the mean moves three of them over it, from either side.
  @Test func errorOfAShareHasTheNoise() throws {
    let values = (1...96).map(Double.init)
    let noisy = NoisyVariance(variance: 1e4, noise: 9 * 96, count: 96)
    let share = Estimate(shareAbove: 48.5, of: values, among: 96, noisy: noisy)
    #expect(share.mean == 0.5)
    let error = try #require(share.mcError)
    #expect(abs(error * error - (0.25 / 100 + 9.0 / (96 * 96))) < 1e-15)
  }

  /// The stated error of a freed quantile is what it scatters by over runs of 100 replicates, half of
  /// whose variance is noise. Of 1000 runs the scatter is known to 1/√2000 = 2.2 %; Woodruff's error
  /// of a 5 % quantile of 100 values is itself 7 % too great.
  @Test func errorOfAFreedQuantileIsItsScatter() throws {
    let runs = try (0..<1000).map { run -> Estimate in
      let random = RandomSource(seed: 31, replicate: UInt32(run))
      func normal(_ index: Int, _ purpose: UInt32) -> Double {
        let words = random.words(entity: UInt32(index), number: 0, purpose: purpose)
        return normalQuantile(Uniform.open(words.x, words.y))
      }
      var square = MeanSquare()
      let values = (0..<100).map { index -> Double in
        let (even, odd) = (2.0.squareRoot() * normal(index, 1), 2.0.squareRoot() * normal(index, 2))
        square.add((even - odd) * (even - odd) / 4)
        return normal(index, 3) + (even + odd) / 2
      }
      let sd = try #require(Moments(values).sd)
      var freed = values
      Freeing(groups: GateGroups(values.map { _ in 0 }), sampledShare: 0).free(&freed) { _ in
        square.mean
      }
      return Estimate(
        quantileAt: 0.05, of: freed,
        noisy: NoisyVariance(variance: sd * sd, noise: square.mean, count: 100))
    }
    let scatter = try #require(Estimate(runs.map { $0.mean ?? .nan }).sd)
    let squares = Estimate(runs.map { ($0.mcError ?? .nan) * ($0.mcError ?? .nan) })
    let stated = try #require(squares.mean).squareRoot()
    #expect(abs(scatter / stated - 1) < 4 * 0.022 + 0.07)
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
