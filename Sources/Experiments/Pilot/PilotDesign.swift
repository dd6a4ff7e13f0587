import Scenarios

/// Which plans are simulated to tell what the pilots of a scenario are worth: its staged plans, and
/// variants of them that live in the same worlds.
///
/// A staged plan has a wave whose gate may keep others from following. An index of a plan is one into
/// the plans of ``scenario``.
public struct PilotDesign: Sendable {
  /// Baseline, the staged plans, and behind them their variants.
  public let scenario: Scenario
  /// One for each staged plan.
  public let plans: [StagedPlan]

  /// Where a plan is compared with itself, its gate being forced.
  public struct Fork: Sendable, Equatable {
    /// The plan as it is.
    public let plan: Int
    /// The gate lets pass at its first review, whatever it sees; or it stops the wave then.
    public let go: Int
    public let stop: Int
    /// The wave that has the gate.
    public let wave: Int
  }

  public struct StagedPlan: Sendable {
    public let plan: Int
    /// One for each gate that decides something, in file order.
    public let gates: [Fork]
    /// Empty where only one value is asked of each condition; else the plan's own values come first.
    public let thresholds: [Thresholds]
    /// Size by size, the shortest first.
    public let pilots: [Pilot]
  }

  /// A combination of values of the gates' conditions.
  public struct Thresholds: Sendable, Equatable {
    public let plan: Int
    /// Of the conditions of which more than one value is tried, in file order.
    public let bounds: [Bound]
  }

  public struct Bound: Sendable, Equatable {
    public let wave: Int
    public let condition: Int
    public let value: Double
  }

  /// The plan with its first gated wave for so many members and so many weeks.
  public struct Pilot: Sendable, Equatable {
    public let members: Double
    public let weeks: Double
    /// Whether that is what the plan has.
    public let isOwn: Bool
    public let fork: Fork
  }

  /// - Parameters:
  ///   - scenario: restricted to the plans one asks about.
  ///   - sizes: of the pilot; empty: a quarter, half, all, and twice of what the plan has.
  ///   - weeks: until the gate's first review; empty: half, all, and twice of what the plan has.
  /// - Throws: ``PilotError``.
  public init(_ scenario: Scenario, sizes: [PilotSize] = [], weeks: [Double] = [])
    throws(PilotError)
  {
    let staged = scenario.plans.filter { !$0.decidingWaves.isEmpty }.map(\.name)
    guard !staged.isEmpty else { throw .noGates(plans: scenario.plans.dropFirst().map(\.name)) }
    guard scenario.settings.replicates > 1 else { throw .oneReplicate }
    let names = [Plan.baselineName] + staged
    var base = scenario
    base.plans = scenario.plans.filter { names.contains($0.name) }
    base.uncertainNumbers = scenario.uncertainNumbers.filter { number in
      number.plan.map(names.contains) ?? true
    }
    var drafts: [PlanDraft] = []
    var variants: [PlanVariant] = []
    for plan in base.plans.indices where staged.contains(base.plans[plan].name) {
      let draft = try PlanDraft(
        plan, of: base, sizes: sizes, weeks: weeks, firstVariant: base.plans.count + variants.count)
      variants += draft.variants
      drafts.append(draft)
    }
    self.scenario = base.adding(variants)
    plans = drafts.map(\.staged)
  }
}

/// How many take part in a pilot.
public enum PilotSize: Sendable, Equatable {
  case members(Double)
  /// Of all members of the market.
  case share(Double)

  func members(ofMarket members: Double) -> Double {
    switch self {
    case .members(let count): count
    case .share(let share): share * members
    }
  }
}

extension Plan {
  /// Waves with a gate that can keep others from following.
  public var decidingWaves: [Int] {
    waves.indices.filter { waves[$0].gate?.decides ?? false }
  }
}
