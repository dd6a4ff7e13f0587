import Scenarios

/// All plans of one replicate: one drawn world, the same luck for every plan.
public struct ReplicateOutcome: Sendable {
  /// From 0.
  public var replicate: Int
  /// In the order of the scenario's plans; `baseline` first.
  public var plans: [PlanOutcome]

  public init(replicate: Int, plans: [PlanOutcome]) {
    self.replicate = replicate
    self.plans = plans
  }
}

/// What one plan led to in one replicate.
public struct PlanOutcome: Sendable {
  /// One tally a week of the horizon, whatever the step.
  public var weeks: [Tally] = []
  /// The weeks beyond the horizon, in which acquisition is off.
  public var runOffWeeks: [Tally] = []
  /// Over the horizon, one a segment: the measures that belong to members (no staff, no fixed
  /// cost, no ad budgets); stocks at the end.
  public var segments: [Tally] = []
  /// One a channel of the scenario, then one for referral.
  public var channels: [ChannelOutcome] = []
  /// One a wave of the plan.
  public var waves: [WaveOutcome] = []
  /// One a month in which members joined for the first time, in order of time.
  public var cohorts: [CohortOutcome] = []
  public var flows = FlowMatrix()
  /// Members by the number of their orders within the horizon, from none; those with ``mostOrders``
  /// or more are counted together in the last element.
  public var membersByOrders = [Double](repeating: 0, count: mostOrders + 1)
  public var causal = CausalOutcome()
  /// The same told from one half of the agents alone, scaled up to all members: two samples of one
  /// world. Without waves, cohorts, ``membersByOrders`` and halves of their own.
  public var halves: [PlanOutcome] = []

  /// The number of orders from which on ``membersByOrders`` does not tell members apart.
  public static let mostOrders = 32

  public init() {}

  /// The whole horizon as one tally.
  public var horizon: Tally {
    weeks.reduce(into: Tally()) { $0.extend(with: $1) }
  }
}

/// A way into the private pool over the horizon.
public struct ChannelOutcome: Sendable {
  /// Joins a week, repeated ones included, in members.
  public var weeklyJoins: [Double] = []
  public var spend = 0.0
  /// Order value, a week, of members whose first entry came through it, all of it after that entry.
  public var weeklyGMV: [Double] = []
  /// Members whose first entry came through it, and who count for `pairedContribution`: not private
  /// at the start, nor in baseline when they joined.
  public var pairedJoiners = 0.0
  /// Their contribution within 26 weeks of joining, less that of the same members in the same weeks
  /// of baseline: orders, coupons and membership fees, without spend.
  public var pairedContribution = 0.0

  public init() {}

  public var joins: Double { weeklyJoins.reduce(0, +) }
}

public struct WaveOutcome: Sendable {
  /// In steps from 0; nil when it never came to that.
  public var openedAtStep: Int?
  public var passedAtStep: Int?
  public var stoppedAtStep: Int?
  /// Checks of the gate that were made.
  public var checks = 0
  /// Of these, those in which a condition of the gate did not hold, one a condition.
  public var failures: [Int] = []
  /// What the last of these checks saw, one a condition of the gate.
  public var readings: [GateReading] = []
  /// Members of the audience, control group included.
  public var members = 0.0
  /// Of these private at the end of the horizon.
  public var privateMembers = 0.0

  public init() {}
}

/// What a gate saw of its wave.
public struct GateReading: Sendable {
  public let condition: Gate.Condition
  /// Nil when the indicator was not defined.
  public let value: Double?
  /// By how much the indicator differs between two halves of the wave's agents for want of agents
  /// alone, without the members' chance; nil where a half does not define it.
  public let halfDifference: Double?

  public init(condition: Gate.Condition, value: Double?, halfDifference: Double?) {
    self.condition = condition
    self.value = value
    self.halfDifference = halfDifference
  }
}

/// Members who first joined in the same calendar month.
public struct CohortOutcome: Sendable {
  /// Calendar month of the join: months since year 0, `year * 12 + month - 1`.
  public var joinMonth: Int
  public var joined = 0.0
  /// One row a month since joining (52/12 weeks, by each member's own join date) that every member
  /// of the cohort has completed within the horizon.
  public var months: [Month] = []

  /// `months[m]` speaks of the time from m to m + 1 months after joining.
  public struct Month: Sendable {
    /// Private when m months had passed.
    public var stillPrivate = 0.0
    /// Orders within the month.
    public var orders = 0.0
    /// Contribution of these orders, coupons taken off.
    public var contribution = 0.0

    public init() {}
  }

  public init(joinMonth: Int) { self.joinMonth = joinMonth }
}

/// Moves between states over the horizon, in members.
public struct FlowMatrix: Sendable {
  /// Row by row: `values[from * states + to]`.
  public private(set) var values: [Double]

  public init() {
    let states = MemberState.allCases.count
    values = [Double](repeating: 0, count: states * states)
  }

  init(_ value: (MemberState, MemberState) -> Double) {
    values = MemberState.allCases.flatMap { from in
      MemberState.allCases.map { value(from, $0) }
    }
  }

  public subscript(from: MemberState, to: MemberState) -> Double {
    get { values[from.rawValue * MemberState.allCases.count + to.rawValue] }
    set { values[from.rawValue * MemberState.allCases.count + to.rawValue] = newValue }
  }
}

/// The members of a plan held against themselves in baseline (model, section 6).
public struct CausalOutcome: Sendable {
  /// Orders after the first entry, of members not private at the start nor in baseline at that time.
  public var joinerOrders = 0.0
  /// Orders of the same members in the same weeks of baseline.
  public var joinerBaselineOrders = 0.0
  /// Their member-weeks after the first entry.
  public var joinerExposure = 0.0
  /// Orders and member-weeks, over the horizon, of members never private in this plan.
  public var neverPrivateOrders = 0.0
  public var neverPrivateExposure = 0.0

  public init() {}
}
