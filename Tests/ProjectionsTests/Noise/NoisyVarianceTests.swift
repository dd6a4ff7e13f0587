import Randomness
import Testing

@testable import Projections

struct NoisyVarianceTests {
  /// V = 3 and ν = 2 of nine replicates: 2·9/8 + 2·4/9 = 113/36.
  @Test func standardErrorByHand() {
    let noisy = NoisyVariance(variance: 3, noise: 2, count: 9)
    #expect(abs(noisy.standardError * noisy.standardError - 113.0 / 36) < 1e-14)
    #expect(!noisy.isTold)
    #expect(noisy.kept(least: 0) == noisy.standardError)
    #expect(noisy.kept(least: 2) == 2)
    #expect(noisy.kept(least: 5) == 3)
    // Of 10,000 replicates the error is √(18/9999 + 8/10,000) = 0.05.
    let many = NoisyVariance(variance: 3, noise: 2, count: 10_000)
    #expect(many.isTold && many.kept(least: 0) == 1)
  }

  /// V = 3 and ν = 1 of nine replicates: SE² = 2·9/8 + 2/9 = 89/36, and two are kept, which alone would
  /// have 2·4/8 = 1. At a distance of 2 that is 4·(89/36 − 1)/(4·4) = 53/144, and 1/9 for the mean.
  @Test func noiseErrorByHand() {
    let noisy = NoisyVariance(variance: 3, noise: 1, count: 9)
    #expect(abs(noisy.noiseError(at: 0) - 1.0 / 3) < 1e-15)
    for distance in [2.0, -2] {
      let error = noisy.noiseError(at: distance)
      #expect(abs(error * error - (53.0 / 144 + 1.0 / 9)) < 1e-14)
    }
    #expect(NoisyVariance(variance: 3, noise: 0, count: 9).noiseError(at: 2) == 0)
  }

  @Test func withoutNoiseTheVarianceStands() {
    let noisy = NoisyVariance(variance: 3, noise: 0, count: 2)
    #expect(noisy.isTold && noisy.kept(least: 0) == 3)
    #expect(NoisyVariance(variance: 0, noise: 0, count: 1).isTold)
  }

  @Test func oneReplicateTellsNothing() {
    let noisy = NoisyVariance(variance: 0, noise: 1, count: 1)
    #expect(noisy.standardError == .infinity && !noisy.isTold)
  }

  /// The stated error is what V − ν scatters by: 4000 runs of 20 replicates with signal and noise of
  /// sd 1 each. The scatter is known to 1/√8000 = 1.1 % of itself if it were normal; chi-squares of
  /// 19 degrees of freedom have a kurtosis of 12/19 more, which makes that 1.3 %.
  @Test func errorIsTheScatter() throws {
    let replicates = 20
    var (found, stated) = ([Double](), 0.0)
    for run in 0..<4000 {
      let random = RandomSource(seed: 21, replicate: UInt32(run))
      func normal(_ index: Int, _ purpose: UInt32) -> Double {
        let words = random.words(entity: UInt32(index), number: 0, purpose: purpose)
        return normalQuantile(Uniform.open(words.x, words.y))
      }
      var square = MeanSquare()
      let values = (0..<replicates).map { index -> Double in
        let (even, odd) = (2.0.squareRoot() * normal(index, 1), 2.0.squareRoot() * normal(index, 2))
        square.add((even - odd) * (even - odd) / 4)
        return normal(index, 3) + (even + odd) / 2
      }
      let sd = try #require(Moments(values).sd)
      found.append(sd * sd - square.mean)
      let truth = NoisyVariance(variance: 2, noise: 1, count: replicates)
      stated = truth.standardError
    }
    let scatter = try #require(Moments(found).sd)
    #expect(abs(scatter / stated - 1) < 4 * 0.013)
  }
}
