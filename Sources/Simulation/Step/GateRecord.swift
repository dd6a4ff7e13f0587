import Randomness
import Scenarios

/// Flows of a wave's members in a step: expected given the state before the draws, in agents
/// (compensators; model, 5.2).
struct ExpectedFlows {
  /// Joins, blocks and carried away, of active members and of others.
  var activeJoins = 0.0
  var otherJoins = 0.0
  var activeBlocks = 0.0
  var otherBlocks = 0.0
  var activeCarried = 0.0
  var otherCarried = 0.0
  /// Within the private pool.
  var lapses = 0.0
  var returns = 0.0
  var firstOrders = 0.0
  var privateOrders = 0.0
  /// Orders of all members of the audience but the control group, and of the control group.
  var audienceOrders = 0.0
  var controlOrders = 0.0
  /// Acquisition spend.
  var spend = 0.0

  static func + (one: ExpectedFlows, other: ExpectedFlows) -> ExpectedFlows {
    var sum = one
    sum.activeJoins += other.activeJoins
    sum.otherJoins += other.otherJoins
    sum.activeBlocks += other.activeBlocks
    sum.otherBlocks += other.otherBlocks
    sum.activeCarried += other.activeCarried
    sum.otherCarried += other.otherCarried
    sum.lapses += other.lapses
    sum.returns += other.returns
    sum.firstOrders += other.firstOrders
    sum.privateOrders += other.privateOrders
    sum.audienceOrders += other.audienceOrders
    sum.controlOrders += other.controlOrders
    sum.spend += other.spend
    return sum
  }
}

/// What a gate knows of its wave since it opened, in members: stocks at the opening plus expected
/// flows, with the chance that the members themselves make, and none of the agents' (model, 5.2).
struct GateRecord {
  /// Of the whole audience, and of its control group.
  let members: Double
  let controlMembers: Double
  private var privateStock: Double
  private var activeStock: Double
  private var joins = 0.0
  private var blocks = 0.0
  /// In member-weeks.
  private var exposure = 0.0
  private var privateOrders = 0.0
  private var audienceOrders = 0.0
  private var controlOrders = 0.0
  private var spend = 0.0

  /// - Parameters: counts in members when the wave opens.
  init(members: Double, controlMembers: Double, privateMembers: Double, activePrivate: Double) {
    self.members = members
    self.controlMembers = controlMembers
    privateStock = privateMembers
    activeStock = activePrivate
  }

  /// Adds a step: every flow becomes a Poisson count of its mean in members.
  mutating func add(
    _ flows: ExpectedFlows, membersPerAgent w: Double, weeksPerStep: Double,
    chance stream: inout RandomStream
  ) {
    add(flows, spendScale: w, weeksPerStep: weeksPerStep) { poisson(mean: $0 * w, using: &stream) }
  }

  /// Adds a step as it is expected, without the chance of the members.
  mutating func add(_ flows: ExpectedFlows, membersPerAgent w: Double, weeksPerStep: Double) {
    add(flows, spendScale: w, weeksPerStep: weeksPerStep) { $0 * w }
  }

  /// - Parameter counted: turns an expected flow of agents into members.
  private mutating func add(
    _ flows: ExpectedFlows, spendScale w: Double, weeksPerStep: Double,
    counted: (Double) -> Double
  ) {
    let (activeJoins, otherJoins) = (counted(flows.activeJoins), counted(flows.otherJoins))
    let (activeBlocks, otherBlocks) = (counted(flows.activeBlocks), counted(flows.otherBlocks))
    let (activeGone, otherGone) = (counted(flows.activeCarried), counted(flows.otherCarried))
    let stageGain = counted(flows.returns) + counted(flows.firstOrders) - counted(flows.lapses)
    exposure += privateStock * weeksPerStep
    joins += activeJoins + otherJoins
    blocks += activeBlocks + otherBlocks
    privateStock = max(
      0,
      privateStock + activeJoins + otherJoins - activeBlocks - otherBlocks - activeGone
        - otherGone)
    activeStock = min(
      privateStock,
      max(0, activeStock + activeJoins - activeBlocks - activeGone + stageGain))
    privateOrders += counted(flows.privateOrders)
    audienceOrders += counted(flows.audienceOrders)
    controlOrders += counted(flows.controlOrders)
    spend += flows.spend * w
  }

  /// Nil when the indicator is not defined.
  func value(of indicator: Gate.Indicator) -> Double? {
    switch indicator {
    case .privatePenetration: ratio(privateStock, members)
    case .joins: joins
    case .blockRatePerMonth: ratio(blocks, exposure / (52.0 / 12))
    case .ordersPerPrivateMemberYear: ratio(privateOrders, exposure / 52)
    case .activeRate: ratio(activeStock, privateStock)
    case .costPerJoin: ratio(spend, joins)
    case .orderLiftOverControl:
      ratio(
        ratio(audienceOrders, members - controlMembers) ?? 0,
        ratio(controlOrders, controlMembers) ?? 0)
    }
  }

  private func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
    denominator > 0 ? numerator / denominator : nil
  }
}
