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
}
