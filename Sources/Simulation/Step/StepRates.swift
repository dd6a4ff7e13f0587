/// What a step holds for all members of a segment: the model's formulas with everything but the
/// member's own state put in. Hazards are per step.
struct SegmentRates {
  // Fatigue (5.6).
  /// 1 − memory^Δ.
  var memoryLoss: Float = 0
  /// u + rival touches.
  var felt: Float = 0

  // Engagement M·E = engagementFloor + engagementFresh · freshness.
  var engagementFloor: Float = 0
  var engagementFresh: Float = 0
  /// What a step leaves of freshness.
  var freshnessDecay: Float = 1
  /// Lift of the coupon offer at full engagement.
  var offer: Float = 0

  // Stage (5.7).
  var retention: Float = 0
  var returns: Float = 0
  var wakes: Float = 0
  /// Hazard of lapsing per squared over-touch, the brand's share of it taken in.
  var fatigueLapse: Float = 0

  // Place.
  var blockBase: Float = 0
  /// Per squared over-touch.
  var blockOver: Float = 0
  var rejoin: Float = 0

  // Tier.
  /// Per unit of engagement and upgrade weight.
  var upgrade: Float = 0
  var superChurn: Float = 0

  // Orders (5.8).
  /// s · Δ: what a step takes off the order clock.
  var orderTime: Float = 0
  /// V.
  var voice: Float = 1
  var blockedKeep: Float = 1
  var superMultiplier: Float = 1

  /// Referrals per unit of engagement, receptivity and damping (5.10).
  var referral: Float = 0

  // Length of a step in weeks, by which μ becomes a hazard.
  var weeksPerStep: Float = 1
}

extension SegmentRates {
  /// Orders of a member per organic order: V · (1 + x) · m in the private pool (model, 5.8).
  @inline(__always)
  func orderFactor(_ status: Status, lift: Float) -> Float {
    if status.has(Status.isPrivate) {
      let lifted = voice * (1 + lift)
      return status.has(Status.isSuper) ? lifted * superMultiplier : lifted
    }
    return status.has(Status.isBlocked) ? voice * blockedKeep : voice
  }

  /// What a step takes off the extra order clock, at `factor` orders per organic one.
  @inline(__always)
  func extraOrderTime(factor: Float) -> Float { orderTime * max(factor - 1, 0) }
}

/// What a step holds for the members of one cell: a segment's members of the same wave.
struct CellRates {
  /// Hazard of joining through ads and staff per unit of join weight.
  var join: Float = 0
  /// order_lift · L and first_order_lift · L.
  var orderLift: Float = 0
  var firstOrderLift: Float = 0
}

/// The rates of one member in one step: the plain version of what the vectorised pass computes for
/// many at once. Tests hold the two together, bit by bit.
struct MemberRates {
  var fatigue: Float
  /// φ: what over-touch leaves of the response.
  var damping: Float = 1
  /// M·E.
  var engagement: Float = 0
  /// x of the model.
  var lift: Float = 0
  /// What the step takes off each clock.
  var stage: Float = 0
  var place: Float = 0
  var tier: Float = 0
  var order: Float = 0
  var extraOrder: Float = 0
  var referral: Float = 0
  /// Orders per organic order.
  var orderFactor: Float = 1

  init(
    status: Status, fatigue: Float, freshness: Float, inverseTolerance: Float, receptivity: Float,
    lapseRate: Float, segment: SegmentRates, cell: CellRates
  ) {
    self.fatigue = fatigue
    if status.has(Status.isPrivate) {
      setPrivate(
        status, freshness: freshness, inverseTolerance: inverseTolerance, receptivity: receptivity,
        lapseRate: lapseRate, segment: segment, cell: cell)
      return
    }
    stage = status.isActive ? lapseRate * segment.weeksPerStep : segment.returns
    if status.has(Status.isProspect) { stage = 0 }
    place = status.has(Status.isBlocked) ? segment.rejoin : cell.join
    orderFactor = segment.orderFactor(status, lift: 0)
    setOrders(status, segment)
  }

  private mutating func setOrders(_ status: Status, _ segment: SegmentRates) {
    guard !status.has(Status.isDormant) else { return }
    order = segment.orderTime
    extraOrder = segment.extraOrderTime(factor: orderFactor)
  }

  private mutating func setPrivate(
    _ status: Status, freshness: Float, inverseTolerance: Float, receptivity: Float,
    lapseRate: Float, segment: SegmentRates, cell: CellRates
  ) {
    fatigue = fatigue + segment.memoryLoss * (segment.felt - fatigue)
    let over = max(fatigue * inverseTolerance - 1, 0)
    damping = 1 / (1 + over)
    engagement = segment.engagementFloor + segment.engagementFresh * freshness
    let response = engagement * damping
    let perEngagement =
      (status.has(Status.isProspect) ? cell.firstOrderLift : cell.orderLift) * receptivity
      + segment.offer
    lift = perEngagement * response

    let tired = min(over, 2)
    let fatigueLapse = segment.fatigueLapse * (tired * tired)
    if status.has(Status.isDormant) {
      stage = segment.returns + segment.wakes * (response * receptivity)
    } else if status.has(Status.isSuper) {
      stage = fatigueLapse
    } else if !status.has(Status.isProspect) {
      stage =
        lapseRate * segment.weeksPerStep * (1 - segment.retention * response) + fatigueLapse
    }
    place = segment.blockBase + segment.blockOver * (over * over)
    if status.isActive {
      tier = status.has(Status.isSuper) ? segment.superChurn : segment.upgrade * engagement
      referral = segment.referral * (receptivity * response)
    }
    orderFactor = segment.orderFactor(status, lift: lift)
    setOrders(status, segment)
  }
}
