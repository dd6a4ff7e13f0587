import Scenarios

/// Plain orders of members who never were in the private pool, which are most of all orders: counted
/// apart and booked in sums, since nothing of them depends on a place, a shop or an entry.
///
/// What it books of an order is what ``MemberEvents/book(_:_:_:route:value:couponWord:segment:)`` books.
final class OutsideOrders {
  private let members: Members
  private let accounts: Accounts
  private let traits: SegmentTraits
  private let commission: Double
  private let step: Int
  /// ``Sum`` by half of the agents.
  private let sums = Column<Double>(count: 2 * Sum.allCases.count, filledWith: 0)

  private enum Sum: Int, CaseIterable {
    case orders
    /// Of those who had ordered within the last 52 weeks.
    case buyerOrders
    case firstTime, secondTime
    case value
  }

  init(_ events: MemberEvents, segment: Int) {
    members = events.members
    accounts = events.accounts
    traits = events.traits[segment]
    commission = events.economics.publicCommission
    step = events.context.step
  }

  @inline(__always)
  func takes(_ agent: Int) -> Bool {
    members.status.base[agent] & (Status.isPrivate | Status.startedPrivate | Status.joined) == 0
  }

  /// - Parameters:
  ///   - value: of the order, in the public shop.
  ///   - clock: the order clock after it.
  @inline(__always)
  func book(_ agent: Int, value: Float, clock: Float) {
    members.orderClock.base[agent] = clock
    var history = members.history.base[agent]
    let before = history.lastOrder
    count(
      agent, value: Double(value),
      isBuyer: accounts.recent.includes(lastOrder: before, atStep: step))
    history.orderNumber &+= 1
    history.countOrder(atStep: step)
    members.history.base[agent] = history
    accounts.recent.update(
      agent, lastOrder: before, wasPrivate: false, to: history.lastOrder, isPrivate: false,
      atStep: step)
    guard accounts.isCounted, !accounts.companions.isEmpty else { return }
    let value = Double(value)
    accounts.countForCompanions(
      agent, contribution: value * traits.grossMargin - value * commission, step: step)
  }

  @inline(__always)
  private func count(_ agent: Int, value: Double, isBuyer: Bool) {
    let bits = members.status.base[agent]
    members.status.base[agent] = bits | (bits & Status.bought) << 1 | Status.bought
    let sums = sums.base + AgentSample.half(of: agent) &* Sum.allCases.count
    func add(_ amount: Double, to sum: Sum) { sums[sum.rawValue] += amount }
    add(1, to: .orders)
    add(value, to: .value)
    add(isBuyer ? 1 : 0, to: .buyerOrders)
    add(bits & Status.bought == 0 ? 1 : 0, to: .firstTime)
    let isSecond = bits & (Status.bought | Status.boughtAgain) == Status.bought
    add(isSecond ? 1 : 0, to: .secondTime)
  }

  /// Books the sums.
  func close() {
    for half in 0..<2 {
      func sum(_ sum: Sum) -> Double { sums[half * Sum.allCases.count + sum.rawValue] }
      func add(_ amount: Double, to measure: Measure) {
        accounts.sums.add(amount, to: measure, of: traits.index, half: half)
      }
      add(sum(.orders), to: .publicMemberOrders)
      add(sum(.orders), to: .publicActiveOrders)
      add(sum(.orders), to: .publicShopOrders)
      add(sum(.buyerOrders), to: .publicBuyerOrders)
      add(sum(.firstTime), to: .firstTimeBuyers)
      add(sum(.secondTime), to: .secondTimeBuyers)
      add(sum(.value), to: .publicShopGMV)
      add(sum(.value) * traits.grossMargin, to: .grossMargin)
      add(sum(.value) * commission, to: .publicCommission)
    }
  }
}
