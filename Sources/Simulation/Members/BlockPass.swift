/// The vectorised pass over a block of members: fatigue and response, then every clock runs down.
///
/// It does for sixteen members at once what ``MemberRates`` and ``ClockReadings`` do for one, with the
/// same operations in the same order, and says who has an event. All state changes are left to the
/// events. Where nobody of the sixteen is private, clocks are only compared with meters.
struct BlockPass {
  /// Most agents of a block: what the scratch space holds.
  static let blockSize = 4096
  static let groups = blockSize / AgentLayout.lanes

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

  let lift: UnsafeMutablePointer<Float>
  let events: UnsafeMutablePointer<UInt32>
  private let outsideGroups: UnsafeMutablePointer<Int32>
  private let poolGroups: UnsafeMutablePointer<Int32>

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
    outsideGroups = scratch.outsideGroups.base
    poolGroups = scratch.poolGroups.base
    self.hasTier = hasTier
    self.hasReferral = hasReferral
  }

  /// Scratch space of a block.
  final class Scratch {
    /// The lift x of each agent.
    let lift = Column<Float>(count: BlockPass.blockSize, filledWith: 0)
    /// Of each sixteen agents: in the lower bits who has an event, in the upper ones who has another
    /// than a plain organic order.
    let events = Column<UInt32>(count: BlockPass.groups, filledWith: 0)
    /// Where groups of sixteen begin in which nobody is private, and where the others do.
    let outsideGroups = Column<Int32>(count: BlockPass.groups, filledWith: 0)
    let poolGroups = Column<Int32>(count: BlockPass.groups, filledWith: 0)
  }

  /// Some agents of a block whose cells are the same, lane by lane.
  struct Run {
    /// Its first agent, a multiple of sixteen, and the place of that in the scratch space.
    let first: Int
    let offset: Int
    /// A multiple of sixteen.
    let count: Int
    let segment: SegmentRates
    let meters: SegmentMeters
    let cells: LaneRates
  }

  /// Advances the agents of a run.
  ///
  /// - Returns: the response times receptivity of private active members, lane by lane: what
  ///   referrals are proportional to.
  func advance(_ run: Run) -> Lanes {
    let (outside, pool, flags) = sort(run)
    compare(run, groups: outside, flags: flags)
    return runDown(run, groups: pool)
  }

  /// Lists the groups in which nobody is private, and the others.
  ///
  /// - Returns: how many there are of both, and the status bits that any member has.
  private func sort(_ run: Run) -> (outside: Int, pool: Int, flags: UInt32) {
    let (status, outsideGroups, poolGroups) = (status + run.first, outsideGroups, poolGroups)
    var (outside, pool, all) = (0, 0, UInt32(0))
    for group in stride(from: 0, to: run.count, by: AgentLayout.lanes) {
      let flags = status.lanes(at: group).joined
      let isPool = flags & Status.isPrivate != 0
      outsideGroups[outside] = Int32(truncatingIfNeeded: group)
      poolGroups[pool] = Int32(truncatingIfNeeded: group)
      outside &+= isPool ? 0 : 1
      pool &+= isPool ? 1 : 0
      all |= flags
    }
    return (outside, pool, all)
  }

  private func compare(_ run: Run, groups: Int, flags: UInt32) {
    // Where no wave has opened and nobody is blocked, the place clock stands still; without voice,
    // the extra order clock does.
    let kinds = OutsideClocks(
      place: !run.cells.isClosed || flags & Status.isBlocked != 0,
      extraOrder: run.meters.openExtra > 0 || run.meters.blockedExtra > 0)
    let outsideGroups = outsideGroups
    for index in 0..<groups { compare(run, Int(outsideGroups[index]), kinds) }
  }

  private func runDown(_ run: Run, groups: Int) -> Lanes {
    let poolGroups = poolGroups
    var responsive = Lanes.zero
    for index in 0..<groups { responsive += runDown(run, Int(poolGroups[index])) }
    return responsive
  }

  /// Notes who of sixteen members has an event.
  ///
  /// - Parameters:
  ///   - orders: what is left of the organic order clocks, and of all others the least.
  ///   - isProspect, factor: first orders, and orders of which some are lost, are more than plain ones.
  @_transparent
  func note(
    _ offset: Int, orders: Lanes, others: Lanes, isProspect: LaneMask, factor: Lanes
  ) {
    let least = orders.lesser(others)
    let irregular = others.replacing(with: least, where: isProspect)
      .replacing(with: least, where: factor .< 1)
    events[offset &>> 4] = least.signs(upper: irregular)
  }
}
