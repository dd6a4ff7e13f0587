import Experiments
import Scenarios

/// A scenario simulated until it is settled which plan is the best by the goal, and no longer: replicates
/// are added batch by batch, and kept up to the one that settles it.
///
/// All plans of a replicate are simulated, those that have left the race too: they live in one world,
/// every difference needs all of them in it, and what is left of a run is as complete as that
/// of any other. A replicate depends on its number alone, so the results are those of a run with that
/// many replicates.
public struct Settling: Sendable {
  /// The scenario with as many replicates as there may be at most.
  private let scenario: Scenario
  private let threads: Int
  private let catalogue: Catalogue
  /// Where the goal stands in the catalogue.
  private let goal: Int
  private var sums: ReplicateSums
  /// Replicates and twins, those simulated in vain included.
  private var simulated = 0

  public private(set) var selection: FullySequentialSelection

  /// - Parameter most: replicates to be simulated at most.
  /// - Throws: ``DecisionError`` when there is no such goal, or nothing to choose.
  public init(_ scenario: Scenario, rule: SelectionRule, most: Int, threads: Int)
    throws(DecisionError)
  {
    var scenario = scenario
    scenario.settings.replicates = most
    try DecisionSheet.checkThatThereIsAChoice(in: scenario)
    let catalogue = Catalogue(for: scenario)
    let id = scenario.decision.objective.id
    guard let goal = catalogue.place(of: id) else { throw .unknownKPI(id) }
    self.scenario = scenario
    self.threads = max(1, threads)
    self.catalogue = catalogue
    self.goal = goal
    sums = ReplicateSums(plans: scenario.plans.count)
    selection = FullySequentialSelection(rule: rule)
  }

  public var most: Int { scenario.settings.replicates }

  /// Replicates kept so far.
  public var replicates: Int { sums.replicates.count }

  /// What has been simulated, as ``Experiment/memberWeeks`` counts.
  public var memberWeeks: Double {
    Experiment(scenario, threads: threads, replicates: 0..<simulated).memberWeeks
  }

  // MARK: Batches

  /// Each batch is of a tenth of the replicates there are, so that no more are in vain, and leaves no
  /// thread idle.
  private static let batchesOfAll = 10

  /// The next replicates to simulate; nil when it is settled, or there may be no more.
  public var nextBatch: Experiment? {
    guard !selection.isSettled, replicates < most else { return nil }
    let wanted =
      replicates == 0
      ? SelectionRule.firstStage : replicates.dividedRoundingUp(by: Self.batchesOfAll)
    let batch =
      replicates == 0 ? wanted : wanted.dividedRoundingUp(by: threads) * threads
    return Experiment(
      scenario, threads: threads, replicates: replicates..<min(most, replicates + batch))
  }

  /// Simulates a batch.
  ///
  /// - Parameter isCancelled: asked on every thread once a simulated week.
  /// - Throws: `CancellationError`.
  public mutating func simulate(
    _ batch: Experiment, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws {
    let taken = try batch.run(isCancelled: isCancelled) { [catalogue] in
      ReplicateIndicators(of: $0, catalogue: catalogue)
    }
    simulated += taken.count
    let sign: Double = scenario.decision.goal == .maximise ? 1 : -1
    for replicate in taken where !selection.isSettled {
      sums.add(replicate)
      selection.take(replicate.plans.map { sign * $0.horizon[goal] })
    }
  }

  // MARK: The end

  /// The scenario with as many replicates as were kept.
  public var settledScenario: Scenario {
    var scenario = scenario
    scenario.settings.replicates = replicates
    return scenario
  }

  /// The twins that a run with so many replicates would have.
  public var twins: Experiment {
    Experiment(
      settledScenario, threads: threads, replicates: 0..<0,
      twins: Experiment.twins(for: settledScenario))
  }

  /// Simulates the twins and projects the KPIs, as a run with so many replicates would.
  ///
  /// - Throws: `CancellationError`.
  public mutating func projection(
    _ twins: Experiment, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Projection {
    let indicators = try twins.run(isCancelled: isCancelled) { [catalogue] in
      TwinIndicators(of: $0, catalogue: catalogue)
    }
    simulated += indicators.count
    return Projection(
      scenario: settledScenario, catalogue: catalogue, sums: sums, twins: indicators)
  }

  public var settlement: Settlement { Settlement(selection: selection, most: most) }
}

/// How a race of plans ended.
public struct Settlement: Sendable {
  public let selection: FullySequentialSelection
  /// Replicates that there might have been.
  public let most: Int

  public init(selection: FullySequentialSelection, most: Int) {
    self.selection = selection
    self.most = most
  }
}

extension Int {
  fileprivate func dividedRoundingUp(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
