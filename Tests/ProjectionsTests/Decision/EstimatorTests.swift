import Randomness
import Testing

@testable import Projections

/// Estimators held against what is known of normal values, over many runs.
struct EstimatorTests {
  /// Standard normal numbers by run, plan and replicate.
  private func normals(run: Int, plans: Int, replicates: Int) -> [[Double]] {
    let random = RandomSource(seed: 77, replicate: UInt32(run))
    return (0..<plans).map { plan in
      (0..<replicates).map { replicate in
        let words = random.words(entity: UInt32(replicate), number: 0, purpose: UInt32(plan))
        return normalQuantile(Uniform.open(words.x, words.y))
      }
    }
  }

  /// Baseline 0, and four plans that are worth nothing but differ by luck.
  private func equalPlans(run: Int, replicates: Int) -> PairedValues {
    let rows =
      [[Double](repeating: 0, count: replicates)]
      + normals(run: run, plans: 4, replicates: replicates)
    return PairedValues(
      values: rows, halfDifferences: rows.map { $0.map { _ in .nan } },
      paths: rows.map { $0.map { _ in 0 } }, sampledShare: 1)
  }

  /// Four plans of value 0 with 40 replicates: the greatest mean is 1.03/√40 on average (the greatest of
  /// four normals), while choosing is worth 0. Bounds: four standard errors over 300 runs.
  @Test func crossFittingFindsNothingWhereThereIsNothing() throws {
    let samples = (0..<300).map { equalPlans(run: $0, replicates: 40) }
    let fitted = Moments(samples.map { CrossFit.value($0, among: [1, 2, 3, 4], versus: 0) })
    let naive = Moments(samples.map { sample in (1...4).map(sample.mean).max() ?? 0 })
    #expect(abs(fitted.mean) < 4 * (try #require(fitted.standardError)))
    let expected = 1.0294 / 40.0.squareRoot()
    #expect(abs(naive.mean - expected) < 4 * (try #require(naive.standardError)))
    let shares = samples.map { ProbabilityOfBest.shares($0, among: [1, 2, 3, 4])[0] }
    let share = Moments(shares)
    #expect(abs(share.mean - 0.25) < 4 * (try #require(share.standardError)))
  }

  #if !DEBUG
    /// Errors are what estimates scatter by from run to run. With 300 runs a scatter is known to 4 %; errors
    /// of a tail of 100 values are noisy and a little low, hence the bounds. Unoptimised
    /// builds leave it out.
    @Test func jackknifeErrorsAreTheScatter() throws {
      func ratio(_ estimates: [Measured]) throws -> Double {
        let scatter = try #require(Moments(estimates.compactMap(\.value)).sd)
        return Moments(estimates.compactMap(\.error)).mean / scatter
      }
      let samples = (0..<300).map { equalPlans(run: $0, replicates: 100) }
      let regret = try ratio(samples.map { Regret.estimate($0, among: [0, 1, 2])[0] })
      #expect((0.85...1.15).contains(regret), "\(regret)")
      let shortfall = try ratio(samples.map { Downside.shortfall($0, 1) })
      #expect((0.8...1.2).contains(shortfall), "\(shortfall)")
    }
  #endif

  /// The difference of two plans is normal with mean ½ and sd 1, and is read with noise of sd 1. So
  /// one is better in Φ(½) = 69.1 % of the worlds, and seems to be in Φ(½/√2) = 63.8 %. Ten runs of
  /// 1,000 replicates know that to 0.5 %.
  @Test func freedSharesAreThoseWithoutNoise() throws {
    let shares = (0..<10).map { run -> (freed: Double, raw: Double) in
      let draws = normals(run: run, plans: 3, replicates: 1000)
      let halves = zip(draws[1], draws[2]).map { (2.0.squareRoot() * $0, 2.0.squareRoot() * $1) }
      let values = zip(draws[0], halves).map { 0.5 + $0 + ($1.0 + $1.1) / 2 }
      let none = values.map { _ in 0.0 }
      let sample = PairedValues(
        values: [none, values], halfDifferences: [none, halves.map { $0.0 - $0.1 }],
        paths: [values.map { _ in 0 }, values.map { _ in 0 }], sampledShare: 0)
      return (
        Duels.share(sample, 1, 0), Double(values.count { $0 > 0 }) / Double(values.count)
      )
    }
    #expect(abs(Moments(shares.map(\.freed)).mean - 0.691) < 0.02)
    #expect(abs(Moments(shares.map(\.raw)).mean - 0.638) < 0.02)
  }
}
