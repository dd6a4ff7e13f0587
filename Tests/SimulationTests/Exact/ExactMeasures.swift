import Scenarios

@testable import Simulation

/// What the chain expects of the measures, branch by branch.
struct ExactMeasures {
  /// The measures that follow from the chain alone.
  static let all: [Measure] = [
    .joins, .blocks, .rejoins, .lapses, .returns, .upgrades, .superChurns,
    .privateMemberOrders, .publicMemberOrders, .superOrders, .privateFirstOrders,
    .publicFirstOrders, .privateShopOrders, .publicShopOrders, .steeredOrders, .redemptions,
    .privateShopGMV, .publicShopGMV, .couponCost, .inviteSpend, .privateExposure,
    .superExposure, .touchesDelivered, .touchCost,
  ]

  let chain: MemberChain
  let view: MemberChain.StepView
  let from: MemberChain.State
  /// Share of the orders that go through the private shop, that are steered away from it.
  private let privateShare: Double
  private let steeredShare: Double

  init(_ chain: MemberChain, _ view: MemberChain.StepView, from: MemberChain.State) {
    self.chain = chain
    self.view = view
    self.from = from
    let share = chain.privateShopShare(from, view)
    privateShare = share * (1 - view.steered)
    steeredShare = share * view.steered
  }

  /// Moments of a measure over a branch.
  func moments(of measure: Measure, over branch: MemberChain.Branch) -> PartialMoments {
    switch measure {
    case .joins, .blocks, .rejoins, .lapses, .returns, .upgrades, .superChurns,
      .privateFirstOrders, .publicFirstOrders:
      let counts = happens(measure, to: branch.to) ? branch.probability : 0
      return PartialMoments(first: counts, second: counts)
    case .inviteSpend: return branch.spend
    case .privateExposure, .superExposure, .touchesDelivered, .touchCost:
      let amount = amount(of: measure)
      return PartialMoments(first: amount, second: amount * amount) * branch.probability
    default: return orderMoments(of: measure, branch.orders)
    }
  }

  private func happens(_ measure: Measure, to: MemberChain.State) -> Bool {
    let (wasPrivate, isPrivate) = (from.isPrivate, to.isPrivate)
    switch measure {
    case .joins: return !wasPrivate && isPrivate
    case .blocks: return wasPrivate && !isPrivate
    case .rejoins: return from.place == .blocked && to.place == .open
    case .lapses:
      return (from.stage == .active || from.stage == .superTier) && to.stage == .dormant
    case .returns: return from.stage == .dormant && to.stage != .dormant
    case .upgrades: return from.stage == .active && to.stage == .superTier
    case .superChurns:
      return wasPrivate && isPrivate && from.stage == .superTier && to.stage == .active
    case .privateFirstOrders: return wasPrivate && from.stage == .prospect && to.stage != .prospect
    case .publicFirstOrders: return !wasPrivate && from.stage == .prospect && to.stage != .prospect
    default: return false
    }
  }

  private func amount(of measure: Measure) -> Double {
    guard from.isPrivate else { return 0 }
    let weeks = chain.setting.weeks
    switch measure {
    case .privateExposure: return weeks
    case .superExposure: return from.stage == .superTier ? weeks : 0
    case .touchesDelivered: return view.touches.received * weeks
    default: return view.touches.cost * weeks
    }
  }

  private func orderMoments(of measure: Measure, _ orders: PartialMoments) -> PartialMoments {
    let segment = chain.segment
    let coupon = chain.setting.scenario.economics.coupon
    let spread = 1 + segment.orderValue.cv * segment.orderValue.cv
    let publicValue = segment.orderValue.mean
    let privateValue = publicValue * (1 + segment.response.basketLift)
    func counted(_ share: Double) -> PartialMoments { orders.sum(mean: share, square: share) }
    func worth(_ share: Double, _ value: Double) -> PartialMoments {
      orders.sum(mean: share * value, square: share * value * value * spread)
    }
    switch measure {
    case .privateMemberOrders: return counted(from.isPrivate ? 1 : 0)
    case .publicMemberOrders: return counted(from.isPrivate ? 0 : 1)
    case .superOrders: return counted(from.stage == .superTier ? 1 : 0)
    case .privateShopOrders: return counted(privateShare)
    case .publicShopOrders: return counted(1 - privateShare)
    case .steeredOrders: return counted(steeredShare)
    case .redemptions: return counted(privateShare * coupon.redemption)
    case .privateShopGMV: return worth(privateShare, privateValue)
    case .publicShopGMV: return worth(1 - privateShare, publicValue)
    default:
      return worth(privateShare * coupon.redemption, privateValue * coupon.discount)
    }
  }
}
