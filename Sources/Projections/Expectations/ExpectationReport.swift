import Scenarios

/// What a scenario expects of its plans, beside what was simulated.
public struct ExpectationReport: Sendable {
  public enum Verdict: String, Sendable {
    case met, missed
    /// The KPI has no value: also a miss.
    case undefined
  }

  public struct Row: Sendable {
    public let expectation: Expectation
    public let kpi: KPI
    /// Of the KPI over the horizon, or at the end of the week that is asked for.
    public let estimate: Estimate
    /// The values that the KPI can take; nil where anything is possible.
    let possible: ClosedRange<Double>?

    /// By the mean over the replicates.
    public var verdict: Verdict {
      guard let mean = estimate.mean else { return .undefined }
      return expectation.band.contains(mean) ? .met : .missed
    }

    /// How far the mean may be off by the luck of the seed, with 99 % confidence; nil where it cannot
    /// be told.
    public var seedError: Double? { estimate.mcError.map { Self.normalQuantile * $0 } }

    /// Met, but so close to an end of the band that another seed may well miss it.
    public var hangsOnSeed: Bool {
      guard verdict == .met, let mean = estimate.mean, let seedError else { return false }
      let band = expectation.band
      // No seed moves the mean beyond what is possible.
      let canFallBelow = band.lowerBound > possible?.lowerBound ?? -.infinity
      let canRiseAbove = band.upperBound < possible?.upperBound ?? .infinity
      return canFallBelow && mean - band.lowerBound < seedError
        || canRiseAbove && band.upperBound - mean < seedError
    }

    /// The 99.5 % quantile of the normal distribution.
    private static let normalQuantile = 2.575829303548901
  }

  public let scenario: Scenario
  /// In the order of the file.
  public let rows: [Row]

  public init(_ projection: Projection) {
    self.init(projection.scenario, projection.catalogue) {
      projection.estimate(plan: $0, kpi: $1, week: $2)
    }
  }

  /// From the folder of a run; errors of numbers of a week are not known then.
  package init(_ results: StoredResults, _ tables: StoredTables) {
    self.init(results.scenario, results.catalogue) { plan, kpi, week in
      guard let week else { return results.horizon(plan: plan, kpi: kpi) }
      guard let weeks = tables.weeks(plan: plan, kpi: kpi), weeks.indices.contains(week) else {
        return Estimate()
      }
      return Estimate(
        mean: weeks[week].mean ?? .nan, p05: weeks[week].p05 ?? .nan, p95: weeks[week].p95 ?? .nan)
    }
  }

  private init(
    _ scenario: Scenario, _ catalogue: Catalogue,
    estimate: (_ plan: Int, _ kpi: String, _ week: Int?) -> Estimate
  ) {
    self.scenario = scenario
    rows = scenario.expectations.compactMap { expectation in
      guard let kpi = catalogue[expectation.indicator.id],
        let plan = scenario.plans.firstIndex(where: { $0.name == expectation.plan })
      else { return nil }
      return Row(
        expectation: expectation, kpi: kpi, estimate: estimate(plan, kpi.id, expectation.week),
        possible: kpi.range(in: scenario))
    }
  }

  public var areAllMet: Bool { rows.allSatisfy { $0.verdict == .met } }
}

extension Projection {
  /// - Parameter week: from 0; nil: over the horizon.
  fileprivate func estimate(plan: Int, kpi id: String, week: Int?) -> Estimate {
    guard let week else { return estimate(plan: plan, kpi: id) }
    guard let kpi = catalogue.place(of: id), let column = catalogue.timeline.firstIndex(of: kpi),
      let layout = layout(plan: plan),
      week < replicates.first?.plans[plan].timeline.weeks ?? 0
    else { return Estimate() }
    return estimate(plan: plan, at: layout.timeline(column: column, week: week)) {
      Double($0.timeline[column, week])
    }
  }
}
