/// What is wanted of the plans: the KPI that is to be as good as can be, what must hold besides, and
/// what else is looked at.
///
/// Which KPIs there are is not known here: ``Scenario/checkDecision(among:)`` is told.
public struct Decision: Sendable, Equatable {
  public enum Goal: String, Sendable, CaseIterable {
    case maximise, minimise
  }

  /// A KPI as the scenario names it.
  public struct Indicator: Sendable, Equatable {
    public var id: String
    /// Where the name stands; nil for a default.
    public var place: SourcePlace?

    public init(id: String, place: SourcePlace? = nil) {
      self.id = id
      self.place = place
    }
  }

  /// A bound that a KPI has to keep to.
  public struct Constraint: Sendable, Equatable {
    public var indicator: Indicator
    public var bound: Gate.Bound
    public var limit: Double

    public init(indicator: Indicator, bound: Gate.Bound, limit: Double) {
      self.indicator = indicator
      self.bound = bound
      self.limit = limit
    }

    /// `block_rate_per_month <= 0.01`.
    public var text: String {
      "\(indicator.id) \(bound == .atLeast ? ">=" : "<=") \(Wording.number(limit))"
    }

    /// Whether a value keeps to the bound.
    public func holds(for value: Double) -> Bool {
      bound == .atLeast ? value >= limit : value <= limit
    }
  }

  public var goal = Goal.maximise
  public var objective = Indicator(id: "npv")
  public var constraints: [Constraint] = []
  public var others = Decision.usualOthers.map { Indicator(id: $0) }

  public init() {}

  /// Size of the pool, what it does to people, and what it brings when.
  static let usualOthers = ["private_members", "block_rate_per_month", "roi", "payback_week"]

  /// The objective, then the KPIs under constraint, then all others, each once.
  public var indicators: [Indicator] {
    ([objective] + constraints.map(\.indicator) + others).reduce(into: []) { seen, indicator in
      if !seen.contains(where: { $0.id == indicator.id }) { seen.append(indicator) }
    }
  }
}
