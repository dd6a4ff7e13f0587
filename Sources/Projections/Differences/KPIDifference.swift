import Scenarios

/// A KPI over the horizon of a plan in two runs.
public struct KPIDifference: Sendable {
  public enum Change: Sendable, Equatable {
    /// In every replicate, but for rounding; of different seeds: nothing varies, and nothing differs.
    case none
    /// Not more than luck may bring about.
    case withinError
    /// By more standard errors than one in a hundred would by chance (docs/results.md), or for certain:
    /// by the same in every replicate, but for rounding. Or it is defined in another share of the
    /// replicates, likewise beyond error.
    case beyondError
    /// There is a difference, but no error to hold it against: one replicate has none.
    case untold
  }

  public let kpi: KPI
  /// Mean, its error, and in how many of the replicates held against each other it is defined.
  public let before: Estimate
  public let after: Estimate
  /// How many replicates are held against each other.
  public let replicatesBefore: Int
  public let replicatesAfter: Int
  /// After less before, with its standard error, which is 0 where it is but rounding; not defined where
  /// the KPI is not defined in both.
  public let difference: Measured
  public let change: Change

  /// |difference| / standard error; infinite without error, and where only the share of the replicates
  /// in which the KPI is defined changed.
  public var errors: Double {
    guard let value = difference.value else { return change == .none ? 0 : .infinity }
    guard value != 0 else { return 0 }
    return value.magnitude / (difference.error ?? 0)
  }
}

/// A plan in two runs.
public struct PlanDifference: Sendable {
  /// Its name in both.
  public let plan: String
  /// KPIs that are defined in either run, in the order of the catalogue.
  public let kpis: [KPIDifference]
}
