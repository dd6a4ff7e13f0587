/// A plan that is another plan of the scenario but for some changes to its waves: what if?
///
/// The changes are made in every replicate when the plan it comes from has got its drawn numbers, so
/// both plans live in one world and differ in nothing else.
public struct PlanVariant: Sendable, Equatable {
  public enum Change: Sendable, Equatable {
    /// The gate of a wave decides at its first review whatever it sees: the wave passes, or stops.
    case forced(wave: Int, passes: Bool)
    /// The bound of a condition of a wave's gate.
    case threshold(wave: Int, condition: Int, value: Double)
    /// Whom a wave takes.
    case audience(wave: Int, Wave.Audience)
    /// How long after its opening the gate of a wave is first checked.
    case review(wave: Int, afterWeeks: Double)
  }

  /// Stands for it among the plans; no name of a scenario file has a line break.
  public let name: String
  /// Name of the plan it comes from.
  public let origin: String
  public let changes: [Change]

  /// - Parameter number: tells the variants of a plan apart.
  public init(of origin: String, number: Int, _ changes: [Change]) {
    name = "\(origin)\n\(number)"
    self.origin = origin
    self.changes = changes
  }

  func applied(to plan: Plan) -> Plan {
    var variant = plan
    variant.name = name
    for change in changes { variant.apply(change) }
    return variant
  }
}

extension Plan {
  fileprivate mutating func apply(_ change: PlanVariant.Change) {
    switch change {
    case .forced(let wave, let passes): waves[wave].gate?.force(passes: passes)
    case .threshold(let wave, let condition, let value):
      waves[wave].gate?.conditions[condition].value = value
    case .audience(let wave, let audience): waves[wave].audience = audience
    case .review(let wave, let weeks): waves[wave].gate?.reviewAfterWeeks = weeks
    }
  }
}

extension Gate {
  fileprivate mutating func force(passes: Bool) {
    // Without a condition all of them hold, and there are never fewer than no joins.
    conditions =
      passes ? [] : [Condition(indicator: .joins, bound: .atMost, value: -1)]
    onFail = .stop
  }
}

extension Gate {
  /// Whether what it sees can keep anybody from going on.
  public var decides: Bool { onFail != .proceed }
}
