/// Members of the private pool: fatigue and response, and what these make of the hazards. Whatever these
/// differ by from those outside is taken off the clocks, which then are compared with the meters.
extension BlockPass {
  /// - Parameter group: the first of sixteen members, counted from the run's first.
  /// - Returns: the response times receptivity of private active members.
  @inline(__always)
  func runDown(_ run: Run, _ group: Int) -> Lanes {
    let slot = run.first &+ group
    let (segment, meters, cells) = (run.segment, run.meters, run.cells)
    let bits = status.lanes(at: slot)
    let isPrivate = bits.having(Status.isPrivate)
    let isDormant = bits.having(Status.isDormant)
    let isProspect = bits.having(Status.isProspect)
    let isBlocked = bits.having(Status.isBlocked)
    let isSuper = bits.having(Status.isSuper)

    // Fatigue and response.
    let oldFatigue = fatigue.lanes(at: slot)
    let newFatigue = oldFatigue + segment.memoryLoss * (segment.felt - oldFatigue)
    fatigue.put(oldFatigue.replacing(with: newFatigue, where: isPrivate), at: slot)
    let over = (newFatigue * inverseTolerance.lanes(at: slot) - 1).greater(Lanes.zero)
    let damping = 1 / (1 + over)
    let fresh = freshness.lanes(at: slot)
    freshness.put(
      fresh.replacing(with: fresh * segment.freshnessDecay, where: isPrivate), at: slot)
    let engagement = segment.engagementFloor + segment.engagementFresh * fresh
    let response = engagement * damping
    let receptive = receptivity.lanes(at: slot)
    let liftAtFull =
      cells.orderLift.replacing(with: cells.firstOrderLift, where: isProspect) * receptive
      + segment.offer
    let fullLift = liftAtFull * response
    lift.put(fullLift, at: run.offset &+ group)
    let responsive = receptive * response

    // Orders.
    let lifted = segment.voice * (1 + fullLift)
    let factor = Lanes(repeating: segment.voice)
      .replacing(with: segment.voice * segment.blockedKeep, where: isBlocked)
      .replacing(
        with: lifted.replacing(with: lifted * segment.superMultiplier, where: isSuper),
        where: isPrivate)
    let order = Lanes(repeating: meters.order).replacing(with: 0, where: isDormant)
    let orders = orderClock.lanes(at: slot) - order
    let openExtra = segment.extraOrderTime(factor: segment.voice)
    let extraTime = segment.orderTime * (factor - 1).greater(Lanes.zero) - openExtra
    let isOrdering = isPrivate .& .!isDormant
    var others =
      adjusted(extraOrderClock, slot, by: extraTime, where: isOrdering)
      - extraReading(meters, isDormant, isBlocked)

    // Stage: what differs from the hazards outside the pool.
    let lapse = lapseRate.lanes(at: slot) * segment.weeksPerStep
    let tired = over.lesser(Lanes(repeating: 2))
    let fatigueLapse = segment.fatigueLapse * (tired * tired)
    let stage = ((lapse * (1 - segment.retention * response) + fatigueLapse) - lapse)
      .replacing(with: fatigueLapse - lapse, where: isSuper)
      .replacing(
        with: (segment.returns + segment.wakes * responsive) - segment.returns, where: isDormant
      )
      .replacing(with: 0, where: isProspect)
    others = others.lesser(
      adjusted(stageClock, slot, by: stage, where: isPrivate)
        - stageReading(slot, meters, isDormant, isProspect))

    // Place.
    let block = segment.blockBase + segment.blockOver * (over * over)
    let place = cells.joinMeter.replacing(with: meters.rejoin, where: isBlocked)
      .replacing(with: 0, where: isPrivate)
    others = others.lesser(adjusted(placeClock, slot, by: block, where: isPrivate) - place)

    // Tier and referral: of active members in the pool.
    func active(_ lanes: Lanes) -> Lanes {
      Lanes.zero.replacing(with: lanes, where: isPrivate).replacing(with: 0, where: isDormant)
        .replacing(with: 0, where: isProspect)
    }
    if hasTier {
      let tier = (segment.upgrade * engagement).replacing(with: segment.superChurn, where: isSuper)
      others = others.lesser(adjusted(tierClock, slot, by: active(tier), where: isPrivate))
    }
    let activeResponse = active(responsive)
    if hasReferral {
      others = others.lesser(
        adjusted(
          referralClock, slot, by: segment.referral * activeResponse, where: isPrivate))
    }
    note(
      run.offset &+ group, orders: orders, others: others, isProspect: isProspect, factor: factor)
    return activeResponse
  }

  /// Takes something off the clocks of some members.
  @_transparent
  private func adjusted(
    _ clock: UnsafeMutablePointer<Float>, _ slot: Int, by taken: Lanes, where runs: LaneMask
  ) -> Lanes {
    let before = clock.lanes(at: slot)
    let after = before.replacing(with: before - taken, where: runs)
    clock.put(after, at: slot)
    return after
  }
}
