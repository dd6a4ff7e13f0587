import Experiments

/// Which of the values that are asked of the gates' conditions serve the goal best.
public struct ThresholdSearch: Sendable {
  public struct Combination: Sendable {
    /// Of the conditions of which more than one value is tried.
    public let bounds: [PilotDesign.Bound]
    /// One for each gate: share of the replicates in which its wave passed.
    public let passed: [Measured]
    /// By how much the goal is better than with the plan's own values.
    public let gain: PairedDifference
    /// Its mean with its standard error.
    public let advantage: Measured
    /// Share of the replicates in which no other combination is better; equal ones share it.
    public let probabilityOfBest: Measured
  }

  /// The plan's own values first.
  public let combinations: [Combination]
  /// Waves of the gates.
  public let waves: [Int]
  /// The best on average.
  public let best: Int
  /// What choosing is worth against the plan's own values: the best combination is chosen on one half
  /// of the replicates and valued on the other. Nil for fewer than four replicates.
  public let crossFitted: Measured?
  /// Whether both halves choose the same.
  public let isAgreed: Bool

  /// Nil where nothing is asked, or the goal is not defined in two replicates with all combinations.
  init?(_ staged: PilotDesign.StagedPlan, _ runs: PilotRuns) {
    guard staged.thresholds.count > 1 else { return nil }
    let all = runs.values(of: staged.thresholds.map(\.plan))
    let places = Array(all.plans)
    let values = all.keeping(all.complete(in: places))
    guard values.count > 1 else { return nil }
    let waves = staged.gates.map(\.wave)
    let chances = ProbabilityOfBest.estimate(values, among: places)
    self.waves = waves
    combinations = staged.thresholds.enumerated().map { place, thresholds in
      Combination(
        bounds: thresholds.bounds,
        passed: waves.map { wave in
          let outcomes = runs.waves(thresholds.plan, wave: wave)
          return Jackknife.share(
            Double(outcomes.count(where: \.passed)) / Double(outcomes.count), of: outcomes.count)
        }, gain: values.difference(place, 0),
        advantage: Jackknife.measured(of: values) { [$0.mean(place) - $0.mean(0)] }[0],
        probabilityOfBest: chances[place])
    }
    best = Ranking(of: values, among: places).plans[0]
    crossFitted = CrossFit.estimate(values, among: places, versus: 0)
    isAgreed = Set(CrossFit.picks(values, among: places)).count <= 1
  }
}
