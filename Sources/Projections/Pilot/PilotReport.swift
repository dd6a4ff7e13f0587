import Experiments
import Scenarios

/// What the pilots of a scenario's staged plans are worth (docs/deciding.md, "What a pilot is worth").
public struct PilotReport: Sendable {
  public struct Plan: Sendable {
    public let plan: Int
    public let gates: [GateWorth]
    /// Nil where only one value of each condition is asked.
    public let thresholds: ThresholdSearch?
    public let pilots: PilotTable
  }

  let scenario: Scenario
  public let replicates: Int
  public let objective: KPI
  public let plans: [Plan]

  /// Simulates the plans of a design and values their pilots.
  ///
  /// - Parameter isCancelled: asked on every thread once a simulated week.
  /// - Throws: `CancellationError`; ``PilotError`` where the goal is not defined.
  public init(
    _ design: PilotDesign, threads: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws {
    let catalogue = Catalogue(for: design.scenario)
    let goal = design.scenario.decision.objective.id
    guard let kpi = catalogue.place(of: goal) else { throw PilotError.notDefined(kpi: goal) }
    let runs = try PilotRuns(
      Experiment(design.scenario, threads: threads), goal: kpi, in: catalogue,
      isCancelled: isCancelled)
    try self.init(design, runs, objective: catalogue.kpis[kpi])
  }

  init(_ design: PilotDesign, _ runs: PilotRuns, objective: KPI) throws(PilotError) {
    scenario = design.scenario
    replicates = runs.replicates
    self.objective = objective
    var plans: [Plan] = []
    for staged in design.plans {
      let gates = staged.gates.map { ($0, runs.forked($0, chances: runs.decisions($0))) }
      guard gates.allSatisfy({ $0.1.values.count > 1 }) else {
        throw .notDefined(kpi: objective.id)
      }
      plans.append(
        Plan(
          plan: staged.plan, gates: gates.map { GateWorth($0.0, $0.1) },
          thresholds: ThresholdSearch(staged, runs), pilots: PilotTable(staged.pilots, runs)))
    }
    self.plans = plans
  }
}

extension PilotRuns {
  func forked(_ fork: PilotDesign.Fork, chances: [Double]) -> ForkedValues {
    ForkedValues(values(of: [fork.plan, fork.go, fork.stop]), chances: chances)
  }

  /// Whether the gate let go, 1 or 0, by replicate: one that still waits at the end did not. NaN
  /// where it was never checked.
  func decisions(_ fork: PilotDesign.Fork) -> [Double] {
    waves(fork.plan, wave: fork.wave).map { wave in
      wave.readings.isEmpty ? .nan : wave.passed ? 1 : 0
    }
  }

  /// The chance that the gate lets go when no noise of the agents is in its last check, as it would
  /// be with all members of the pilot; nil when noise drowns it, and when no agent is in the pilot.
  func chancesWithoutNoise(_ fork: PilotDesign.Fork) -> [Double]? {
    let waves = waves(fork.plan, wave: fork.wave)
    guard waves.contains(where: { $0.members > 0 }),
      var chances = GateNoise(waves, sampledShare: sampledShare).chancesToPass.map({ $0[...] })
    else { return nil }
    return waves.map { $0.readings.isEmpty ? .nan : chances.removeFirst() }
  }
}
