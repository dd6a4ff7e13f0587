import Randomness
import Scenarios

/// The changing state of all members of one plan: a struct of arrays, one number an agent.
///
/// A clock is what is left of a unit exponential that the accumulated hazard of an event runs down;
/// below zero, the event happens (Kurtz's random time change; as common reaction path in Rathinam,
/// Sheppard & Khammash, J. Chem. Phys. 132, 2010). Where a member's hazard is a constant of its own
/// times something common, the clock is divided by that constant instead:
///
/// | clock | runs down by |
/// |---|---|
/// | stage | the hazard of lapsing (active) or returning (dormant) |
/// | place | public: join hazard per unit of join weight; private: block; blocked: rejoin |
/// | tier | active: upgrade hazard per unit of upgrade weight; super: churn |
/// | order | organic orders per unit of the member's own rate: weeks at season 1 |
/// | extra order | what lifts add to them, in the same unit |
/// | referral | referrals |
///
/// What all members of a segment have in common is not taken off their clocks, but added up by meters;
/// a clock holds the reading at which it runs out, and what is left of it is that less the present
/// reading (``SegmentMeters``, ``ClockReadings``).
///
/// Orders run on two clocks so that a lift adds orders and moves none: the organic ones are the same
/// in all plans, at the same steps, and whoever joins at an extra order has not just had, in
/// baseline, an order left to come.
final class Members {
  let status: Column<UInt32>
  /// R: receptivity times the quality of the entry channel; meaningful while private.
  let receptivity: Column<Float>
  /// F: touches a week that are felt.
  let fatigue: Column<Float>
  /// 2^(−tenure/half-life); meaningful while private.
  let freshness: Column<Float>

  let stageClock: Column<Float>
  let placeClock: Column<Float>
  let tierClock: Column<Float>
  let orderClock: Column<Float>
  let extraOrderClock: Column<Float>
  let referralClock: Column<Float>

  let history: Column<History>
  /// The post that looks after a private member plus 1; 0: none.
  let post: Column<UInt16>
  /// Step in which that post became the member's owner, or last served an order of it, whichever is
  /// later; nil where no plan ever asked.
  private(set) var lastServed: Column<UInt16>?

  /// What only events ask for: in one word, since a member to whom something happens is seldom in
  /// the cache.
  struct History: BitwiseCopyable {
    /// Times the order clock ran out; wraps, after which the luck of the first orders returns.
    var orderNumber: UInt16 = 0
    /// Orders so far, at most 65 535.
    var orderCount: UInt16 = 0
    /// Step of the last order plus 1; 0: none yet.
    var lastOrder: UInt16 = 0
    /// Step of the first entry into the private pool plus 1; 0: none yet.
    var firstEntry: UInt16 = 0

    @inline(__always)
    mutating func countOrder(atStep step: Int) {
      lastOrder = UInt16(truncatingIfNeeded: step &+ 1)
      if orderCount < .max { orderCount &+= 1 }
    }
  }

  init(capacity: Int) {
    status = Column(count: capacity, filledWith: 0)
    receptivity = Column(count: capacity, filledWith: 0)
    fatigue = Column(count: capacity, filledWith: 0)
    freshness = Column(count: capacity, filledWith: 1)
    stageClock = Column(count: capacity, filledWith: .infinity)
    placeClock = Column(count: capacity, filledWith: .infinity)
    tierClock = Column(count: capacity, filledWith: .infinity)
    orderClock = Column(count: capacity, filledWith: .infinity)
    extraOrderClock = Column(count: capacity, filledWith: .infinity)
    referralClock = Column(count: capacity, filledWith: .infinity)
    history = Column(count: capacity, filledWith: History())
    post = Column(count: capacity, filledWith: 0)
  }

  /// Makes room for ``lastServed``.
  func rememberService() {
    if lastServed == nil { lastServed = Column(count: post.count, filledWith: 0) }
  }

  /// Holds a member's clocks against other readings than before.
  @inline(__always)
  func turn(_ agent: Int, from old: ClockReadings, to new: ClockReadings) {
    // What stays as it is must stay so to the bit.
    if new.stage != old.stage { stageClock[agent] += new.stage - old.stage }
    if new.place != old.place { placeClock[agent] += new.place - old.place }
    if new.order != old.order { orderClock[agent] += new.order - old.order }
    if new.extraOrder != old.extraOrder {
      extraOrderClock[agent] += new.extraOrder - old.extraOrder
    }
  }
}
