import Scenarios

/// Everything a plan's run counts, event by event, so that no step has to visit all members for it.
///
/// A class whose much used parts are raw columns: a struct of this size would be copied at every call.
final class Accounts {
  let sums: SegmentSums
  let window: PairingWindow
  let clock: StepClock
  /// Fee less benefits of a super member and step.
  let superValuePerStep: Double
  private let fixedPoints: FixedPoints
  /// Whether the present step lies within the horizon.
  var isCounted = true

  /// One a cell.
  let cells: CellBook
  let recent: RecentBuyers
  var cohorts: CohortBook
  /// In agents.
  let flows = FlowCounts()
  let channels: ChannelBook
  /// Of each channel, in money of agents: spend that belongs to no agent.
  var staffInvitationSpend: [Double]

  // Pairing with baseline.
  /// In a plan other than baseline: what its paired joiners did.
  let joiners: JoinerSums
  /// In a plan beside a baseline with a rollout: who is private there.
  var baselinePlaces: BaselinePlaces?
  /// In baseline: the joiners of the other plans, and what the same members did here.
  var companions: [Companion] = []
  /// In a baseline with a rollout, run for the first time: where its moves are noted.
  var recorder: BaselinePlaces?

  final class Companion {
    let records: JoinRecords
    let sums: JoinerSums

    init(records: JoinRecords, sums: JoinerSums) {
      self.records = records
      self.sums = sums
    }
  }

  /// What of a member decides how much it counts among those whom channels may win.
  struct OrderRates {
    let segment: Int
    /// Orders a week: organic ones, and of a prospect the first.
    let own: Float
    let first: Float
    /// A.
    let joinWeight: Float
  }

  /// How sums over agents are kept exactly.
  struct FixedPoints {
    let weight: FixedPoint
    let rate: FixedPoint
  }

  /// - Parameter cells: how many cells the plan has.
  init(world: World, cells: Int, fixedPoints: FixedPoints) {
    let clock = world.clock
    let channelCount = world.scenario.channels.count + 1
    self.clock = clock
    superValuePerStep = clock.perStep(
      yearly: world.scenario.superTier.feePerYear - world.scenario.superTier.benefitCostPerYear)
    self.fixedPoints = fixedPoints
    sums = SegmentSums(segments: world.scenario.segments.count)
    window = PairingWindow(clock: clock)
    self.cells = CellBook(cells: cells)
    recent = RecentBuyers(clock: clock)
    cohorts = CohortBook(clock: clock)
    channels = ChannelBook(
      channels: channelCount, weeks: clock.horizon / clock.stepsPerWeek)
    staffInvitationSpend = [Double](repeating: 0, count: channelCount)
    joiners = JoinerSums(channels: channelCount)
  }

  /// Books of a shard, for the same members held against the same baseline.
  func prepare(_ shard: Accounts) {
    shard.baselinePlaces = baselinePlaces
    shard.companions = companions.map {
      Companion(records: $0.records, sums: JoinerSums(channels: channels.channels))
    }
    if recorder != nil { shard.recorder = BaselinePlaces(capacity: 0, steps: clock.total) }
  }

  /// Takes over what a shard counted in a step.
  func take(_ shard: Accounts, step: Int) {
    sums.take(shard.sums)
    cells.take(shard.cells)
    recent.take(shard.recent)
    cohorts.take(&shard.cohorts)
    flows.take(shard.flows)
    channels.take(shard.channels)
    joiners.take(shard.joiners)
    for (own, other) in zip(companions, shard.companions) { own.sums.take(other.sums) }
    if let places = shard.recorder { recorder?.take(places, atStep: step) }
  }

  // MARK: States

  /// Counts a member in, at the start.
  func enter(
    _ agent: Int, _ status: Status, cell: Int, rates: OrderRates
  ) {
    cells.add(1, of: agent, to: status.state, ofCell: cell)
    if status.isPublic {
      addWilling(1, status, cell: cell, rates: rates)
      addOrders(1, status, cell: cell, rates: rates)
    }
    if status.has(Status.isPrivate), status.has(Status.isProspect) {
      sums.count(.privateProspectEntries, of: agent, in: rates.segment)
    }
  }

  func move(
    _ agent: Int, from old: Status, to new: Status, cell: Int, rates: OrderRates
  ) {
    let (before, after) = (old.state, new.state)
    guard before != after else { return }
    cells.add(-1, of: agent, to: before, ofCell: cell)
    cells.add(1, of: agent, to: after, ofCell: cell)
    if isCounted { flows.count(agent, from: before, to: after) }
    if old.isPublic != new.isPublic {
      addWilling(new.isPublic ? 1 : -1, old, cell: cell, rates: rates)
    }
    if old.isPublic { addOrders(-1, old, cell: cell, rates: rates) }
    if new.isPublic { addOrders(1, new, cell: cell, rates: rates) }
  }

  /// Adds a public member to (1) or takes it from (−1) those whom channels may win.
  private func addWilling(
    _ sign: Int, _ status: Status, cell: Int, rates: OrderRates
  ) {
    guard !status.has(Status.refuses) else { return }
    cells.addWilling(
      sign, joinWeight: sign * fixedPoints.weight.encode(rates.joinWeight), toCell: cell)
  }

  /// Adds a public member to (1) or takes it from (−1) those at whose orders channels ask.
  private func addOrders(
    _ sign: Int, _ status: Status, cell: Int, rates: OrderRates
  ) {
    guard !status.has(Status.isDormant) else { return }
    let rate = status.has(Status.isProspect) ? rates.first : rates.own
    cells.addOrderRate(sign * fixedPoints.rate.encode(rate), toCell: cell)
  }

  /// Σ A over the willing public members of a cell.
  func joinWeight(ofCell cell: Int) -> Double {
    fixedPoints.weight.decode(cells[cell].joinWeight)
  }

  /// Σ organic orders a week of the public members of a cell.
  func publicOrderRate(ofCell cell: Int) -> Double {
    fixedPoints.rate.decode(cells[cell].publicOrderRate)
  }

  // MARK: Joins

  func joined(_ agent: Int, _ status: Status, segment: Int, channel: Int) {
    sums.count(.joins, of: agent, in: segment)
    if status.has(Status.isProspect) {
      sums.count(.privateProspectEntries, of: agent, in: segment)
    }
    channels.join(agent, through: channel)
  }

  func invited(_ agent: Int, channel: Int, cost: Double, segment: Int) {
    sums.add(cost, to: .inviteSpend, of: agent, in: segment)
    if isCounted { channels.spend(cost, on: agent, through: channel) }
  }

  func rewarded(_ agent: Int, _ reward: Double, channel: Int, segment: Int) {
    sums.add(reward, to: .referralRewards, of: agent, in: segment)
    if isCounted { channels.spend(reward, on: agent, through: channel) }
  }

  /// - Parameter entry: step of the first entry plus 1; 0: a member who was private at the start.
  func placeChanged(_ agent: Int, entry: UInt16, toPrivate: Bool, step: Int) {
    recorder?.record(agent, toPrivate: toPrivate, atStep: step)
    guard isCounted, entry != 0 else { return }
    if toPrivate, Int(entry) == step + 1 {
      cohorts.join(atStep: step)
    } else {
      cohorts.change(toPrivate ? 1 : -1, entry: Int(entry) - 1, atStep: step)
    }
  }

  // MARK: Orders

  func order(_ entry: OrderEntry) {
    countByMember(entry)
    countByShop(entry)
    guard entry.step < clock.horizon else { return }
    if entry.firstEntry != 0 { countByEntry(entry) }
    countForCompanions(entry.agent, contribution: entry.contribution, step: entry.step)
  }

  func firstOrder(_ agent: Int, isPrivate: Bool, segment: Int) {
    sums.count(isPrivate ? .privateFirstOrders : .publicFirstOrders, of: agent, in: segment)
  }

  private func countByMember(_ entry: OrderEntry) {
    let (agent, segment) = (entry.agent, entry.segment)
    let isBuyer = recent.includes(lastOrder: entry.lastOrder, atStep: entry.step)
    let isProspect = entry.started.has(Status.isProspect)
    guard entry.started.has(Status.isPrivate) else {
      sums.count(.publicMemberOrders, of: agent, in: segment)
      if !isProspect { sums.count(.publicActiveOrders, of: agent, in: segment) }
      if isBuyer { sums.count(.publicBuyerOrders, of: agent, in: segment) }
      return
    }
    sums.count(.privateMemberOrders, of: agent, in: segment)
    if !isProspect { sums.count(.privateActiveOrders, of: agent, in: segment) }
    if isBuyer { sums.count(.privateBuyerOrders, of: agent, in: segment) }
    if entry.started.has(Status.isSuper) {
      sums.count(.superOrders, of: agent, in: segment)
      sums.add(entry.value, to: .superGMV, of: agent, in: segment)
    } else {
      sums.add(entry.value, to: .ordinaryPrivateGMV, of: agent, in: segment)
    }
  }

  private func countByShop(_ entry: OrderEntry) {
    let (agent, segment) = (entry.agent, entry.segment)
    sums.add(entry.margin, to: .grossMargin, of: agent, in: segment)
    guard entry.route == .privateShop else {
      sums.count(.publicShopOrders, of: agent, in: segment)
      if entry.route == .steered { sums.count(.steeredOrders, of: agent, in: segment) }
      sums.add(entry.value, to: .publicShopGMV, of: agent, in: segment)
      sums.add(entry.commission, to: .publicCommission, of: agent, in: segment)
      return
    }
    sums.count(.privateShopOrders, of: agent, in: segment)
    sums.add(entry.value, to: .privateShopGMV, of: agent, in: segment)
    sums.add(entry.commission, to: .privateCommission, of: agent, in: segment)
    if entry.redeems {
      sums.count(.redemptions, of: agent, in: segment)
      sums.add(entry.discount, to: .couponCost, of: agent, in: segment)
    }
  }

  private func countByEntry(_ entry: OrderEntry) {
    let joined = Int(entry.firstEntry) - 1
    let channel = entry.started.entryChannel
    channels.order(
      entry.value, of: entry.agent, through: channel, inWeek: clock.week(ofStep: entry.step))
    cohorts.order(contribution: entry.contribution, entry: joined, atStep: entry.step)
    guard entry.started.has(Status.paired), entry.step > joined else { return }
    joiners.order(
      of: entry.agent,
      contribution: window.contains(step: entry.step, entry: joined) ? entry.contribution : 0,
      through: channel)
  }

  /// Books an order for the plans in which the member joins.
  @inline(__always)
  func countForCompanions(_ agent: Int, contribution: Double, step: Int) {
    for companion in companions {
      guard let joined = companion.records[agent], step > Int(joined.step) else { continue }
      let isWithin = window.contains(step: step, entry: Int(joined.step))
      companion.sums.order(
        of: agent, contribution: isWithin ? contribution : 0, through: Int(joined.channel))
    }
  }
}
