import Randomness
import Testing

@testable import Projections

struct FreeingTests {
  private func freed(
    _ values: [Double], samplingVariance: Double, sampledShare: Double = 0, paths: [Int]? = nil
  ) -> [Double] {
    let groups = GateGroups(paths ?? values.map { _ in 0 })
    var freed = values
    Freeing(groups: groups, sampledShare: sampledShare).free(&freed) { _ in samplingVariance }
    return freed
  }

  /// 1, 3 and 5, `times` over: their variance is 8·times/(3·times − 1).
  private func ladder(_ times: Int) -> [Double] {
    (0..<times).flatMap { _ in [1.0, 3, 5] }
  }

  private func expect(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (value, expected) in zip(found, expected) { #expect(abs(value - expected) < 1e-12) }
  }

  /// 33 times 1, 3, 5: variance 264/98. With three quarters of it noise, deviations halve. (One
  /// standard error, √(2/98 + 2·0.75²/99) = 0.18 of it, is less than the quarter that is left.)
  @Test func drawsTowardsTheMeanByTheShareThatIsNoNoise() {
    expect(
      freed(ladder(33), samplingVariance: 0.75 * 264 / 98), ladder(33).map { 3 + ($0 - 3) / 2 })
  }

  /// What chance leaves to N members stays: of a sampling variance twice the variance, a quarter,
  /// which is half the variance. One standard error, √(2/98 + 2·1.5²/99) = 0.26 of it, is less.
  @Test func keepsTheChanceOfTheMembers() {
    let factor = 0.5.squareRoot()
    expect(
      freed(ladder(33), samplingVariance: 2 * 264 / 98, sampledShare: 0.25),
      ladder(33).map { 3 + ($0 - 3) * factor })
  }

  /// All of the variance is noise, or more than all: what is kept of V is one standard error of V − ν.
  /// Of nine values of variance 3 that is √(2·9/8 + 2·ν²/9): with ν = 3 it is √4.25 of 3, with
  /// ν = 4.5 it is √6.75 of 3, and with ν = 9 it would be more than all.
  @Test(arguments: [(3.0, 4.25), (4.5, 6.75), (9, 9)])
  func keepsOneStandardErrorOfWhatNoiseDrowns(noise: Double, square: Double) {
    let factor = (square.squareRoot() / 3).squareRoot()
    expect(freed(ladder(3), samplingVariance: noise), ladder(3).map { 3 + ($0 - 3) * factor })
  }

  /// Two values tell no variance at all: √(2V² + ν²) is more than V.
  @Test func twoValuesStay() { #expect(freed([1, 5], samplingVariance: 3) == [1, 5]) }

  /// Standard errors are kept of what noise is taken off, and add nothing elsewhere.
  @Test func withoutNoiseNothingChanges() {
    #expect(freed([1, 3, 5], samplingVariance: 0) == [1, 3, 5])
    #expect(freed([1, 3, 5], samplingVariance: 4, sampledShare: 1) == [1, 3, 5])
    #expect(freed(ladder(33), samplingVariance: 0) == ladder(33))
  }

  @Test func equalAndUndefinedValuesStay() {
    #expect(freed([2.1, 2.1, 2.1], samplingVariance: 1) == [2.1, 2.1, 2.1])
    #expect(freed([7], samplingVariance: 1) == [7])
    let some = freed(ladder(33) + [.nan], samplingVariance: 0.75 * 264 / 98)
    #expect(some[99].isNaN)
    expect(Array(some.dropLast()), ladder(33).map { 3 + ($0 - 3) / 2 })
  }

  /// What a gate decides is no noise: paths keep their distance.
  @Test func drawsWithinEachPath() {
    let values = ladder(33) + ladder(33).map { $0 + 100 }
    let paths = [Int](repeating: 0, count: 99) + [Int](repeating: 1, count: 99)
    let expected = ladder(33).map { 3 + ($0 - 3) / 2 }
    expect(
      freed(values, samplingVariance: 0.75 * 264 / 98, paths: paths),
      expected + expected.map { $0 + 100 })
  }

  /// A signal of sd 1 under noise of any size comes out with quantiles of its own. With 20,000
  /// replicates the standard error of the 5 % quantile of a normal is 0.015 times its sd.
  @Test(arguments: [0.2, 1, 2]) func freesNormalNumbers(noise: Double) {
    let random = RandomSource(seed: 11, replicate: 0)
    let values = (0..<20_000).map { index -> Double in
      let words = random.words(entity: UInt32(index), number: 0, purpose: 1)
      return normalQuantile(Uniform.open(words.x, words.y))
        + noise * normalQuantile(Uniform.open(words.z, words.w))
    }
    let estimate = Estimate(values, freed: freed(values, samplingVariance: noise * noise))
    let error = 0.015 * (1 + noise * noise)
    #expect(abs((estimate.p05 ?? 0) + 1.645) < 4 * error)
    #expect(abs((estimate.p95 ?? 0) - 1.645) < 4 * error)
    #expect(abs((estimate.sd ?? 0) - 1) < 4 * 0.005 * (1 + noise * noise))
    #expect(estimate.mean == Estimate(values).mean)
    #expect(estimate.mcError == Estimate(values).mcError)
  }
}
