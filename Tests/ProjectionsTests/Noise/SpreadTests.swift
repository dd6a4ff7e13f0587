import Randomness
import Testing

@testable import Projections

struct SpreadTests {
  /// Replicates of a made-up KPI: what is not known with sd 2, chance of the world with sd 1, and a
  /// sampling sd of 1.5, of which a tenth of the variance is the members' own chance.
  private struct Model {
    var values: [Double] = []
    var halfDifferences: [Double] = []
    var twins: [Double] = []

    init(seed: UInt32, replicates: Int, twins twinCount: Int) {
      let random = RandomSource(seed: seed, replicate: 0)
      for index in 0..<replicates {
        func normal(_ purpose: UInt32) -> Double {
          let words = random.words(entity: UInt32(index), number: 0, purpose: purpose)
          return normalQuantile(Uniform.open(words.x, words.y))
        }
        let unknown = 2 * normal(1)
        let sd = 1.5 * 2.0.squareRoot()
        let (even, odd) = (sd * normal(2), sd * normal(3))
        values.append(unknown + normal(4) + (even + odd) / 2)
        halfDifferences.append(even - odd)
        twins.append(index < twinCount ? unknown + normal(5) + 1.5 * normal(6) : .nan)
      }
    }

    func spread(isAllCertain: Bool = false) -> Spread? {
      SpreadEstimate(
        values: values, halfDifferences: halfDifferences, twins: twins, sampledShare: 0.1,
        isAllCertain: isAllCertain
      ).spread
    }
  }

  /// Of a variance of 4 + 1 + 2.25: unknown 4, noise 0.9·2.25, chance the rest.
  private let truth = (unknown: 4 / 7.25, chance: (1 + 0.225) / 7.25, noise: 2.025 / 7.25)

  @Test func sharesAreThoseOfTheModel() throws {
    let spread = try #require(Model(seed: 1, replicates: 20_000, twins: 20_000).spread())
    let (unknown, chance) = try (#require(spread.unknown), #require(spread.chance))
    #expect(abs(spread.variance - 7.25) < 4 * 7.25 * 0.01)
    // Relative error of a variance of 20,000 normal numbers: 1 %.
    #expect(abs(unknown.value - truth.unknown) < 0.03)
    #expect(abs(chance.value - truth.chance) < 0.03)
    #expect(abs(spread.noise.value - truth.noise) < 0.015)
    #expect(abs(unknown.value + chance.value + spread.noise.value - 1) < 1e-12)
  }

  /// Errors are right when 95 % of the estimates lie within 1.96 of them. Over 300 repetitions the
  /// share found has a standard error of 1.3 %; the jackknife of a ratio of variances of 100 numbers is
  /// itself some 10 % off, which is worth 3 % of coverage.
  @Test func errorsCoverTheTruth() throws {
    var covered = (unknown: 0, noise: 0)
    for seed in 0..<300 {
      let spread = try #require(
        Model(seed: UInt32(seed + 10), replicates: 100, twins: 40).spread())
      let unknown = try #require(spread.unknown)
      let errors = try (#require(unknown.error), #require(spread.noise.error))
      if abs(unknown.value - truth.unknown) < 1.96 * errors.0 { covered.unknown += 1 }
      if abs(spread.noise.value - truth.noise) < 1.96 * errors.1 { covered.noise += 1 }
    }
    #expect(abs(Double(covered.unknown) / 300 - 0.95) < 0.07)
    #expect(abs(Double(covered.noise) / 300 - 0.95) < 0.07)
  }

  @Test func certainNumbersLeaveNothingUnknown() throws {
    let spread = try #require(
      Model(seed: 2, replicates: 50, twins: 0).spread(isAllCertain: true))
    #expect(spread.unknown == Spread.Share(value: 0, error: 0))
    #expect(spread.chance.map { $0.value + spread.noise.value } == 1)
  }

  /// Values 0, 1, 3 of variance 7/3 with halves that differ by 4, so that s² = 4 is more than it, and
  /// twins that differ by 2, so that W = 2. Without one of them, V is 2, 4.5 and 0.5.
  @Test func sharesAtTheBoundaryAreNotSure() throws {
    let spread = try #require(
      SpreadEstimate(
        values: [0, 1, 3], halfDifferences: [4, -4, 4], twins: [2, 3, 5], sampledShare: 0,
        isAllCertain: false
      ).spread)
    #expect(spread.noise.value == 1 && spread.chance?.value == 0 && spread.unknown?.value == 0)
    /// √(2/3 Σ (x − mean)²) of a/V for the three V.
    func error(_ a: Double) -> Double {
      let ratios = [a / 2, a / 4.5, a / 0.5]
      let mean = ratios.reduce(0, +) / 3
      return (ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * 2 / 3).squareRoot()
    }
    // ν/V = 4/V, (W − ν)/V = −2/V, (V − W)/V = 1 − 2/V.
    let errors = try [spread.noise, #require(spread.chance), #require(spread.unknown)].map {
      try #require($0.error)
    }
    for (found, expected) in zip(errors, [error(4), error(2), error(2)]) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test func twoReplicatesTellNoError() throws {
    let spread = try #require(Model(seed: 4, replicates: 2, twins: 2).spread())
    #expect(spread.noise.error == nil)
    #expect(spread.unknown != nil && spread.unknown?.error == nil && spread.chance?.error == nil)
    #expect(try #require(Model(seed: 4, replicates: 3, twins: 3).spread()).noise.error != nil)
  }

  /// Equal values but for one: without it nothing varies, so the jackknife has nothing to say.
  @Test func aReplicateThatCannotBeSpared() throws {
    let none = [Double.nan, .nan, .nan]
    let spread = try #require(
      SpreadEstimate(
        values: [1, 1, 2], halfDifferences: [1, 1, 1], twins: none, sampledShare: 0,
        isAllCertain: true
      ).spread)
    #expect(spread.noise.error == nil)
  }

  @Test func withoutTwinsChanceIsNotToldFromTheUnknown() throws {
    let spread = try #require(Model(seed: 3, replicates: 50, twins: 1).spread())
    #expect(spread.unknown == nil && spread.chance == nil && spread.noise.value > 0)
  }

  @Test func nothingVaries() {
    func spread(_ values: [Double]) -> Spread? {
      let none = values.map { _ in Double.nan }
      return SpreadEstimate(
        values: values, halfDifferences: none, twins: none, sampledShare: 0, isAllCertain: true
      ).spread
    }
    #expect(spread([]) == nil && spread([1]) == nil && spread([0.1, 0.1, 0.1]) == nil)
    #expect(spread([.nan, 1, .nan]) == nil)
    #expect(spread([1, 2])?.variance == 0.5)
  }
}
