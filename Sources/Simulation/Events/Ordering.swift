import Randomness
import Scenarios

extension MemberEvents {
  /// Orders of a member in a step, and clock, beyond any market's; more would only keep the machine
  /// busy and are dropped.
  private static let mostOrders: UInt32 = 10_000

  /// The orders of a step, as many as the two order clocks run out times, with what they bring and
  /// the invitations made at them (model, 5.8 and 5.9). Where the rate is below the organic one,
  /// organic orders are lost in proportion.
  ///
  /// - Returns: the channel of an accepted invitation.
  mutating func order(
    _ agent: Int, _ started: Status, _ now: inout Status, cell: Int, segment: Int, lift: Float,
    mayBeInvited: Bool
  ) -> Int? {
    guard
      members.orderClock[agent] < readings.order
        || members.extraOrderClock[agent] < readings.extraOrder
    else { return nil }
    let isFirst = started.has(Status.isProspect)
    let rate = isFirst ? traits[segment].firstOrdersPerWeek : population.propensity[agent].orderRate
    let factor = context.segments[segment].orderFactor(started, lift: lift)
    var invitations = Invitations()
    var hasOrdered = false
    func place(_ address: OrderAddress, _ words: SIMD4<UInt32>, _ events: inout MemberEvents) {
      hasOrdered = true
      let route = events.shop(started, segment: segment, lift: lift, unit: words.z.unit)
      events.book(
        agent, started, &now, route: route,
        value: events.value(word: words.y, route: route, segment: segment), couponWord: words.w,
        segment: segment)
      events.serve(agent, order: address, segment: segment)
      if mayBeInvited {
        events.invite(
          agent, started, order: address, cell: cell, segment: segment, into: &invitations)
      }
    }
    var organic: UInt32 = 0
    while members.orderClock[agent] < readings.order, organic < Self.mostOrders {
      let address = OrderAddress.organic(number: UInt32(members.history[agent].orderNumber))
      let words = words(of: address, agent: agent)
      organic += 1
      members.history[agent].orderNumber &+= 1
      members.orderClock[agent] += unitExponential(word: words.x) / rate
      if keeps(agent, address, factor: factor) { place(address, words, &self) }
    }
    var extra: UInt32 = 0
    while members.extraOrderClock[agent] < readings.extraOrder, extra < Self.mostOrders {
      let address = OrderAddress.extra(step: UInt32(context.step), number: extra)
      let words = words(of: address, agent: agent)
      extra += 1
      members.extraOrderClock[agent] += unitExponential(word: words.x) / rate
      place(address, words, &self)
    }
    members.orderClock[agent] = max(members.orderClock[agent], readings.order)
    members.extraOrderClock[agent] = max(members.extraOrderClock[agent], readings.extraOrder)
    if isFirst, hasOrdered {
      accounts.firstOrder(agent, isPrivate: started.has(Status.isPrivate), segment: segment)
      becomeActive(agent, &now, segment: segment)
    }
    return invitations.isAccepted ? choose(among: invitations, of: agent) : nil
  }

  /// Words of an order: the time to the next one, its value, its shop, its coupon.
  private func words(of address: OrderAddress, agent: Int) -> SIMD4<UInt32> {
    switch address {
    case .organic(let number): random.words(.order, of: UInt32(agent), number: number)
    case .extra(let step, let number):
      random.words(.extraOrder, of: UInt32(agent), number: step, block: number)
    }
  }

  /// Whether an organic order takes place, at `factor` orders per organic one.
  private func keeps(_ agent: Int, _ address: OrderAddress, factor: Float) -> Bool {
    guard factor < 1, case .organic(let number) = address else { return true }
    return random.words(.orderLoss, of: UInt32(agent), number: number).x.unit < Double(factor)
  }

  /// A prospect has ordered.
  mutating func becomeActive(_ agent: Int, _ now: inout Status, segment: Int) {
    now.clear(Status.isProspect)
    startStageClock(agent, clocks.lapse(of: agent, visit: now.stageVisits))
    // What is left of the unit exponentials now runs at the rate of an active member.
    let ratio = traits[segment].firstOrdersPerWeek / population.propensity[agent].orderRate
    members.orderClock[agent] =
      readings.order
      + rescaled(members.orderClock[agent] - readings.order, by: ratio, agent: agent, block: 1)
    members.extraOrderClock[agent] =
      readings.extraOrder
      + rescaled(
        members.extraOrderClock[agent] - readings.extraOrder, by: ratio, agent: agent, block: 2)
    if now.has(Status.isPrivate) { startUpgradeClock(agent, segment: segment) }
  }

  /// A clock in another unit; a new one where the old one never ran.
  private func rescaled(_ clock: Float, by ratio: Float, agent: Int, block: UInt32) -> Float {
    if clock < .infinity, ratio > 0, ratio < .infinity { return clock * ratio }
    let word = random.words(
      .order, of: UInt32(agent), number: UInt32(members.history[agent].orderNumber), block: block
    ).x
    return unitExponential(word: word) / population.propensity[agent].orderRate
  }

  func value(word: UInt32, route: OrderRoute, segment: Int) -> Double {
    let traits = traits[segment]
    let value = route == .privateShop ? traits.privateValue : traits.publicValue
    return Double(value.value(StandardNormal.value(word: word)))
  }

  /// Books one order.
  ///
  /// - Parameter started: the member's status when it orders.
  func book(
    _ agent: Int, _ started: Status, _ now: inout Status, route: OrderRoute, value: Double,
    couponWord: UInt32, segment: Int
  ) {
    let isPrivateShop = route == .privateShop
    let commission = isPrivateShop ? economics.privateCommission : economics.publicCommission
    let redeems = isPrivateShop && couponWord.unit < economics.coupon.redemption
    accounts.order(
      OrderEntry(
        agent: agent, started: started, segment: segment, route: route, value: value,
        margin: value * traits[segment].grossMargin, commission: value * commission,
        redeems: redeems,
        discount: redeems ? value * economics.coupon.discount : 0,
        firstEntry: members.history[agent].firstEntry,
        lastOrder: lastOrderBefore, step: context.step))
    countBuyer(agent, &now, segment: segment)
  }

  /// Through which shop an order goes (model, 5.8).
  func shop(_ started: Status, segment: Int, lift: Float, unit: Double) -> OrderRoute {
    guard started.has(Status.isPrivate) else { return .publicShop }
    let share = traits[segment].privateShopShare(
      lift: Double(lift), isSuper: started.has(Status.isSuper))
    if unit < share * (1 - context.steerToPublic) { return .privateShop }
    return unit < share ? .steered : .publicShop
  }

  private func countBuyer(_ agent: Int, _ now: inout Status, segment: Int) {
    members.history[agent].countOrder(atStep: context.step)
    if !now.has(Status.bought) {
      now.set(Status.bought)
      accounts.sums.count(.firstTimeBuyers, of: agent, in: segment)
    } else if !now.has(Status.boughtAgain) {
      now.set(Status.boughtAgain)
      accounts.sums.count(.secondTimeBuyers, of: agent, in: segment)
    }
  }

  /// The order that a prospect who came by referral places at once, through the private shop
  /// (model, 5.10).
  mutating func orderOnJoining(_ agent: Int, _ now: inout Status, segment: Int) {
    let words = random.words(
      .referral, of: UInt32(agent), number: UInt32(context.step), block: .max)
    book(
      agent, now, &now, route: .privateShop,
      value: value(word: words.y, route: .privateShop, segment: segment), couponWord: words.w,
      segment: segment)
    // Beyond the numbers of extra orders.
    serve(agent, order: .extra(step: UInt32(context.step), number: .max), segment: segment)
    accounts.firstOrder(agent, isPrivate: true, segment: segment)
    becomeActive(agent, &now, segment: segment)
  }
}

/// Where the luck of an order lies.
enum OrderAddress {
  case organic(number: UInt32)
  /// The orders of an extra clock within a step, from 0.
  case extra(step: UInt32, number: UInt32)
}

/// The shop an order goes through; steered ones were on their way to the private shop.
enum OrderRoute {
  case privateShop, publicShop, steered
}

/// One order, with all that the accounts need.
struct OrderEntry {
  let agent: Int
  /// The member's status at the beginning of the step.
  let started: Status
  let segment: Int
  let route: OrderRoute
  let value: Double
  let margin: Double
  let commission: Double
  let redeems: Bool
  let discount: Double
  /// Step of the first entry plus 1, of the last order plus 1; 0: none.
  let firstEntry: UInt16
  let lastOrder: UInt16
  let step: Int

  var contribution: Double { margin - commission - discount }
}
