import Randomness

/// Orders by the dozen: of the members whose organic order clock is all that ran out in a step, which
/// is nearly everybody to whom anything happens.
///
/// What ``MemberEvents/order(_:_:_:cell:segment:lift:mayBeInvited:)`` does for one member, this does in
/// plain loops over a block's members, so that random words, logarithms and exponentials are vector
/// code. Whoever turns out to order twice, or to accept an invitation, is left to the plain way, which
/// draws the same words.
final class OrderPass {
  private let agents = Column<Int32>(count: OrderPass.most, filledWith: 0)
  private let cells = Column<Int32>(count: OrderPass.most, filledWith: 0)
  private let lifts = Column<Float>(count: OrderPass.most, filledWith: 0)
  private let numbers = Column<UInt32>(count: OrderPass.most, filledWith: 0)
  /// The words of each order.
  private let timeWords = Column<UInt32>(count: OrderPass.most, filledWith: 0)
  private let valueWords = Column<UInt32>(count: OrderPass.most, filledWith: 0)
  private let shopWords = Column<UInt32>(count: OrderPass.most, filledWith: 0)
  private let couponWords = Column<UInt32>(count: OrderPass.most, filledWith: 0)
  /// The order clock after the order.
  private let clocks = Column<Float>(count: OrderPass.most, filledWith: 0)
  /// Whether it runs out once more in the step.
  private let ordersAgain = Column<Bool>(count: OrderPass.most, filledWith: false)
  /// The order value in a public and in the private shop.
  private let publicValues = Column<Float>(count: OrderPass.most, filledWith: 0)
  private let privateValues = Column<Float>(count: OrderPass.most, filledWith: 0)
  private let invitations = InvitationPass()
  private var count = 0

  /// A block's members at most.
  static let most = BlockPass.blockSize

  /// Lets the members of a list place their plain orders.
  ///
  /// - Parameters:
  ///   - lift: x of the model, by agent.
  ///   - cells: stands before the first of them.
  func resolve(
    _ list: EventList, _ events: inout MemberEvents, segment: Int,
    lift: UnsafeMutablePointer<Float>, cells walk: CellWalk
  ) {
    count = list.plainOrderCount
    guard count > 0 else { return }
    take(list.plainOrders.base, lift: lift, walk)
    draw(events, segment: segment)
    invitations.draw(
      events, agents: agents, cells: cells, numbers: numbers, count: count)
    let outside = OutsideOrders(events, segment: segment)
    for place in 0..<count {
      let agent = Int(agents[place])
      if ordersAgain[place] || invitations.isAccepted(place) {
        let cell = Int(cells[place])
        events.treat(agent, cell: cell, segment: segment, lift: lifts[place])
      } else if outside.takes(agent) {
        outside.book(agent, value: publicValues[place], clock: clocks[place])
        invitations.book(place, agent, events.accounts, segment: segment)
      } else {
        book(place, agent, &events, segment: segment)
      }
    }
    outside.close()
  }

  private func take(
    _ orderers: UnsafeMutablePointer<Int32>, lift: UnsafeMutablePointer<Float>, _ walk: CellWalk
  ) {
    var walk = walk
    let (agents, cells, lifts) = (agents.base, cells.base, lifts.base)
    for place in 0..<count {
      let agent = Int(orderers[place])
      agents[place] = orderers[place]
      cells[place] = Int32(truncatingIfNeeded: walk.cell(of: agent))
      lifts[place] = lift[agent]
    }
  }

  /// Plain loops over plain pointers: as properties of a class they would be read anew for every
  /// member, which keeps the loops from becoming vector code.
  private func draw(_ events: MemberEvents, segment: Int) {
    let count = count
    let agents = agents.base
    let numbers = numbers.base
    let history = events.members.history.base
    for place in 0..<count { numbers[place] = UInt32(history[Int(agents[place])].orderNumber) }
    drawWords(events.random, count)
    drawValues(events.traits[segment], count)
    drawClocks(events, count, orderMeter: events.context.meters.segments[segment].order)
  }

  private func drawClocks(_ events: MemberEvents, _ count: Int, orderMeter: Float) {
    let agents = agents.base
    let words = timeWords.base
    let (clocks, ordersAgain) = (clocks.base, ordersAgain.base)
    for place in 0..<count { clocks[place] = unitExponential(word: words[place]) }
    let orderClock = events.members.orderClock.base
    let propensity = events.population.propensity.base
    for place in 0..<count {
      let agent = Int(agents[place])
      clocks[place] = orderClock[agent] + clocks[place] / propensity[agent].orderRate
      ordersAgain[place] = clocks[place] < orderMeter
    }
  }

  private func drawWords(_ random: RandomSource, _ count: Int) {
    let (agents, numbers) = (agents.base, numbers.base)
    let (times, values) = (timeWords.base, valueWords.base)
    let (shops, coupons) = (shopWords.base, couponWords.base)
    let key = (random.seed, random.replicate)
    for place in 0..<count {
      let words = Philox4x32.block(
        UInt32(bitPattern: agents[place]), numbers[place], Purpose.order.rawValue, 0, key: key)
      times[place] = words.0
      values[place] = words.1
      shops[place] = words.2
      coupons[place] = words.3
    }
  }

  private func drawValues(_ traits: SegmentTraits, _ count: Int) {
    let words = valueWords.base
    let (publicValues, privateValues) = (publicValues.base, privateValues.base)
    let (publicShop, privateShop) = (traits.publicValue, traits.privateValue)
    StandardNormal.values(words: words, count: count, into: publicValues)
    for place in 0..<count { privateValues[place] = privateShop.value(publicValues[place]) }
    for place in 0..<count { publicValues[place] = publicShop.value(publicValues[place]) }
  }

  /// Books an order that changes nothing else.
  private func book(_ place: Int, _ agent: Int, _ events: inout MemberEvents, segment: Int) {
    let members = events.members
    let started = Status(bits: members.status[agent])
    var now = started
    events.lastOrderBefore = members.history[agent].lastOrder
    members.orderClock[agent] = clocks[place]
    members.history[agent].orderNumber &+= 1
    let route = events.shop(
      started, segment: segment, lift: lifts[place], unit: shopWords[place].unit)
    events.book(
      agent, started, &now, route: route,
      value: Double(route == .privateShop ? privateValues[place] : publicValues[place]),
      couponWord: couponWords[place], segment: segment)
    events.serve(agent, order: .organic(number: numbers[place]), segment: segment)
    invitations.book(place, agent, events.accounts, segment: segment)
    members.status[agent] = now.bits
    let isPrivate = started.has(Status.isPrivate)
    events.accounts.recent.update(
      agent, lastOrder: events.lastOrderBefore, wasPrivate: isPrivate,
      to: members.history[agent].lastOrder, isPrivate: isPrivate, atStep: events.context.step)
  }
}
