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

  /// Variance of 1, 3, 5 is 4: with 3 of it noise, deviations halve.
  @Test func drawsTowardsTheMeanByTheShareThatIsNoNoise() {
    #expect(freed([1, 3, 5], samplingVariance: 3) == [2, 3, 4])
  }

  /// What chance leaves to N members stays: of a sampling variance of 4, a quarter.
  @Test func keepsTheChanceOfTheMembers() {
    #expect(freed([1, 3, 5], samplingVariance: 4, sampledShare: 0.25) == [2, 3, 4])
    #expect(freed([1, 3, 5], samplingVariance: 4) == [3, 3, 3])
  }

  @Test func oneToOneThereIsNoNoise() {
    #expect(freed([1, 3, 5], samplingVariance: 4, sampledShare: 1) == [1, 3, 5])
  }

  @Test func equalAndUndefinedValuesStay() {
    #expect(freed([2.1, 2.1, 2.1], samplingVariance: 1) == [2.1, 2.1, 2.1])
    let some = freed([1, .nan, 5, 3], samplingVariance: 3)
    #expect(some[0] == 2 && some[1].isNaN && some[2] == 4 && some[3] == 3)
    #expect(freed([7], samplingVariance: 1) == [7])
  }

  /// What a gate decides is no noise: paths keep their distance.
  @Test func drawsWithinEachPath() {
    let low = [1.0, 3, 5, 1, 3, 5, 1, 3, 5]
    let values = low + low.map { $0 + 100 }
    let paths = [Int](repeating: 0, count: 9) + [Int](repeating: 1, count: 9)
    // The variance of nine such numbers is 3; a quarter of it is kept.
    let expected = [2.0, 3, 4, 2, 3, 4, 2, 3, 4]
    let found = freed(values, samplingVariance: 2.25, paths: paths)
    for (value, expected) in zip(found, expected + expected.map { $0 + 100 }) {
      #expect(abs(value - expected) < 1e-12)
    }
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
