import Scenarios

/// What a scenario is projected to lead to: the KPIs of all replicates, and the estimates made of
/// them. Tables, the terminal summary and everything later are views of this one value.
public struct Projection: Sendable {
  /// The scenario with its central values.
  public let scenario: Scenario
  public let catalogue: Catalogue
  /// By replicate number, rising.
  public let replicates: [ReplicateIndicators]
  /// One for each plan.
  let cohorts: [CohortSums]

  /// Replicates may come in any order; the projection is the same.
  public init(scenario: Scenario, catalogue: Catalogue, replicates: [ReplicateIndicators]) {
    let sorted = replicates.sorted { $0.replicate < $1.replicate }
    var cohorts = [CohortSums](repeating: CohortSums(), count: scenario.plans.count)
    for replicate in sorted { cohorts.add(replicate) }
    self.init(scenario: scenario, catalogue: catalogue, sorted: sorted, cohorts: cohorts)
  }

  init(
    scenario: Scenario, catalogue: Catalogue, sorted: [ReplicateIndicators], cohorts: [CohortSums]
  ) {
    self.scenario = scenario
    self.catalogue = catalogue
    replicates = sorted
    self.cohorts = cohorts
  }

  /// Plans of the scenario; an index into them names a plan everywhere here.
  public var plans: Range<Int> { scenario.plans.indices }

  /// A KPI over the horizon by replicate; NaN where it is not defined.
  func values(plan: Int, kpi: Int) -> [Double] {
    replicates.map { $0.plans[plan].horizon[kpi] }
  }

  /// A KPI over the horizon by replicate, nil where it is not defined; empty for an unknown id.
  public func values(plan: Int, kpi id: String) -> [Double?] {
    guard let kpi = catalogue.place(of: id), plans.contains(plan) else { return [] }
    return replicates.map { $0.value(plan: plan, kpi: kpi) }
  }

  /// What is expected of a KPI over the horizon, and how far it may spread.
  public func estimate(plan: Int, kpi id: String) -> Estimate {
    guard let kpi = catalogue.place(of: id), plans.contains(plan) else { return Estimate() }
    return estimate(plan: plan, kpi: kpi)
  }

  func estimate(plan: Int, kpi: Int) -> Estimate {
    switch catalogue.kpis[kpi].definition {
    case .window, .plan: Estimate(values(plan: plan, kpi: kpi))
    case .replicates(let risk): estimate(plan: plan, risk)
    }
  }

  /// The difference a plan makes to another plan, world by world.
  public func difference(plan: Int, versus other: Int, kpi id: String) -> PairedDifference {
    guard let kpi = catalogue.place(of: id), plans.contains(plan), plans.contains(other) else {
      return PairedDifference([], versus: [])
    }
    return difference(plan: plan, versus: other, kpi: kpi)
  }

  func difference(plan: Int, versus other: Int, kpi: Int) -> PairedDifference {
    PairedDifference(values(plan: plan, kpi: kpi), versus: values(plan: other, kpi: kpi))
  }

  private func estimate(plan: Int, _ risk: KPI.Risk) -> Estimate {
    switch risk {
    case .quantileOfNPV(let level):
      return Estimate(quantileAt: level, of: definedValues(plan: plan, kpi: "npv"))
    case .shareOfROI(let bound):
      // Baseline invests nothing that a return could be held against.
      guard plan != 0 else { return Estimate() }
      let above = definedValues(plan: plan, kpi: "roi").count { $0 > bound }
      return Estimate(share: above, of: replicates.count)
    }
  }

  private func definedValues(plan: Int, kpi id: String) -> [Double] {
    values(plan: plan, kpi: id).compactMap { $0 }
  }
}

extension [CohortSums] {
  /// Adds one replicate's cohorts, plan by plan. Sums depend on the order of the replicates.
  mutating func add(_ replicate: ReplicateIndicators) {
    for plan in indices where plan < replicate.cohorts.count {
      self[plan].add(replicate.cohorts[plan])
    }
  }
}

extension Estimate {
  /// A quantile of `values` as a number of its own.
  init(quantileAt level: Double, of values: [Double]) {
    let sorted = values.sorted()
    self.init(
      value: Quantile.of(sorted: sorted, at: level),
      error: Quantile.standardError(sorted: sorted, at: level), count: values.count)
  }

  /// `cases` of `count` as a share. Its error is that of Agresti & Coull (1998), which adds two
  /// cases and two non-cases, so that none of a hundred is not mistaken for never.
  init(share cases: Int, of count: Int) {
    guard count > 0 else {
      self.init()
      return
    }
    let adjusted = (Double(cases) + 2) / (Double(count) + 4)
    let error = (adjusted * (1 - adjusted) / (Double(count) + 4)).squareRoot()
    self.init(value: Double(cases) / Double(count), error: error, count: count)
  }
}
