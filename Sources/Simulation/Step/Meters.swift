/// What the hazards that all members of a segment have in common add up to since the start.
///
/// Outside the private pool a member's hazards are those of its segment, times at most a constant of
/// its own. So its clocks need not be run down one by one: each holds the reading of a meter at which
/// it runs out (see ``Members``), and a step compares instead of writing. In the pool only what a
/// member's hazard differs by is taken off its clocks: where that is nothing, its fate is that of
/// baseline to the bit.
struct SegmentMeters: Equatable {
  /// What a step takes off the order clock.
  var order: Float = 0
  /// What it takes off the extra order clock, of blocked members and of all others.
  var openExtra: Float = 0
  var blockedExtra: Float = 0
  /// Weeks: times μ, the hazard of lapsing.
  var weeks: Float = 0
  var returns: Float = 0
  var rejoin: Float = 0
}

/// The meters of a plan's segments and cells, which run on with every step.
struct Meters {
  /// Sums in double precision, so that long runs lose nothing.
  private struct Sums {
    var order = 0.0
    var openExtra = 0.0
    var blockedExtra = 0.0
    var weeks = 0.0
    var returns = 0.0
    var rejoin = 0.0

    mutating func add(_ rates: SegmentRates) {
      order += Double(rates.orderTime)
      openExtra += Double(rates.extraOrderTime(factor: rates.voice))
      blockedExtra += Double(rates.extraOrderTime(factor: rates.voice * rates.blockedKeep))
      weeks += Double(rates.weeksPerStep)
      returns += Double(rates.returns)
      rejoin += Double(rates.rejoin)
    }

    var readings: SegmentMeters {
      SegmentMeters(
        order: Float(order), openExtra: Float(openExtra), blockedExtra: Float(blockedExtra),
        weeks: Float(weeks), returns: Float(returns), rejoin: Float(rejoin))
    }
  }

  private var sums: [Sums]
  private var joinSums: [Double]
  /// One a segment.
  private(set) var segments: [SegmentMeters]
  /// Hazard of joining through ads and staff per unit of join weight; one a cell.
  private(set) var joins: [Float]

  init(segments: Int, cells: Int) {
    sums = [Sums](repeating: Sums(), count: segments)
    joinSums = [Double](repeating: 0, count: cells)
    self.segments = [SegmentMeters](repeating: SegmentMeters(), count: segments)
    joins = [Float](repeating: 0, count: cells)
  }

  /// Lets a step pass.
  mutating func advance(_ rates: [SegmentRates], _ cells: [CellRates]) {
    for (index, rates) in rates.enumerated() {
      sums[index].add(rates)
      segments[index] = sums[index].readings
    }
    for (index, cell) in cells.enumerated() {
      joinSums[index] += Double(cell.join)
      joins[index] = Float(joinSums[index])
    }
  }

  /// Readings beyond which a join meter is turned back: hazards of joining know no bound, and single
  /// precision would leave too little of a clock beside a large one.
  static let largestJoin: Float = 64

  mutating func turnBackJoins(ofCell cell: Int) {
    joinSums[cell] = 0
    joins[cell] = 0
  }
}

/// The meter readings that a member's clocks are held against: the plain version of what the
/// vectorised pass does for many at once.
struct ClockReadings: Equatable {
  var stage: Float = 0
  var place: Float = 0
  var order: Float = 0
  var extraOrder: Float = 0

  init() {}

  /// 0 for clocks that stand still, and for the place clock in the private pool: what blocks is
  /// peculiar to each member.
  ///
  /// - Parameter join: the meter of the member's cell.
  init(_ status: Status, lapseRate: Float, meters: SegmentMeters, join: Float) {
    let isBlocked = status.has(Status.isBlocked)
    if !status.has(Status.isPrivate) { place = isBlocked ? meters.rejoin : join }
    if status.has(Status.isDormant) {
      stage = meters.returns
      return
    }
    if !status.has(Status.isProspect) { stage = lapseRate * meters.weeks }
    order = meters.order
    extraOrder = isBlocked ? meters.blockedExtra : meters.openExtra
  }
}
