import Randomness
import Testing

@testable import Projections

struct FullySequentialSelectionTests {
  private func selection(_ indifference: Double, confidence: Double = 0.95)
    -> FullySequentialSelection
  {
    FullySequentialSelection(
      rule: SelectionRule(confidence: confidence, indifference: indifference))
  }

  /// Takes rows until it is settled.
  private func race(
    _ indifference: Double, most: Int = 100_000, _ row: (Int) -> [Double]
  ) -> FullySequentialSelection {
    var race = selection(indifference)
    while !race.isSettled, race.count < most { race.take(row(race.count)) }
    return race
  }

  // MARK: By hand

  /// 19·(0.05^(−2/19) − 1) for three plans; 1.370725 = exp(2·2.995732/19).
  @Test func factor() {
    let rule = SelectionRule(confidence: 0.95, indifference: 1)
    #expect(abs(rule.squaredFactor(plans: 3) - 19 * 0.370725) < 1e-4)
  }

  /// Differences that never vary are known after the first stage.
  @Test func whatNeverVariesIsToldAtOnce() {
    let race = race(1) { [0, Double($0) + 0.001, Double($0)] }
    // Plan 0 does vary against the others, but falls behind.
    #expect(race.survivors == [1])
    #expect(race.count == SelectionRule.firstStage)
  }

  /// ±1 in turn vary by 20/19 over 20 replicates. With two plans h² = 19·(0.1^(−2/19) − 1) = 5.211, so
  /// N = 5.211·(20/19)/0.5² = 21.94. At 21 replicates the means are equal and W is above 0; at 22
  /// W is 0, and they tie.
  @Test func theLimit() {
    let race = race(0.5) { [0, $0 < 20 ? ($0.isMultiple(of: 2) ? 1 : -1) : 0] }
    #expect(race.count == 22)
    #expect(race.mostReplicates == 22)
    #expect(race.survivors == [0, 1])
  }

  @Test func equalPlansTie() {
    let race = race(1) { [-100, Double($0 % 7), Double($0 % 7)] }
    #expect(race.survivors == [1, 2])
    #expect(race.isSettled)
  }

  /// A plan that never defines the goal is no candidate; a replicate in which one does not is passed
  /// over.
  @Test func whatIsNotDefined() {
    let race = race(1) { [.nan, $0.isMultiple(of: 2) ? .nan : 5, 1] }
    #expect(race.survivors == [1])
    #expect(race.count == 2 * SelectionRule.firstStage)
    #expect(self.race(1) { _ in [.nan, 1] }.survivors == [1])
    #expect(self.race(1) { _ in [.nan, .nan] }.survivors.isEmpty)
  }

  @Test func theCap() {
    let race = race(0.01, most: 30) { [0, $0.isMultiple(of: 2) ? 1 : -1] }
    #expect(!race.isSettled && race.count == 30 && race.survivors == [0, 1])
    #expect((race.mostReplicates ?? 0) > 50_000)
  }

  // MARK: The guarantee

  /// A number at an address of its own, 0 < u < 1.
  private func uniform(_ trial: Int, _ replicate: Int, _ plan: Int) -> Double {
    let words = RandomSource(seed: 2001, replicate: UInt32(trial)).words(
      entity: UInt32(replicate), number: 0, purpose: UInt32(plan))
    return Uniform.open(words.x, words.y)
  }

  private struct Trials {
    /// Share of the trials in which the best plan was selected.
    var correct = 0.0
    var replicates = 0.0
  }

  /// The least favourable case: plan 0 is better than all others by just δ = 0.4. Noise has sd 1,
  /// a part of its variance is common to all plans.
  private func trials(
    _ count: Int = 400, plans: Int, common: Double, _ noise: (Double) -> Double
  ) -> Trials {
    let indifference = 0.4
    var trials = Trials()
    for trial in 0..<count {
      let race = race(indifference) { replicate in
        let shared = common.squareRoot() * noise(uniform(trial, replicate, plans))
        return (0..<plans).map { plan in
          shared + (1 - common).squareRoot() * noise(uniform(trial, replicate, plan))
            + (plan == 0 ? indifference : 0)
        }
      }
      trials.correct += race.survivors == [0] ? 1 / Double(count) : 0
      trials.replicates += Double(race.count) / Double(count)
    }
    return trials
  }

  /// 0.95 less three binomial errors of 400 trials, √(0.95·0.05/400).
  private let least = 0.95 - 3 * (0.95 * 0.05 / 400).squareRoot()

  @Test(arguments: [(2, 0.0), (2, 0.8), (5, 0.0), (5, 0.5)])
  func keepsItsProbabilityOfCorrectSelection(plans: Int, common: Double) {
    let trials = trials(plans: plans, common: common, normalQuantile)
    #expect(trials.correct >= least, "\(trials)")
  }

  /// It is proved for normal values; exponential ones are as skewed as money often is.
  @Test func skewedValuesToo() {
    let trials = trials(plans: 3, common: 0.5) { -Elementary.log($0) - 1 }
    #expect(trials.correct >= least, "\(trials)")
  }

  /// What plans have in common costs nothing: the variance of differences is 2·(1 − common).
  @Test func commonNoiseSavesReplicates() {
    let apart = trials(100, plans: 3, common: 0, normalQuantile).replicates
    let together = trials(100, plans: 3, common: 0.5, normalQuantile).replicates
    #expect(together < 0.7 * apart, "\(together) of \(apart)")
  }
}
