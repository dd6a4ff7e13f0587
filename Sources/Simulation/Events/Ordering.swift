import Randomness
import Scenarios

extension MemberEvents {
  /// The orders of a step, as many as the order clock runs out times, with what they bring and the
  /// invitations made at them (model, 5.8 and 5.9).
  ///
  /// - Returns: the channel of an accepted invitation.
  mutating func order(
    _ agent: Int, _ started: Status, _ now: inout Status, cell: Int, segment: Int, lift: Float,
    mayBeInvited: Bool
  ) -> Int? {
    guard members.orderClock[agent] < 0 else { return nil }
    let isFirst = started.has(Status.isProspect)
    let rate = isFirst ? traits[segment].firstOrdersPerWeek : population.orderRate[agent]
    var accepted = AcceptedInvitations()
    while members.orderClock[agent] < 0 {
      let number = members.orderCount[agent]
      let words = random.words(.order, of: UInt32(agent), number: number)
      members.orderCount[agent] = number &+ 1
      members.orderClock[agent] += unitExponential(word: words.x) / rate
      book(agent, started, &now, words: words, segment: segment, lift: lift)
      if mayBeInvited {
        invite(agent, started, order: number, cell: cell, segment: segment, into: &accepted)
      }
    }
    if isFirst {
      accounts.firstOrder(isPrivate: started.has(Status.isPrivate), segment: segment)
      becomeActive(agent, &now, segment: segment)
    }
    return accepted.isEmpty ? nil : choose(among: accepted, of: agent)
  }

  /// A prospect has ordered.
  mutating func becomeActive(_ agent: Int, _ now: inout Status, segment: Int) {
    now.clear(Status.isProspect)
    members.stageClock[agent] = clocks.lapse(of: agent, visit: now.stageVisits)
    let first = traits[segment].firstOrdersPerWeek
    let rate = population.orderRate[agent]
    if members.orderClock[agent] == .infinity || first == 0 {
      let word = random.words(.order, of: UInt32(agent), number: members.orderCount[agent]).w
      members.orderClock[agent] = unitExponential(word: word) / rate
    } else {
      // What is left of the unit exponential now runs at the rate of an active member.
      members.orderClock[agent] = rate > 0 ? members.orderClock[agent] * first / rate : .infinity
    }
    if now.has(Status.isPrivate) { startUpgradeClock(agent, segment: segment) }
  }

  /// Books one order of a member who began the step in a place and stage.
  private mutating func book(
    _ agent: Int, _ started: Status, _ now: inout Status, words: SIMD4<UInt32>, segment: Int,
    lift: Float
  ) {
    let route = shop(started, segment: segment, lift: lift, unit: words.z.unit)
    let traits = traits[segment]
    let z = normalQuantile(words.y.unit)
    let value = (route == .privateShop ? traits.privateValue : traits.publicValue)
      .value(standardNormal: z)
    let margin = value * traits.grossMargin
    let commission =
      value
      * (route == .privateShop ? economics.privateCommission : economics.publicCommission)
    let redeems = route == .privateShop && words.w.unit < coupon.redemption
    let discount = redeems ? value * coupon.discount : 0
    accounts.order(
      OrderEntry(
        agent: agent, started: started, segment: segment, route: route, value: value,
        margin: margin, commission: commission, redeems: redeems, discount: discount,
        firstEntry: members.firstEntry[agent], lastOrder: lastOrderBefore, step: context.step))
    countBuyer(&now, segment: segment)
    members.lastOrder[agent] = UInt16(context.step + 1)
  }

  /// Through which shop an order goes (model, 5.8).
  private func shop(_ started: Status, segment: Int, lift: Float, unit: Double) -> OrderRoute {
    guard started.has(Status.isPrivate) else { return .publicShop }
    let share = traits[segment].privateShopShare(
      lift: Double(lift), isSuper: started.has(Status.isSuper))
    if unit < share * (1 - context.steerToPublic) { return .privateShop }
    return unit < share ? .steered : .publicShop
  }

  private mutating func countBuyer(_ now: inout Status, segment: Int) {
    if !now.has(Status.bought) {
      now.set(Status.bought)
      accounts.sums.count(.firstTimeBuyers, of: segment)
    } else if !now.has(Status.boughtAgain) {
      now.set(Status.boughtAgain)
      accounts.sums.count(.secondTimeBuyers, of: segment)
    }
  }

  /// The order that a prospect who came by referral places at once, through the private shop
  /// (model, 5.10).
  mutating func orderOnJoining(_ agent: Int, _ now: inout Status, segment: Int) {
    let number = members.orderCount[agent]
    let words = random.words(.order, of: UInt32(agent), number: number, block: 1)
    members.orderCount[agent] = number &+ 1
    let traits = traits[segment]
    let value = traits.privateValue.value(standardNormal: normalQuantile(words.y.unit))
    let redeems = words.w.unit < coupon.redemption
    var buyer = now
    buyer.set(Status.isPrivate)
    accounts.order(
      OrderEntry(
        agent: agent, started: buyer, segment: segment, route: .privateShop, value: value,
        margin: value * traits.grossMargin, commission: value * economics.privateCommission,
        redeems: redeems, discount: redeems ? value * coupon.discount : 0,
        firstEntry: members.firstEntry[agent], lastOrder: lastOrderBefore, step: context.step))
    countBuyer(&now, segment: segment)
    members.lastOrder[agent] = UInt16(context.step + 1)
    accounts.firstOrder(isPrivate: true, segment: segment)
    becomeActive(agent, &now, segment: segment)
  }
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
