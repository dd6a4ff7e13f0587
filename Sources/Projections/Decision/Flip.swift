import Randomness
import Scenarios

/// Which uncertain numbers would turn the order of the two plans that are ahead, and at which values.
public struct Flip: Sendable {
  /// The plan that is chosen; where none keeps to the constraints, the best by the goal.
  public let plan: Int
  /// The best of the others; of those that keep to the constraints, where there are any.
  public let rival: Int
  public let finding: Finding

  public enum Finding: Sendable {
    /// Every number of the scenario that bears on the two is certain.
    case nothingUncertain
    /// The difference is the same in all replicates.
    case sameEverywhere
    /// A regression needs so many.
    case tooFewReplicates(least: Int)
    /// The number that explains most first.
    case numbers([TurningNumber])
  }

  /// The range that is looked at: 5 % to 95 % of the draws, as scenario files write ranges.
  static let level = 0.05

  init?(_ values: PairedValues, ranked: [Int], choice: Choice, in work: FlipWork) {
    let ranking = Ranking(of: values, among: ranked).plans
    let first = choice.plan ?? choice.best
    let others = ranking.filter { $0 != first }
    guard let rival = others.first(where: work.isAdmissible) ?? others.first else { return nil }
    self.init(values, plan: first, rival: rival, work)
  }

  private init(_ values: PairedValues, plan: Int, rival: Int, _ work: FlipWork) {
    self.plan = plan
    self.rival = rival
    let draws = UncertainDraw.all(of: work.scenario, plan: plan, rival: rival)
    guard !draws.isEmpty else {
      finding = .nothingUncertain
      return
    }
    guard values.noisyVariance(plan, less: rival).variance > 0 else {
      finding = .sameEverywhere
      return
    }
    let least = ScoreRegression.leastReplicates
    guard values.count >= least else {
      finding = .tooFewReplicates(least: least)
      return
    }
    let seed = work.scenario.settings.seed
    let scores = draws.map { draw in
      work.replicates.map { draw.score(seed: seed, replicate: $0) }
    }
    let turns = TurningPoints(
      values: PairedValues(of: values, plan, rival), scores: scores, draws: draws)
    finding = turns.numbers.map { .numbers($0) } ?? .tooFewReplicates(least: least)
  }
}

/// What the search for turning points takes besides the values of the goal.
struct FlipWork {
  let scenario: Scenario
  /// Numbers of the replicates that are compared.
  let replicates: [Int]
  let isAdmissible: (Int) -> Bool
}

/// An uncertain number and what it does to the difference of two plans.
public struct TurningNumber: Sendable {
  /// The path; several where plans share the draw.
  public let paths: [String]
  /// Part of the variance of the difference, freed of the agents' noise, that the number explains.
  public let explainedShare: Measured
  /// Where 5 % of the draws are below.
  public let low: End
  /// Where 5 % of the draws are above.
  public let high: End
  public let turn: Turn

  /// One end of the number's range.
  public struct End: Sendable {
    /// One for each path.
    public let values: [Double]
    /// The difference that is expected there; above 0 where the first plan is better.
    public let difference: Measured
  }

  public enum Turn: Sendable {
    /// The first plan is ahead over the whole range.
    case staysAhead
    case staysBehind
    case at(BreakEven)
  }

  /// Where neither plan is to be expected to be better.
  public struct BreakEven: Sendable {
    /// One for each path.
    public let values: [Measured]
    /// Whether the first plan is ahead below them, and the other one above.
    public let isAheadBelow: Bool
    /// That the number lies where the other plan is ahead.
    public let probability: Measured
  }
}

extension PairedValues {
  /// Two of the plans alone.
  fileprivate init(of all: PairedValues, _ plan: Int, _ rival: Int) {
    self.init(
      values: [all.values[plan], all.values[rival]],
      halfDifferences: [all.halfDifferences[plan], all.halfDifferences[rival]],
      paths: [all.paths[plan], all.paths[rival]], sampledShare: all.sampledShare)
  }
}
