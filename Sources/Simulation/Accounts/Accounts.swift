import Scenarios

/// Everything a plan's run counts, event by event, so that no step has to visit all members for it.
struct Accounts {
  let sums: SegmentSums
  let window: PairingWindow
  let clock: StepClock
  /// Fee less benefits of a super member and step.
  let superValuePerStep: Double
  private let fixedPoints: FixedPoints
  /// Whether the present step lies within the horizon.
  var isCounted = true

  /// One a cell.
  var cells: [CellCounts] = []
  var recent: RecentBuyers
  var cohorts: CohortBook
  /// In agents.
  var flows = FlowMatrix()
  var channels: [ChannelAccount]

  // Pairing with baseline.
  /// In a plan other than baseline: what its paired joiners did.
  var joiners: JoinerSums
  var pairedJoiners: [Double]
  var joinerExposure = 0.0
  /// In a plan beside a baseline with a rollout: who is private there.
  var baselinePlaces: BaselinePlaces?
  /// In baseline: the joiners of the other plans, and what the same members did here.
  var companions: [Companion] = []
  /// In a baseline with a rollout, run for the first time: where its moves are noted.
  var recorder: BaselinePlaces?

  struct Companion {
    let records: JoinRecords
    var sums: JoinerSums
  }

  /// A way into the pool, in agents and money of agents; referral is the last one.
  struct ChannelAccount {
    var weeklyJoins: [Double]
    var weeklyGMV: [Double]
    var spend = 0.0
    /// In the present step.
    var joinsNow = 0.0
  }

  /// How sums over agents are kept exactly.
  struct FixedPoints {
    let weight: FixedPoint
    let rate: FixedPoint
  }

  init(world: World, fixedPoints: FixedPoints) {
    let clock = world.clock
    let channelCount = world.scenario.channels.count + 1
    self.clock = clock
    superValuePerStep = clock.perStep(
      yearly: world.scenario.superTier.feePerYear - world.scenario.superTier.benefitCostPerYear)
    self.fixedPoints = fixedPoints
    sums = SegmentSums(segments: world.scenario.segments.count)
    window = PairingWindow(clock: clock)
    recent = RecentBuyers(clock: clock)
    cohorts = CohortBook(clock: clock)
    let weeks = [Double](repeating: 0, count: clock.horizon / clock.stepsPerWeek)
    channels = [ChannelAccount](
      repeating: ChannelAccount(weeklyJoins: weeks, weeklyGMV: weeks), count: channelCount)
    joiners = JoinerSums(channels: channelCount)
    pairedJoiners = [Double](repeating: 0, count: channelCount)
  }

  // MARK: States

  /// Counts a member in, at the start.
  mutating func enter(
    _ status: Status, cell: Int, orderRate: Float, traits: SegmentTraits
  ) {
    cells[cell].states[status.state.rawValue] += 1
    if status.isPublic {
      addWilling(1, status, cell: cell, orderRate: orderRate, traits: traits)
      addOrders(1, status, cell: cell, orderRate: orderRate, traits: traits)
    }
    if status.has(Status.isPrivate), status.has(Status.isProspect) {
      sums.count(.privateProspectEntries, of: traits.index)
    }
  }

  mutating func move(
    from old: Status, to new: Status, cell: Int, orderRate: Float, traits: SegmentTraits
  ) {
    let (before, after) = (old.state, new.state)
    guard before != after else { return }
    cells[cell].states[before.rawValue] -= 1
    cells[cell].states[after.rawValue] += 1
    if isCounted { flows[before, after] += 1 }
    if old.isPublic != new.isPublic {
      addWilling(new.isPublic ? 1 : -1, old, cell: cell, orderRate: orderRate, traits: traits)
    }
    if old.isPublic { addOrders(-1, old, cell: cell, orderRate: orderRate, traits: traits) }
    if new.isPublic { addOrders(1, new, cell: cell, orderRate: orderRate, traits: traits) }
  }

  /// Adds a public member to (1) or takes it from (−1) those whom channels may win.
  private mutating func addWilling(
    _ sign: Int, _ status: Status, cell: Int, orderRate: Float, traits: SegmentTraits
  ) {
    guard !status.has(Status.refuses) else { return }
    let weight = traits.joinWeight.weight(orderRate: Double(orderRate))
    cells[cell].publicWilling += sign
    cells[cell].joinWeight += Int64(sign) * fixedPoints.weight.encode(Float(weight))
  }

  /// Adds a public member to (1) or takes it from (−1) those at whose orders channels ask.
  private mutating func addOrders(
    _ sign: Int, _ status: Status, cell: Int, orderRate: Float, traits: SegmentTraits
  ) {
    guard !status.has(Status.isDormant) else { return }
    let rate = status.has(Status.isProspect) ? traits.firstOrdersPerWeek : orderRate
    cells[cell].publicOrderRate += Int64(sign) * fixedPoints.rate.encode(rate)
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

  mutating func joined(_ status: Status, segment: Int, channel: Int) {
    sums.count(.joins, of: segment)
    if status.has(Status.isProspect) { sums.count(.privateProspectEntries, of: segment) }
    channels[channel].joinsNow += 1
  }

  mutating func invited(channel: Int, cost: Double, segment: Int) {
    sums.add(cost, to: .inviteSpend, of: segment)
    if isCounted { channels[channel].spend += cost }
  }

  mutating func rewarded(_ reward: Double, segment: Int) {
    sums.add(reward, to: .referralRewards, of: segment)
    if isCounted { channels[channels.count - 1].spend += reward }
  }

  /// - Parameter entry: step of the first entry plus 1; 0: a member who was private at the start.
  mutating func placeChanged(_ agent: Int, entry: UInt16, toPrivate: Bool, step: Int) {
    recorder?.record(agent, toPrivate: toPrivate, atStep: step)
    guard isCounted, entry != 0 else { return }
    if toPrivate, Int(entry) == step + 1 {
      cohorts.join(atStep: step)
    } else {
      cohorts.change(toPrivate ? 1 : -1, entry: Int(entry) - 1, atStep: step)
    }
  }

  // MARK: Orders

  mutating func order(_ entry: OrderEntry) {
    countByMember(entry)
    countByShop(entry)
    guard isCounted else { return }
    if entry.firstEntry != 0 { countByEntry(entry) }
    for index in companions.indices { countForCompanion(index, entry) }
  }

  mutating func firstOrder(isPrivate: Bool, segment: Int) {
    sums.count(isPrivate ? .privateFirstOrders : .publicFirstOrders, of: segment)
  }

  private func countByMember(_ entry: OrderEntry) {
    let segment = entry.segment
    let isBuyer = recent.includes(lastOrder: entry.lastOrder, atStep: entry.step)
    let isProspect = entry.started.has(Status.isProspect)
    guard entry.started.has(Status.isPrivate) else {
      sums.count(.publicMemberOrders, of: segment)
      if !isProspect { sums.count(.publicActiveOrders, of: segment) }
      if isBuyer { sums.count(.publicBuyerOrders, of: segment) }
      return
    }
    sums.count(.privateMemberOrders, of: segment)
    if !isProspect { sums.count(.privateActiveOrders, of: segment) }
    if isBuyer { sums.count(.privateBuyerOrders, of: segment) }
    if entry.started.has(Status.isSuper) {
      sums.count(.superOrders, of: segment)
      sums.add(entry.value, to: .superGMV, of: segment)
    } else {
      sums.add(entry.value, to: .ordinaryPrivateGMV, of: segment)
    }
  }

  private func countByShop(_ entry: OrderEntry) {
    let segment = entry.segment
    sums.add(entry.margin, to: .grossMargin, of: segment)
    guard entry.route == .privateShop else {
      sums.count(.publicShopOrders, of: segment)
      if entry.route == .steered { sums.count(.steeredOrders, of: segment) }
      sums.add(entry.value, to: .publicShopGMV, of: segment)
      sums.add(entry.commission, to: .publicCommission, of: segment)
      return
    }
    sums.count(.privateShopOrders, of: segment)
    sums.add(entry.value, to: .privateShopGMV, of: segment)
    sums.add(entry.commission, to: .privateCommission, of: segment)
    if entry.redeems {
      sums.count(.redemptions, of: segment)
      sums.add(entry.discount, to: .couponCost, of: segment)
    }
  }

  private mutating func countByEntry(_ entry: OrderEntry) {
    let joined = Int(entry.firstEntry) - 1
    let channel = entry.started.entryChannel
    channels[channel].weeklyGMV[clock.week(ofStep: entry.step)] += entry.value
    cohorts.order(contribution: entry.contribution, entry: joined, atStep: entry.step)
    guard entry.started.has(Status.paired), entry.step > joined else { return }
    joiners.orders += 1
    if window.contains(step: entry.step, entry: joined) {
      joiners.contribution[channel] += entry.contribution
    }
  }

  private mutating func countForCompanion(_ index: Int, _ entry: OrderEntry) {
    guard let joined = companions[index].records[entry.agent], entry.step > Int(joined.step)
    else { return }
    companions[index].sums.orders += 1
    if window.contains(step: entry.step, entry: Int(joined.step)) {
      let channel = Int(joined.channel)
      companions[index].sums.contribution[channel] += entry.contribution
    }
  }
}
