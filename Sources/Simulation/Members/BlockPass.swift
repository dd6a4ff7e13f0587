/// The vectorised pass over a block of members: fatigue and response, then every clock runs down.
///
/// It does for sixteen members at once what ``MemberRates`` does for one, with the same operations
/// in the same order, and says who has an event. All state changes are left to the events.
struct BlockPass {
  typealias Lanes = SIMD16<Float>
  typealias Bits = SIMD16<UInt32>
  typealias Mask = SIMDMask<SIMD16<Int32>>

  /// Most agents of a block: what the scratch space holds.
  static let blockSize = 1024

  let status: UnsafeMutablePointer<UInt32>
  let lapseRate: UnsafeMutablePointer<Float>
  let inverseTolerance: UnsafeMutablePointer<Float>
  let receptivity: UnsafeMutablePointer<Float>
  let fatigue: UnsafeMutablePointer<Float>
  let freshness: UnsafeMutablePointer<Float>
  let stageClock: UnsafeMutablePointer<Float>
  let placeClock: UnsafeMutablePointer<Float>
  let tierClock: UnsafeMutablePointer<Float>
  let orderClock: UnsafeMutablePointer<Float>
  let extraOrderClock: UnsafeMutablePointer<Float>
  let referralClock: UnsafeMutablePointer<Float>

  /// Scratch: the lift x of each agent of the block; for each sixteen of them, bit by bit, who has an
  /// event, and who has one other than an organic order.
  let lift: UnsafeMutablePointer<Float>
  let events: UnsafeMutablePointer<UInt32>
  let otherEvents: UnsafeMutablePointer<UInt32>

  /// Whether the scenario has paid membership and referral at all.
  let hasTier: Bool
  let hasReferral: Bool

  init(population: Population, members: Members, scratch: Scratch, hasTier: Bool, hasReferral: Bool)
  {
    status = members.status.base
    lapseRate = population.lapseRate.base
    inverseTolerance = population.inverseTolerance.base
    receptivity = members.receptivity.base
    fatigue = members.fatigue.base
    freshness = members.freshness.base
    stageClock = members.stageClock.base
    placeClock = members.placeClock.base
    tierClock = members.tierClock.base
    orderClock = members.orderClock.base
    extraOrderClock = members.extraOrderClock.base
    referralClock = members.referralClock.base
    lift = scratch.lift.base
    events = scratch.events.base
    otherEvents = scratch.otherEvents.base
    self.hasTier = hasTier
    self.hasReferral = hasReferral
  }

  /// Scratch space of a block.
  final class Scratch {
    let lift = Column<Float>(count: BlockPass.blockSize, filledWith: 0)
    let events = Column<UInt32>(count: BlockPass.blockSize / AgentLayout.lanes, filledWith: 0)
    let otherEvents = Column<UInt32>(count: BlockPass.blockSize / AgentLayout.lanes, filledWith: 0)
  }

  /// Cell rates of sixteen agents, which may belong to several cells.
  struct LaneRates {
    var join: Lanes
    var orderLift: Lanes
    var firstOrderLift: Lanes

    init(_ cell: CellRates) {
      join = Lanes(repeating: cell.join)
      orderLift = Lanes(repeating: cell.orderLift)
      firstOrderLift = Lanes(repeating: cell.firstOrderLift)
    }

    /// The lanes from `lane` on take the rates of another cell.
    mutating func set(_ cell: CellRates, from lane: Int) {
      for index in lane..<AgentLayout.lanes {
        join[index] = cell.join
        orderLift[index] = cell.orderLift
        firstOrderLift[index] = cell.firstOrderLift
      }
    }
  }

  /// Advances sixteen agents from slot `first`, a multiple of sixteen.
  ///
  /// - Parameter offset: their place in the scratch space.
  /// - Returns: the response times receptivity of private active members, lane by lane: what
  ///   referrals are proportional to.
  @inline(__always)
  func advance(first: Int, offset: Int, segment: SegmentRates, cells: LaneRates) -> Lanes {
    let bits = load(status, first)
    let isPrivate = mask(bits, Status.isPrivate)
    let isDormant = mask(bits, Status.isDormant)
    let isProspect = mask(bits, Status.isProspect)
    let isBlocked = mask(bits, Status.isBlocked)
    let isSuper = mask(bits, Status.isSuper)

    // Fatigue and response.
    let oldFatigue = load(fatigue, first)
    let newFatigue = oldFatigue + segment.memoryLoss * (segment.felt - oldFatigue)
    store(oldFatigue.replacing(with: newFatigue, where: isPrivate), fatigue, first)
    let over = greater(newFatigue * load(inverseTolerance, first) - 1, Lanes.zero)
    let damping = 1 / (1 + over)
    let fresh = load(freshness, first)
    store(
      fresh.replacing(with: fresh * segment.freshnessDecay, where: isPrivate), freshness, first)
    let engagement = segment.engagementFloor + segment.engagementFresh * fresh
    let response = engagement * damping
    let receptive = load(receptivity, first)
    let liftAtFull =
      cells.orderLift.replacing(with: cells.firstOrderLift, where: isProspect) * receptive
      + segment.offer
    let fullLift = liftAtFull * response
    store(fullLift, lift, offset)
    let responsive = receptive * response

    // Orders.
    let lifted = segment.voice * (1 + fullLift)
    let factor = Lanes(repeating: segment.voice)
      .replacing(with: segment.voice * segment.blockedKeep, where: isBlocked)
      .replacing(
        with: lifted.replacing(with: lifted * segment.superMultiplier, where: isSuper),
        where: isPrivate)
    let time = Lanes(repeating: segment.orderTime).replacing(with: 0, where: isDormant)
    let orders = load(orderClock, first) - time
    store(orders, orderClock, first)
    let extraOrders = load(extraOrderClock, first) - time * greater(factor - 1, Lanes.zero)
    store(extraOrders, extraOrderClock, first)

    // Stage.
    let lapse = load(lapseRate, first) * segment.weeksPerStep
    let tired = lesser(over, Lanes(repeating: 2))
    let fatigueLapse = segment.fatigueLapse * (tired * tired)
    let privateLapse = (lapse * (1 - segment.retention * response) + fatigueLapse)
      .replacing(with: fatigueLapse, where: isSuper)
      .replacing(with: segment.returns + segment.wakes * responsive, where: isDormant)
    var stage = lapse.replacing(with: segment.returns, where: isDormant)
      .replacing(with: privateLapse, where: isPrivate)
    stage.replace(with: 0, where: isProspect)
    let stages = load(stageClock, first) - stage
    store(stages, stageClock, first)

    // Place.
    let block = segment.blockBase + segment.blockOver * (over * over)
    let place = cells.join.replacing(with: segment.rejoin, where: isBlocked)
      .replacing(with: block, where: isPrivate)
    let places = load(placeClock, first) - place
    store(places, placeClock, first)

    var others = lesser(extraOrders, lesser(stages, places))
    let isInactive = isDormant .| isProspect .| .!isPrivate
    if hasTier {
      var tier = (segment.upgrade * engagement)
        .replacing(with: segment.superChurn, where: isSuper)
      tier.replace(with: 0, where: isInactive)
      let tiers = load(tierClock, first) - tier
      store(tiers, tierClock, first)
      others = lesser(others, tiers)
    }
    let active = responsive.replacing(with: 0, where: isInactive)
    if hasReferral {
      let referrals = load(referralClock, first) - segment.referral * active
      store(referrals, referralClock, first)
      others = lesser(others, referrals)
    }
    events[offset / AgentLayout.lanes] = signs(lesser(orders, others))
    otherEvents[offset / AgentLayout.lanes] = signs(others)
    return active
  }

  @inline(__always)
  private func load<Scalar: SIMDScalar>(_ base: UnsafeMutablePointer<Scalar>, _ index: Int)
    -> SIMD16<Scalar>
  {
    UnsafeRawPointer(base + index).load(as: SIMD16<Scalar>.self)
  }

  @inline(__always)
  private func store(_ lanes: Lanes, _ base: UnsafeMutablePointer<Float>, _ index: Int) {
    UnsafeMutableRawPointer(base + index).storeBytes(of: lanes, as: Lanes.self)
  }

  // The standard library's pointwiseMin and pointwiseMax are loops over single lanes.

  @inline(__always)
  private func lesser(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .< a) }

  @inline(__always)
  private func greater(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .> a) }

  private static let laneBits = Bits(
    1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000, 0x8000)

  /// One bit a lane: whether it is below zero.
  @inline(__always)
  private func signs(_ lanes: Lanes) -> UInt32 {
    let bits = Bits.zero.replacing(with: Self.laneBits, where: lanes .< Lanes.zero)
    let eight = bits.lowHalf | bits.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }

  @inline(__always)
  private func mask(_ bits: Bits, _ flag: UInt32) -> Mask {
    (bits & flag) .!= Bits.zero
  }
}
