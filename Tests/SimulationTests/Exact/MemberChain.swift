import Foundation
import Scenarios

@testable import Simulation

/// The Markov chain of one member of a segment and wave: its states and, step by step, everything
/// that may happen in each of them. Worked out from docs/model.md, in double precision.
///
/// Members who came at different times or through different channels differ in fatigue and
/// receptivity: private states are told apart by both, their *entry*.
struct MemberChain {
  enum Stage: Int {
    case prospect, active, dormant
    /// In the private pool only.
    case superTier
  }

  enum Place: Equatable {
    case open
    case blocked
    case pool(entry: Int)
  }

  struct State: Equatable {
    var place: Place
    var stage: Stage

    /// States are numbered: three public ones, three blocked ones, four of each entry.
    var number: Int {
      switch place {
      case .open: stage.rawValue
      case .blocked: 3 + stage.rawValue
      case .pool(let entry): 6 + 4 * entry + stage.rawValue
      }
    }

    init(_ place: Place, _ stage: Stage) {
      self.place = place
      self.stage = stage
    }

    init(number: Int) {
      if number < 6 {
        self.init(number < 3 ? .open : .blocked, Stage(rawValue: number % 3) ?? .active)
      } else {
        self.init(.pool(entry: (number - 6) / 4), Stage(rawValue: (number - 6) % 4) ?? .active)
      }
    }

    var isPrivate: Bool { place != .open && place != .blocked }

    var counted: MemberState {
      switch (place, stage) {
      case (.open, .prospect): .publicProspect
      case (.open, .dormant): .publicDormant
      case (.open, _): .publicActive
      case (.blocked, .prospect): .blockedProspect
      case (.blocked, .dormant): .blockedDormant
      case (.blocked, _): .blockedActive
      case (.pool, .prospect): .privateProspect
      case (.pool, .active): .privateActive
      case (.pool, .superTier): .privateSuper
      case (.pool, .dormant): .privateDormant
      }
    }
  }

  /// One of the things that may happen to a member in a step.
  struct Branch {
    var to: State
    var probability: Double
    /// Orders placed; moments over this branch.
    var orders = PartialMoments()
    /// Money spent on invitations.
    var spend = PartialMoments()
  }

  let setting: ExactSetting
  let segmentIndex: Int
  let wave: Int?
  let refuses: Bool
  /// F of each entry; entry 0 are those who were private at the start.
  private var fatigue: [Double]

  var segment: Segment { setting.scenario.segments[segmentIndex] }
  private var channels: Int { setting.scenario.channels.count }
  private var rival: Double { setting.scenario.market.rivalTouchesPerWeek }

  init(_ setting: ExactSetting, segment: Int, wave: Int?, refuses: Bool) {
    self.setting = setting
    segmentIndex = segment
    self.wave = wave
    self.refuses = refuses
    let baseline = ExactSetting(setting.scenario, plan: 0)
    let rival = setting.scenario.market.rivalTouchesPerWeek
    fatigue = [baseline.touchesAtStart(segment: segment).felt + rival]
  }

  /// How many states there are when a step begins, and when all steps are over.
  func stateCount(beforeStep step: Int) -> Int { 6 + 4 * (1 + step * channels) }

  private func entry(step: Int, channel: Int) -> Int { 1 + step * channels + channel }

  private func quality(ofEntry entry: Int) -> Double {
    entry == 0 ? 1 : setting.scenario.channels[(entry - 1) % channels].quality
  }

  /// Chances of the states before the first step (model, section 4).
  var start: [Double] {
    let start = segment.start
    var chances = [Double](repeating: 0, count: stateCount(beforeStep: 0))
    let stages: [(Stage, Double)] = [
      (.prospect, 1 - start.customer), (.active, start.customer * (1 - start.dormant)),
      (.dormant, start.customer * start.dormant),
    ]
    for (stage, chance) in stages {
      let outside = chance * (1 - start.privatePool)
      chances[State(.open, stage).number] = outside * (1 - start.blocked)
      chances[State(.blocked, stage).number] = outside * start.blocked
      let inside = chance * start.privatePool
      guard stage == .active else {
        chances[State(.pool(entry: 0), stage).number] = inside
        continue
      }
      chances[State(.pool(entry: 0), .active).number] = inside * (1 - start.superTier)
      chances[State(.pool(entry: 0), .superTier).number] = inside * start.superTier
    }
    return chances
  }

  // MARK: A step

  /// What all members share in a step.
  struct StepView {
    let step: Int
    let season: Double
    let maturity: Double
    let touches: ExactSetting.Touches
    let brandShare: Double
    let admits: Bool
    let joinHazards: [Double]
    let asking: [Asking]
    let steered: Double
  }

  /// Enters a step: fatigue moves on, and those who came in the step before begin with the rivals'.
  mutating func enter(_ step: Int) -> StepView {
    let touches = setting.touches(segment: segmentIndex, step: step)
    let felt = touches.felt + rival
    while fatigue.count < 1 + step * channels { fatigue.append(rival) }
    let loss = 1 - pow(setting.scenario.market.fatigueMemory, setting.weeks)
    for index in fatigue.indices { fatigue[index] += loss * (felt - fatigue[index]) }
    let admits = setting.admits(wave: wave, step: step)
    return StepView(
      step: step, season: setting.season(step), maturity: setting.maturity(step),
      touches: touches, brandShare: felt > 0 ? touches.felt / felt : 0, admits: admits,
      joinHazards: admits && !refuses
        ? setting.joinHazards(step) : setting.scenario.channels.map { _ in 0 },
      asking: admits ? setting.asking(segment: segmentIndex, step: step) : [],
      steered: setting.steered(step))
  }

  /// The response of the members of an entry (5.6).
  struct Response {
    let over: Double
    /// M·E and M·E·φ.
    let engagement: Double
    let damped: Double
    let receptivity: Double
  }

  func response(ofEntry entry: Int, _ view: StepView) -> Response {
    let over = max(0, fatigue[entry] / segment.tolerance.mean - 1)
    let engagement = view.maturity * view.touches.engagement
    return Response(
      over: over, engagement: engagement, damped: engagement / (1 + over),
      receptivity: quality(ofEntry: entry))
  }

  /// x of 5.6.
  func lift(_ response: Response, isProspect: Bool) -> Double {
    let coupon = setting.scenario.economics.coupon
    let offer = coupon.lift * (1 - exp(-coupon.discount / coupon.scale))
    let full = isProspect ? segment.response.firstOrderLift : segment.response.orderLift
    return (full * response.receptivity + offer) * response.damped
  }

  /// Expected orders of a state in a step, were it not to lapse (5.8).
  func orderRate(_ state: State, _ view: StepView) -> Double {
    let base: Double
    switch state.stage {
    case .prospect: base = segment.firstOrdersPerYear
    case .active, .superTier: base = segment.ordersPerYear.mean
    case .dormant: return 0
    }
    let organic = setting.hazard(base) * view.season
    switch state.place {
    case .open: return organic
    case .blocked: return organic * (1 - segment.blockedLoss)
    case .pool(let entry):
      let lift = lift(response(ofEntry: entry, view), isProspect: state.stage == .prospect)
      let tier = setting.scenario.superTier.orderMultiplier
      return organic * (1 + lift) * (state.stage == .superTier ? tier : 1)
    }
  }

  /// Share of a private state's orders that go through the private shop, before steering.
  func privateShopShare(_ state: State, _ view: StepView) -> Double {
    guard case .pool(let entry) = state.place else { return 0 }
    let lift = lift(response(ofEntry: entry, view), isProspect: state.stage == .prospect)
    let tier = state.stage == .superTier ? setting.scenario.superTier.orderMultiplier : 1
    let y = (1 + lift) * tier
    return min(max((segment.response.shopShift + y - 1) / y, 0), 1)
  }

  private func chance(_ hazard: Double) -> Double { 1 - exp(-hazard) }

  /// Chance that the stage changes: lapse or return.
  private func stageChance(_ state: State, _ view: StepView) -> Double {
    let lapse = setting.hazard(segment.lapsesPerYear.mean)
    let comeback = setting.hazard(segment.returnsPerYear)
    guard case .pool(let entry) = state.place else {
      return state.stage == .active
        ? chance(lapse) : state.stage == .dormant ? chance(comeback) : 0
    }
    let response = response(ofEntry: entry, view)
    let tired =
      setting.hazard(segment.fatigueLapsesPerYear) * pow(min(response.over, 2), 2)
      * view.brandShare
    switch state.stage {
    case .prospect: return 0
    case .active:
      return chance(lapse * (1 - segment.response.retention * response.damped) + tired)
    case .superTier: return chance(tired)
    case .dormant:
      let wakes = setting.hazard(segment.response.wakesPerYear)
      return chance(comeback + wakes * response.damped * response.receptivity)
    }
  }

  private func blockChance(_ response: Response, _ view: StepView) -> Double {
    let burn = 1 + setting.scenario.operations.maturity.burn * (1 - view.maturity)
    let hazard =
      setting.hazard(segment.blocksPerYear)
      + segment.blocksPerTouch * view.touches.received * setting.weeks
      + setting.hazard(segment.blocksOverTolerancePerYear) * response.over * response.over
      * view.brandShare
    return chance(hazard * burn)
  }

  // MARK: What may happen

  /// All that may happen to a member in a step.
  func branches(from state: State, _ view: StepView) -> [Branch] {
    stageBranches(state, view).flatMap { staged -> [Branch] in
      switch state.place {
      case .open: publicBranches(state, staged, view)
      case .blocked: blockedBranches(staged)
      case .pool(let entry): privateBranches(state, staged, entry: entry, view)
      }
    }
  }

  /// A member's stage at the end of the step, and the orders it places by then.
  private struct Staged {
    let stage: Stage
    let changes: Bool
    let probability: Double
    let count: OrderCount
    /// The stage of those who did not order; differs for prospects alone.
    let withoutOrder: Stage
  }

  private func stageBranches(_ state: State, _ view: StepView) -> [Staged] {
    let change = stageChance(state, view)
    let rate = orderRate(state, view)
    let steady = OrderCount(mean: rate)
    switch state.stage {
    case .prospect:
      return [
        Staged(
          stage: .active, changes: false, probability: 1, count: steady, withoutOrder: .prospect)
      ]
    case .active, .superTier:
      let lapsing = OrderCount(untilLapseWithMean: rate)
      return [
        Staged(
          stage: state.stage, changes: false, probability: 1 - change, count: steady,
          withoutOrder: state.stage),
        Staged(
          stage: .dormant, changes: true, probability: change, count: lapsing,
          withoutOrder: .dormant),
      ]
    case .dormant:
      return [
        Staged(
          stage: .dormant, changes: false, probability: 1 - change, count: steady,
          withoutOrder: .dormant),
        Staged(
          stage: .active, changes: true, probability: change, count: steady,
          withoutOrder: .active),
      ]
    }
  }

  /// Splits what happens by whether the member ordered, to a place with some chance.
  private func settle(_ staged: Staged, at place: Place, chance: Double) -> [Branch] {
    let weight = staged.probability * chance
    let none = staged.count.probabilities[0]
    return [
      Branch(to: State(place, staged.withoutOrder), probability: weight * none),
      Branch(
        to: State(place, staged.stage), probability: weight * (1 - none),
        orders: staged.count.moments(from: 1) * weight),
    ]
  }

  private func publicBranches(_ state: State, _ staged: Staged, _ view: StepView) -> [Branch] {
    let hazard = view.joinHazards.reduce(0, +)
    let joins = chance(hazard)
    var branches: [Branch] = []
    for (channel, part) in view.joinHazards.enumerated() where part > 0 {
      branches += settle(
        staged, at: .pool(entry: entry(step: view.step, channel: channel)),
        chance: joins * part / hazard)
    }
    let weight = staged.probability * (1 - joins)
    let asked = AskedOrders(staged.count, asking: view.asking, refuses: refuses)
    for outcome in asked.outcomes {
      let place =
        outcome.channel.map { Place.pool(entry: entry(step: view.step, channel: $0)) } ?? .open
      branches.append(
        Branch(
          to: State(place, outcome.hasOrdered ? staged.stage : staged.withoutOrder),
          probability: outcome.probability * weight, orders: outcome.orders * weight,
          spend: outcome.spend * weight))
    }
    return branches
  }

  private func blockedBranches(_ staged: Staged) -> [Branch] {
    let rejoins = chance(setting.hazard(segment.rejoinsPerYear))
    return settle(staged, at: .open, chance: rejoins)
      + settle(staged, at: .blocked, chance: 1 - rejoins)
  }

  private func privateBranches(
    _ state: State, _ staged: Staged, entry: Int, _ view: StepView
  ) -> [Branch] {
    let blocks = blockChance(response(ofEntry: entry, view), view)
    var branches = settle(staged, at: .blocked, chance: blocks).map { branch in
      var branch = branch
      // Who blocks is super no more.
      if branch.to.stage == .superTier { branch.to.stage = .active }
      return branch
    }
    for branch in settle(staged, at: .pool(entry: entry), chance: 1 - blocks) {
      branches += tierBranches(state, branch, entry: entry, view)
    }
    return branches
  }

  /// A member that neither moves nor lapses may be upgraded, or go back.
  private func tierBranches(
    _ state: State, _ branch: Branch, entry: Int, _ view: StepView
  ) -> [Branch] {
    let tier = setting.scenario.superTier
    let (other, hazard): (Stage, Double)
    switch (state.stage, branch.to.stage) {
    case (.active, .active):
      let engagement = response(ofEntry: entry, view).engagement
      (other, hazard) = (.superTier, setting.hazard(tier.upgradesPerYear) * engagement)
    case (.superTier, .superTier):
      (other, hazard) = (.active, setting.hazard(tier.churnPerYear))
    default: return [branch]
    }
    let changes = chance(hazard)
    func part(_ stage: Stage, _ share: Double) -> Branch {
      Branch(
        to: State(.pool(entry: entry), stage), probability: branch.probability * share,
        orders: branch.orders * share)
    }
    return [part(branch.to.stage, 1 - changes), part(other, changes)]
  }
}
