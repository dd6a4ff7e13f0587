import Testing

@testable import Projections

/// Four worlds, by hand. Baseline 0; "bold" 1, 2, 3, −2; "sure" 2 throughout.
struct StandingTests {
  let values = paired([0, 0, 0, 0], [1, 2, 3, -2], [2, 2, 2, 2])
  let plans = [0, 1, 2]

  @Test func rankedByMeans() {
    let ranking = Ranking(of: values, among: plans)
    #expect(ranking.plans == [2, 1, 0])
    #expect(ranking.rival(of: 2) == 1)
    #expect(ranking.rival(of: 0) == 2)
  }

  /// The best of a world: sure, both alike, bold, sure.
  @Test func tiesShareTheFirstPlace() {
    #expect(ProbabilityOfBest.shares(values, among: plans) == [0, 0.375, 0.625])
  }

  @Test func equalPlansShareAllEqually() {
    let same = paired([0, 0, 0], [5, 7, 9], [5, 7, 9])
    #expect(ProbabilityOfBest.shares(same, among: plans) == [0, 0.5, 0.5])
    #expect(Duels.share(same, 1, 2) == 0.5)
    #expect(Regret.means(same, among: plans) == [7, 0, 0])
  }

  /// Bold is better than sure in one world and as good in one.
  @Test func duels() {
    #expect(Duels.share(values, 1, 2) == 0.375)
    #expect(Duels.share(values, 2, 1) == 0.625)
  }

  /// The best of the worlds are 2, 2, 3, 2.
  @Test func regret() {
    #expect(Regret.means(values, among: plans) == [2.25, 1.25, 0.25])
  }

  @Test func loss() {
    #expect(Downside.probabilityOfLoss(values, 1).value == 0.25)
    #expect(Downside.probabilityOfLoss(values, 2).value == 0)
  }

  /// Worlds in which nothing differs are no losses.
  @Test func nothingIsNoLoss() {
    #expect(Downside.probabilityOfLoss(paired([1, 2, 3], [1, 2, 2]), 1).value == 1.0 / 3)
  }

  /// 5 % of 40 values are the two least; of 30, one and a half.
  @Test func shortfallTakesPartOfAValue() {
    let forty = (0..<40).map { Double(40 - $0) }
    #expect(Downside.expectedShortfall(of: forty) == 1.5)
    let thirty = (0..<30).map { Double($0 * 3) }
    #expect(abs(Downside.expectedShortfall(of: thirty) - 0.5 * 3 / 1.5) < 1e-12)
    #expect(Downside.expectedShortfall(of: [4, 7]) == 4, "less than one value is the least one")
    #expect(Downside.expectedShortfall(of: []).isNaN)
  }

  /// Even worlds choose the plan that has 10 there and 0 in odd ones, odd worlds the one that has 1.
  @Test func crossFittingIsNotFlattered() {
    let values = paired([0, 0, 0, 0], [10, 0, 10, 0], [1, 1, 1, 1])
    #expect(values.mean(1) == 5)
    #expect(CrossFit.picks(values, among: plans) == [1, 2])
    #expect(CrossFit.value(values, among: plans, versus: 0) == 0.5)
    #expect(CrossFit.estimate(paired([1, 2, 3]), among: [0], versus: 0) == nil)
  }

  /// With noise that is all of the variance, freeing leaves a part of it, and wins stay on the side
  /// of the mean.
  @Test func noiseDoesNotMakeWinners() {
    var noisy = paired([0, 0, 0, 0, 0, 0, 0, 0], [3, -1, 3, -1, 3, -1, 3, -1])
    noisy = PairedValues(
      values: noisy.values,
      halfDifferences: [[Double](repeating: 0, count: 8), [4, -4, 4, -4, 4, -4, 4, -4]],
      paths: noisy.paths, sampledShare: 0)
    let raw = noisy.differences(1, 0)
    #expect(raw.values == [3, -1, 3, -1, 3, -1, 3, -1])
    #expect(zip(raw.values, raw.freed).allSatisfy { abs($1 - 1) < abs($0 - 1) })
  }
}
