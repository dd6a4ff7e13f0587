import Scenarios

extension Catalogue {
  /// Checks the KPIs that a scenario names, under `decide` and under `expect`.
  ///
  /// - Throws: `InvalidScenario` when there is no such KPI, or a bound can never hold.
  public static func checkIndicators(of scenario: Scenario) throws(InvalidScenario) {
    let known = Catalogue(for: scenario).kpis.map { kpi in
      KnownIndicator(
        id: kpi.id, better: kpi.better.known, range: kpi.range(in: scenario),
        isOfReplicate: kpi.scope.contains(.replicates), isOfWeeks: kpi.scope.contains(.timeline))
    }
    try scenario.checkDecision(among: known)
    try scenario.checkExpectations(among: known)
  }
}

extension KPI {
  /// The values that the KPI can take; nil where anything is possible.
  func range(in scenario: Scenario) -> ClosedRange<Double>? {
    switch unit {
    // Of what is a change, less than nothing too.
    case .share where kind == .effect: -1...Double.infinity
    case .members where kind == .effect:
      -scenario.market.members...scenario.market.members
    case .share, .probability: 0...1
    case .members: 0...(kind == .stock ? scenario.market.members : .infinity)
    case .weeks: 0...Double(scenario.calendar.weeks)
    case .staff, .touches, .perMemberMonth, .ordersPerMemberYear, .ordersPerStaffYear:
      0...Double.infinity
    // Of what is incremental, less than nothing too.
    case .orders, .ratio, .money, .moneyPerJoin, .moneyPerStoreYear: nil
    }
  }
}

extension KPI.Better {
  fileprivate var known: KnownIndicator.Better {
    switch self {
    case .higher: .higher
    case .lower: .lower
    case .neither: .neither
    }
  }
}
