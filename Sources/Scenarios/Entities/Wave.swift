/// A step of the rollout: who may join from when on, and what must be true before others follow.
public struct Wave: Sendable, Equatable {
  /// Whom a wave takes among the members that no earlier wave took.
  public struct Audience: Sendable, Equatable {
    /// Everybody who is left; `share` and `segments` then mean nothing.
    public var takesRest = false
    /// Share of the members of `segments`.
    public var share = 1.0
    /// Indices of `Scenario.segments`.
    public var segments: [Int] = []

    public init() {}
  }

  public var name = ""
  public var startWeek = 0.0
  /// Index, in `Plan.waves`, of the wave that must have passed first.
  public var after: Int?
  public var audience = Audience()
  public var setupCost = 0.0
  public var controlShare = 0.0
  public var gate: Gate?

  public init() {}
}

/// The review that decides whether a wave passes.
public struct Gate: Sendable, Equatable {
  public enum Indicator: String, Sendable, CaseIterable {
    case privatePenetration = "private_penetration"
    case joins
    case blockRatePerMonth = "block_rate_per_month"
    case ordersPerPrivateMemberYear = "orders_per_private_member_year"
    case activeRate = "active_rate"
    case costPerJoin = "cost_per_join"
    case orderLiftOverControl = "order_lift_over_control"
  }

  public enum Bound: String, Sendable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  public struct Condition: Sendable, Equatable {
    public var indicator: Indicator
    public var bound: Bound
    public var value: Double
    /// Other values that are to be tried in its place (`poolcast pilot`); the plan itself uses
    /// `value`.
    public var alternatives: [Double] = []

    public init(indicator: Indicator, bound: Bound, value: Double) {
      self.indicator = indicator
      self.bound = bound
      self.value = value
    }

    /// All values that are to be tried, the plan's own first.
    public var values: [Double] { [value] + alternatives }

    /// False also when the indicator is not defined.
    public func holds(for measured: Double?) -> Bool {
      guard let measured else { return false }
      return bound == .atLeast ? measured >= value : measured <= value
    }
  }

  public enum OnFail: String, Sendable, CaseIterable {
    case hold, adjust, stop
    /// Named `continue` in scenario files.
    case proceed = "continue"
  }

  public var reviewAfterWeeks = 0.0
  public var conditions: [Condition] = []
  public var onFail = OnFail.hold
  /// Factor on the plan's touches after each failed check of a gate that adjusts.
  public var adjustTouches = 1.0
  public var recheckWeeks = 4.0
  public var maxChecks = 4.0

  public init() {}
}
