/// A market and the plans a brand considers for it: checked, complete and immutable.
///
/// Every number that a scenario file may leave uncertain stands here as a plain `Double` holding its
/// central value; `uncertainNumbers` says which of them are to be drawn, and from what.
/// ``drawn(using:)`` gives the scenario of one replicate. All plans live in that one drawn world.
public struct Scenario: Sendable {
  public var name = ""
  public var title = Title()
  /// What the scenario is to answer.
  public var question = Title()
  public var currency = "CNY"
  public var calendar = Calendar()
  public var settings = SimulationSettings()
  public var market = Market()
  public var economics = Economics()
  public var targeting = Targeting()
  public var segments: [Segment] = []
  public var channels: [Channel] = []
  public var ports: [Port] = []
  public var referral = Referral()
  public var superTier = SuperTier()
  public var operations = Operations()
  /// The plans in file order; `baseline` always exists and always comes first.
  public var plans: [Plan] = []
  /// Plans of `plans` that are others but for some changes, made in every world anew.
  public private(set) var variants: [PlanVariant] = []
  public var decision = Decision()
  public var expectations: [Expectation] = []
  public var uncertainNumbers: [UncertainNumber] = []
  /// Numbers that stand in the file and might be uncertain, but are not.
  public var givenNumbers: [GivenNumber] = []

  public init() {}

  /// The scenario with plans derived from some of its own, behind those it has, in this order.
  public func adding(_ variants: [PlanVariant]) -> Scenario {
    var scenario = self
    scenario.variants += variants
    scenario.plans += variants.map { $0.applied(to: self[planNamed: $0.origin]) }
    return scenario
  }
}

/// A title in English and Chinese; one language stands in for the other where it is missing.
public struct Title: Sendable, Equatable {
  public var english: String?
  public var chinese: String?

  public init(english: String? = nil, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese
  }
}

/// How many agents stand for the members, how often the world is drawn, and from which seed.
public struct SimulationSettings: Sendable, Equatable {
  public var agents = 20_000
  public var replicates = 100
  /// 0 to 4 294 967 295: one half of the key of the random number generator.
  public var seed: UInt32 = 1

  public init() {}
}
