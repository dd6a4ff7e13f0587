import Scenarios

/// What a scenario is projected to lead to: the KPIs of all replicates, and the estimates made of
/// them. Tables, the terminal summary and everything later are views of this one value.
public struct Projection: Sendable, ReplicatedKPIs {
  /// The scenario with its central values.
  public let scenario: Scenario
  public let catalogue: Catalogue
  /// By replicate number, rising.
  public let replicates: [ReplicateIndicators]
  /// Replicates simulated a second time with other luck, by number.
  let twins: [TwinIndicators]
  /// One for each plan.
  let cohorts: [CohortSums]
  let noise: [PlanNoise]
  /// One for each plan.
  private let groups: [GateGroups]

  /// Replicates and twins may come in any order; the projection is the same.
  public init(
    scenario: Scenario, catalogue: Catalogue, replicates: [ReplicateIndicators],
    twins: [TwinIndicators] = []
  ) {
    let collector = ProjectionCollector(scenario: scenario, catalogue: catalogue)
    for replicate in replicates { collector.add(replicate) }
    for twin in twins { collector.add(twin) }
    self = collector.projection()
  }

  init(scenario: Scenario, catalogue: Catalogue, sums: ReplicateSums, twins: [TwinIndicators]) {
    self.scenario = scenario
    self.catalogue = catalogue
    replicates = sums.replicates
    cohorts = sums.cohorts
    noise = sums.noise
    self.twins = twins.sorted { $0.replicate < $1.replicate }
    groups = sums.noise.map { GateGroups($0.pathOfReplicate) }
  }

  /// Plans of the scenario; an index into them names a plan everywhere here.
  public var plans: Range<Int> { scenario.plans.indices }

  /// n/N: the share of the members that are simulated one to one; 1 at most.
  var sampledShare: Double { scenario.sampledShare }

  // MARK: Values

  /// A KPI over the horizon by replicate, as simulated; NaN where it is not defined.
  func values(plan: Int, kpi: Int) -> [Double] {
    replicates.map { $0.plans[plan].horizon[kpi] }
  }

  /// A KPI over the horizon by replicate, as simulated; nil where it is not defined, empty for an
  /// unknown id.
  public func values(plan: Int, kpi id: String) -> [Double?] {
    guard let kpi = catalogue.place(of: id), plans.contains(plan) else { return [] }
    return replicates.map { $0.value(plan: plan, kpi: kpi) }
  }

  func halfDifferences(plan: Int, kpi: Int) -> [Double] {
    replicates.map { $0.halfDifference(plan: plan, kpi: kpi) }
  }

  func groups(plan: Int) -> GateGroups { groups[plan] }

  func paths(plan: Int) -> [Int] { noise[plan].pathOfReplicate }

  var replicateCount: Int { replicates.count }

  /// How the replicates of a plan are freed of noise in numbers other than those of the horizon.
  func freeing(plan: Int) -> Freeing {
    Freeing(groups: groups[plan], sampledShare: sampledShare)
  }

  /// s² of such a number in a group of replicates.
  ///
  /// - Parameter place: see ``HalfSquaresLayout``.
  func samplingVariance(plan: Int, group: Int, at place: Int) -> Double {
    noise[plan].meanSquare(at: place, paths: groups[plan].paths[group])
  }

  /// Nil when nothing was simulated.
  func layout(plan: Int) -> HalfSquaresLayout? {
    replicates.first.map { HalfSquaresLayout(of: $0.plans[plan], catalogue: catalogue) }
  }

  /// What is expected of a number that is not one of the horizon's, with ranges freed of noise.
  func estimate(plan: Int, at place: Int, _ value: (PlanIndicators) -> Double) -> Estimate {
    let values = replicates.map { value($0.plans[plan]) }
    var freed = values
    freeing(plan: plan).free(&freed) { samplingVariance(plan: plan, group: $0, at: place) }
    return Estimate(values, freed: freed)
  }

  // MARK: Estimates

  /// What is expected of a KPI over the horizon, and how far it may spread.
  public func estimate(plan: Int, kpi id: String) -> Estimate {
    guard let kpi = catalogue.place(of: id), plans.contains(plan) else { return Estimate() }
    return estimate(plan: plan, kpi: kpi)
  }

  /// How the variance of a KPI divides into what is not known, chance and noise; nil for KPIs of no
  /// single replicate, and where nothing varies.
  public func spread(plan: Int, kpi id: String) -> Spread? {
    guard let kpi = catalogue.place(of: id), plans.contains(plan) else { return nil }
    return spread(plan: plan, kpi: kpi)
  }

  func spread(plan: Int, kpi: Int) -> Spread? {
    let values = values(plan: plan, kpi: kpi)
    return SpreadEstimate(
      values: values, halfDifferences: halfDifferences(plan: plan, kpi: kpi),
      twins: twinValues(plan: plan, kpi: kpi), sampledShare: sampledShare,
      isAllCertain: scenario.uncertainNumbers.isEmpty
    ).spread
  }

  /// Of each replicate's twin; NaN where there is none. Both rise by number, and numbers may be
  /// missing.
  private func twinValues(plan: Int, kpi: Int) -> [Double] {
    var rest = twins[...]
    return replicates.map { replicate in
      rest = rest.drop { $0.replicate < replicate.replicate }
      guard let twin = rest.first, twin.replicate == replicate.replicate else { return .nan }
      return twin.plans[plan][kpi]
    }
  }

  // MARK: Differences

  /// The difference a plan makes to another plan, world by world.
  public func difference(plan: Int, versus other: Int, kpi id: String) -> PairedDifference {
    guard let kpi = catalogue.place(of: id), plans.contains(plan), plans.contains(other) else {
      return PairedDifference([])
    }
    return difference(plan: plan, versus: other, kpi: kpi)
  }
}
