import Scenarios

/// Members change stage, place and tier (model, 5.7).
extension MemberEvents {
  // MARK: Stage

  /// - Returns: whether the member lapsed.
  mutating func changeStage(
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
  mutating func changePlace(
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

  mutating func changeTier(
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
}
