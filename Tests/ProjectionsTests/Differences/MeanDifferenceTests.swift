import Randomness
import Testing

@testable import Projections

struct MeanDifferenceTests {
  @Test func pairsHaveTheErrorOfTheirMean() {
    // Mean 2, sd 1, of four: error 1/2, and t(3) is 5.84.
    let difference = MeanDifference([1, 3, .nan, 1, 3].map { ($0 - 2) * 3.0.squareRoot() / 2 + 2 })
    #expect(difference.measured.value == 2)
    #expect(abs((difference.measured.error ?? 0) - 0.5) < 1e-15)
    #expect(difference.change == .withinError)
    #expect(MeanDifference([2, 2.1, 1.9, 2]).change == .beyondError)
  }

  @Test func whatHasNoErrorIsNoLuck() {
    #expect(MeanDifference([2, 2]).change == .beyondError)
    #expect(MeanDifference([0, 0]).change == .none)
    #expect(MeanDifference([1, -1]).change == .withinError)
  }

  /// An error that is but rounding of the values is none.
  @Test func whatRoundingVariesIsCertain() {
    let (before, after) = ([1e6, 3e6, .nan], [2e6, 4e6 + 1e-4, 1])
    let rounding = Rounding.ofMean(before, after)
    #expect(rounding == 1e-9 * (2e6 + 4e6 + 1e-4) / 2)
    let differences = zip(before, after).map { $1 - $0 }
    #expect(MeanDifference(differences).measured.error ?? 0 > 0)
    let difference = MeanDifference(differences, rounding: rounding)
    #expect(difference.measured.error == 0 && difference.change == .beyondError)
    #expect(abs((difference.measured.value ?? 0) - 1e6) < 1e-3)
    // Neither mean nor error: some replicates differ by a little more than the tolerance.
    #expect(
      MeanDifference([0, 1e-3], rounding: rounding).measured == Measured(value: 0, error: 0))
    // What varies by more than rounding stays.
    #expect(
      MeanDifference([0, 1], rounding: rounding).measured == Measured(value: 0.5, error: 0.5))
    #expect(Rounding.ofMean([.nan, 1], [1, .nan]) == 0)
    let means = independent([1e6, 1e6 + 1e-4], [2e6, 2e6 + 1e-4])
    #expect(means.measured.error == 0 && means.change == .beyondError)
  }

  @Test func oneReplicateTellsNothing() {
    #expect(MeanDifference([2]).change == .untold)
    #expect(MeanDifference([0]).change == .none)
    #expect(MeanDifference([.nan]).change == .none)
    #expect(MeanDifference([]).measured == Measured())
  }

  private func independent(_ before: [Double], _ after: [Double]) -> MeanDifference {
    MeanDifference(
      from: Estimate(before), to: Estimate(after), factor: MeanDifference.welchFactor)
  }

  @Test func independentErrorsAddInSquares() {
    // Errors 3 and 4.
    let difference = independent([-3, 3].map { 10 + $0 }, [-4, 4].map { 70 + $0 })
    #expect(difference.measured == Measured(value: 60, error: 5))
    // (9 + 16)² / (81 + 256) = 1.85 degrees of freedom: one, whose factor is 63.7.
    #expect(difference.change == .withinError)
    #expect(independent([7, 13], [1066, 1074]).change == .beyondError)
    #expect(independent([1, 1], [2, 2]).change == .beyondError)
    #expect(independent([1, 1], [1, 1]).change == .none)
    #expect(independent([1], [2]).change == .untold)
    #expect(independent([1e-300, 2e-300], [1e300, 1e300]).change == .beyondError)
    #expect(independent([1e300, -1e300], [0, 1]).change == .withinError)
  }

  @Test func shares() {
    #expect(MeanDifference.ofShares((0, 20), (20, 20)).change == .beyondError)
    #expect(MeanDifference.ofShares((0, 20), (2, 20)).change == .withinError)
    #expect(MeanDifference.ofShares((20, 20), (30, 30)).change == .none)
  }

  /// One in a hundred of equal means comes out beyond error, few replicates or not.
  @Test func oneInAHundredByChance() {
    let trials = 20_000
    var stream = RandomSource(seed: 5, replicate: 0).stream(entity: 0, number: 0, purpose: 0)
    func normals(_ count: Int, sd: Double = 1) -> [Double] {
      (0..<count).map { _ in sd * stream.nextNormal() }
    }
    var beyond = (pairs: 0, means: 0)
    for _ in 0..<trials {
      if MeanDifference(normals(6)).change == .beyondError { beyond.pairs += 1 }
      let change = independent(normals(6), normals(9, sd: 2)).change
      if change == .beyondError { beyond.means += 1 }
    }
    // Four standard deviations of a count; the factor of many replicates would give 5 %.
    let slack = 4 * (Double(trials) * 0.01 * 0.99).squareRoot()
    #expect(abs(Double(beyond.pairs) - 0.01 * Double(trials)) < slack, "\(beyond)")
    // Degrees of freedom are rounded down, so that it is somewhat less.
    #expect(Double(beyond.means) < 0.01 * Double(trials) + slack, "\(beyond)")
    #expect(Double(beyond.means) > 0.007 * Double(trials) - slack, "\(beyond)")
  }
}
