import Scenarios

/// A key performance indicator: what it is called, what it is counted in, and how it is computed.
///
/// Definitions with formulas stand in docs/results.md.
public struct KPI: Sendable, Identifiable {
  /// Which values are good for the brand.
  public enum Better: String, Sendable {
    case higher, lower
    /// Neither is good or bad as such: it describes, or it says something only beside another KPI.
    case neither
  }

  public enum Kind: String, Sendable {
    /// How many there are at the end of the window.
    case stock
    /// How much happened, or how much was paid, within the window.
    case flow
    /// Flows of the window held against each other or against its exposure.
    case rate
    /// From the start of the simulation to the end of the window.
    case cumulative
    /// A plan's whole horizon, as a rule against baseline.
    case effect
    /// Of a plan over all its replicates.
    case risk
  }

  /// Where a KPI can be computed.
  public struct Scope: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Has a value in each week.
    public static let timeline = Scope(rawValue: 1)
    /// Has a value in each segment.
    public static let segments = Scope(rawValue: 2)
    /// Has a value in each replicate.
    public static let replicates = Scope(rawValue: 4)
  }

  /// As it stands in the `kpi` column of the tables.
  public let id: String
  public let unit: KPIUnit
  public let title: Title
  public let better: Better
  public let kind: Kind
  public let scope: Scope
  let definition: Definition

  /// From what a KPI is computed. Nil stands for "not defined".
  enum Definition: Sendable {
    case window(@Sendable (Window) -> Double?)
    case plan(@Sendable (PlanReview) -> Double?)
    case replicates(Risk)
  }

  /// KPIs that are of a plan and not of a replicate.
  enum Risk: Sendable {
    /// The quantile of NPV at `level`.
    case quantileOfNPV(level: Double)
    /// The share of replicates in which ROI is above a bound.
    case shareOfROI(above: Double)
    /// The share of replicates in which NPV is below that of baseline.
    case shareOfLosses
  }

  public func title(in language: Language) -> String {
    switch language {
    case .english: title.english ?? id
    case .chinese: title.chinese ?? title.english ?? id
    }
  }
}

extension KPI {
  /// A KPI of a window: a week, or the horizon.
  init(
    _ id: String, _ unit: KPIUnit, _ kind: Kind, _ better: Better, _ english: String,
    _ chinese: String, scope: Scope = [.timeline, .segments],
    _ value: @escaping @Sendable (Window) -> Double?
  ) {
    self.init(
      id: id, unit: unit, title: Title(english: english, chinese: chinese), better: better,
      kind: kind, scope: scope.union(.replicates), definition: .window(value))
  }

  /// A KPI of a plan's whole horizon.
  init(
    effect id: String, _ unit: KPIUnit, _ better: Better, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (PlanReview) -> Double?
  ) {
    self.init(
      id: id, unit: unit, title: Title(english: english, chinese: chinese), better: better,
      kind: .effect, scope: .replicates, definition: .plan(value))
  }

  /// A KPI of a plan over its replicates.
  init(
    risk id: String, _ unit: KPIUnit, _ better: Better, _ english: String, _ chinese: String,
    _ risk: Risk
  ) {
    self.init(
      id: id, unit: unit, title: Title(english: english, chinese: chinese), better: better,
      kind: .risk, scope: [], definition: .replicates(risk))
  }
}
