import Randomness
import Scenarios

/// What happens to members whose clocks ran out in a step: they change stage, place and tier, order,
/// and come into the private pool (model, 5.7 to 5.10).
///
/// Everything is decided from the state after 5.3 and takes effect at the end of the step, so the
/// order in which members are treated does not matter.
struct MemberEvents {
  let random: RandomSource
  let clocks: Clocks
  let population: Population
  let members: Members
  let traits: [SegmentTraits]
  let economics: Economics
  /// Factor on receptivity of each channel, then of referral.
  let channelQuality: [Float]
  let rivalTouches: Float
  let hasTier: Bool

  private(set) var accounts: Accounts
  private(set) var posts = PostBook()
  var context = StepContext()
  /// Referrals made in this step.
  var referrals: [MadeReferral] = []
  /// Who became reachable again in this step.
  var rejoined: Set<Int> = []
  /// Last order of the member under treatment when the step began: its step plus 1; 0: none.
  var lastOrderBefore: UInt16 = 0
  /// What its clocks are held against.
  var readings = ClockReadings()

  /// - Parameter cells: how many the plan has.
  init(
    world: World, cells: Int, population: Population, members: Members, _ accounts: Accounts
  ) {
    let scenario = world.scenario
    random = world.random
    clocks = Clocks(random: world.random)
    self.population = population
    self.members = members
    traits = scenario.segments.indices.map { SegmentTraits($0, in: scenario) }
    economics = scenario.economics
    channelQuality =
      (scenario.channels.map(\.quality) + [scenario.referral.quality]).map { Float($0) }
    rivalTouches = Float(scenario.market.rivalTouchesPerWeek)
    hasTier =
      scenario.superTier.upgradesPerYear > 0
      || scenario.segments.contains { $0.start.superTier > 0 }
    self.accounts = accounts
    context.meters = Meters(segments: scenario.segments.count, cells: cells)
  }

  /// Counts members in, at the start.
  func enter(_ agents: Range<Int>, _ cells: [Cell]) {
    var walk = CellWalk(cells, from: 0)
    for agent in agents {
      let cell = walk.cell(of: agent)
      accounts.enter(
        agent, Status(bits: members.status[agent]), cell: cell,
        rates: orderRates(of: agent, segment: cells[cell].segment))
    }
  }

  // MARK: Shards

  /// The events of a shard, with empty books.
  func shard(_ accounts: Accounts) -> MemberEvents {
    self.accounts.prepare(accounts)
    var shard = self
    shard.accounts = accounts
    shard.posts = PostBook()
    return shard
  }

  /// Begins a step of a shard.
  mutating func begin(_ context: StepContext) {
    self.context = context
    accounts.isCounted = context.isCounted
  }

  /// Takes over what happened in a shard's step.
  mutating func take(_ shard: inout MemberEvents) {
    accounts.take(shard.accounts, step: context.step)
    posts.take(shard.posts)
    referrals += shard.referrals
    rejoined.formUnion(shard.rejoined)
    shard.referrals.removeAll(keepingCapacity: true)
    shard.rejoined.removeAll(keepingCapacity: true)
  }

  /// Treats one member.
  ///
  /// - Parameters:
  ///   - cell: index of the member's cell.
  ///   - lift: x of the model, as the block pass left it.
  mutating func treat(_ agent: Int, cell: Int, segment: Int, lift: Float) {
    let started = begin(agent, cell: cell, segment: segment)
    var now = started
    let lapsed = changeStage(agent, started, &now, segment: segment, lift: lift)
    let joinedChannel = changePlace(agent, started, &now, segment: segment)
    let moved = joinedChannel != nil || now.bits & Self.place != started.bits & Self.place
    if hasTier, !moved, !lapsed { changeTier(agent, started, &now, segment: segment) }
    let invitedBy = order(
      agent, started, &now, cell: cell, segment: segment, lift: lift,
      mayBeInvited: started.isPublic && !moved && context.admits[cell])
    if started.has(Status.isPrivate) {
      refer(agent, started, lapsed: lapsed)
    }
    if let channel = joinedChannel ?? invitedBy {
      join(agent, &now, channel: channel, segment: segment)
    }
    finish(agent, from: started, to: now, cell: cell, segment: segment)
  }

  private static let place = Status.isPrivate | Status.isBlocked

  /// Makes a member ready for what happens to it: until ``finish(_:from:to:cell:segment:)`` its
  /// clocks, new ones too, are held against `readings`.
  mutating func begin(_ agent: Int, cell: Int, segment: Int) -> Status {
    let status = Status(bits: members.status[agent])
    lastOrderBefore = members.history[agent].lastOrder
    readings = readings(agent, status, cell: cell, segment: segment)
    return status
  }

  private func readings(_ agent: Int, _ status: Status, cell: Int, segment: Int) -> ClockReadings {
    ClockReadings(
      status, lapseRate: population.lapseRate[agent], meters: context.meters.segments[segment],
      join: context.meters.joins[cell])
  }

  /// Puts the new status in place and keeps all counts in step with it.
  mutating func finish(_ agent: Int, from old: Status, to new: Status, cell: Int, segment: Int) {
    members.status[agent] = new.bits
    members.turn(
      agent, from: readings, to: readings(agent, new, cell: cell, segment: segment))
    if old.has(Status.isSuper) != new.has(Status.isSuper) {
      accounts.superChanged(
        agent, new, entry: members.history[agent].firstEntry, isSuper: new.has(Status.isSuper),
        step: context.step)
    }
    accounts.recent.update(
      agent, lastOrder: lastOrderBefore, wasPrivate: old.has(Status.isPrivate),
      to: members.history[agent].lastOrder, isPrivate: new.has(Status.isPrivate),
      atStep: context.step)
    accounts.move(
      agent, from: old, to: new, cell: cell, rates: orderRates(of: agent, segment: segment))
  }

  func orderRates(of agent: Int, segment: Int) -> Accounts.OrderRates {
    Accounts.OrderRates(
      segment: segment, own: population.propensity[agent].orderRate,
      first: traits[segment].firstOrdersPerWeek,
      joinWeight: population.propensity[agent].joinWeight)
  }

  // MARK: Stage

  /// - Returns: whether the member lapsed.
  private mutating func changeStage(
    _ agent: Int, _ started: Status, _ now: inout Status, segment: Int, lift: Float
  ) -> Bool {
    guard members.stageClock[agent] < readings.stage else { return false }
    if started.isActive {
      let moment = random.words(
        .lapseMoment, of: UInt32(agent), number: started.stageVisits
      ).x.unit
      giveBackOrders(agent, started, segment: segment, lift: lift, share: Float(1 - moment))
      lapse(agent, &now)
      accounts.sums.count(.lapses, of: agent, in: segment)
      return true
    }
    now.clear(Status.isDormant)
    now.stageVisits &+= 1
    startStageClock(agent, clocks.lapse(of: agent, visit: now.stageVisits))
    if now.has(Status.isPrivate) { startUpgradeClock(agent, segment: segment) }
    accounts.sums.count(.returns, of: agent, in: segment)
    return false
  }

  /// An active member becomes dormant.
  mutating func lapse(_ agent: Int, _ now: inout Status) {
    now.set(Status.isDormant)
    now.clear(Status.isSuper)
    now.stageVisits &+= 1
    startStageClock(agent, clocks.comeback(of: agent, visit: now.stageVisits))
  }

  /// Gives a share of what the step took off an active member's order clocks back to them.
  private func giveBackOrders(
    _ agent: Int, _ started: Status, segment: Int, lift: Float, share: Float
  ) {
    let rates = context.segments[segment]
    let factor = rates.orderFactor(started, lift: lift)
    members.orderClock[agent] += rates.orderTime * share
    members.extraOrderClock[agent] += rates.extraOrderTime(factor: factor) * share
  }

  // MARK: Place

  /// Blocks, makes reachable again, or finds the channel of a join by ads and staff.
  ///
  /// - Returns: that channel; the join itself is left to ``join(_:_:channel:segment:)``.
  private mutating func changePlace(
    _ agent: Int, _ started: Status, _ now: inout Status, segment: Int
  ) -> Int? {
    guard members.placeClock[agent] < readings.place else { return nil }
    if started.has(Status.isPrivate) {
      block(agent, &now)
      accounts.sums.count(.blocks, of: agent, in: segment)
    } else if started.has(Status.isBlocked) {
      now.clear(Status.isBlocked)
      now.placeVisits &+= 1
      startJoinClock(agent, now)
      rejoined.insert(agent)
      accounts.sums.count(.rejoins, of: agent, in: segment)
    } else {
      return joinChannel(of: agent, visit: started.placeVisits, segment: segment)
    }
    return nil
  }

  /// A private member gets out of reach.
  mutating func block(_ agent: Int, _ now: inout Status) {
    now.clear(Status.isPrivate | Status.isSuper)
    now.set(Status.isBlocked)
    now.placeVisits &+= 1
    startPlaceClock(agent, clocks.rejoin(of: agent, visit: now.placeVisits))
    members.post[agent] = 0
    accounts.placeChanged(
      agent, entry: members.history[agent].firstEntry, toPrivate: false, step: context.step)
  }

  private mutating func startJoinClock(_ agent: Int, _ now: Status) {
    startPlaceClock(
      agent,
      clocks.join(
        of: agent, visit: now.placeVisits,
        weight: now.has(Status.refuses) ? 0 : population.propensity[agent].joinWeight))
  }

  /// - Parameter left: what is left of the new clock. Held against no reading until the member is
  ///   finished, since a large one would leave it too few digits.
  private mutating func startPlaceClock(_ agent: Int, _ left: Float) {
    members.placeClock[agent] = left
    readings.place = 0
  }

  /// Likewise.
  mutating func startStageClock(_ agent: Int, _ left: Float) {
    members.stageClock[agent] = left
    readings.stage = 0
  }

  /// One of the channels behind the join hazard, with chances in proportion to their parts of it.
  private func joinChannel(of agent: Int, visit: UInt32, segment: Int) -> Int? {
    let word = random.words(.joinChannel, of: UInt32(agent), number: visit).x
    return pick(context.joinHazards[segment], at: word.unit)
  }

  /// The index at which the running sum of weights passes `unit` of their total; nil when all are 0.
  func pick(_ weights: [Double], at unit: Double) -> Int? {
    var left = unit * weights.reduce(0, +)
    var last: Int?
    for (index, weight) in weights.enumerated() where weight > 0 {
      last = index
      left -= weight
      if left < 0 { break }
    }
    return last
  }

  /// A public member enters the private pool.
  mutating func join(
    _ agent: Int, _ now: inout Status, channel: Int, segment: Int
  ) {
    let step = context.step
    now.set(Status.isPrivate)
    now.placeVisits &+= 1
    if members.history[agent].firstEntry == 0, !now.has(Status.startedPrivate) {
      members.history[agent].firstEntry = UInt16(step + 1)
      now.set(Status.joined)
      now.entryChannel = channel
      if accounts.pairs(agent) {
        now.set(Status.paired)
        accounts.pairedJoin(agent, channel: channel, step: step)
      }
    }
    members.fatigue[agent] = rivalTouches
    members.freshness[agent] = 1
    members.receptivity[agent] =
      traits[segment].receptivity.value(
        random, purpose: Purpose.receptivity.rawValue, entity: UInt32(agent))
      * channelQuality[channel]
    startPlaceClock(agent, clocks.block(of: agent, visit: now.placeVisits))
    members.referralClock[agent] = clocks.referral(of: agent, step: step, number: 0)
    if now.isActive { startUpgradeClock(agent, segment: segment) }
    assignPost(to: agent)
    accounts.joined(agent, now, segment: segment, channel: channel)
    accounts.placeChanged(
      agent, entry: members.history[agent].firstEntry, toPrivate: true, step: step)
  }

  // MARK: Tier

  func startUpgradeClock(_ agent: Int, segment: Int) {
    guard hasTier else { return }
    let weight = traits[segment].upgradeWeight.weight(
      orderRate: Double(population.propensity[agent].orderRate))
    members.tierClock[agent] = clocks.upgrade(of: agent, step: context.step, weight: weight)
  }

  private mutating func changeTier(
    _ agent: Int, _ started: Status, _ now: inout Status, segment: Int
  ) {
    guard started.has(Status.isPrivate), started.isActive, members.tierClock[agent] < 0
    else { return }
    if started.has(Status.isSuper) {
      now.clear(Status.isSuper)
      startUpgradeClock(agent, segment: segment)
      accounts.sums.count(.superChurns, of: agent, in: segment)
    } else {
      now.set(Status.isSuper)
      members.tierClock[agent] = clocks.superChurn(of: agent, step: context.step)
      accounts.sums.count(.upgrades, of: agent, in: segment)
    }
  }

  // MARK: Referrals

  /// Notes the referrals a private member made, if it is still active.
  private mutating func refer(_ agent: Int, _ started: Status, lapsed: Bool) {
    guard members.referralClock[agent] < 0 else { return }
    var number: UInt32 = 0
    while members.referralClock[agent] < 0 {
      if !lapsed { referrals.append(MadeReferral(referrer: agent, number: number)) }
      number += 1
      members.referralClock[agent] += clocks.referral(
        of: agent, step: context.step, number: number)
    }
  }
}
