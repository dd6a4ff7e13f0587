import Randomness
import Scenarios

/// What members are, whatever the plan: attributes drawn once per replicate (model, section 4).
///
/// One number an agent and column, in the order of ``AgentLayout``.
final class Population {
  let propensity: Column<Propensity>
  /// μ: hazard of lapsing a week.
  let lapseRate: Column<Float>
  /// 1/θ: weeks per touch a member tolerates.
  let inverseTolerance: Column<Float>
  /// The start, before any plan: see ``StartFlags``.
  let start: Column<UInt8>

  /// What only events ask for, in one word; see ``Members/History``.
  struct Propensity: BitwiseCopyable {
    /// λ: orders a week while active.
    var orderRate: Float = 0
    /// A: weight of joining.
    var joinWeight: Float = 0
  }

  let layout: AgentLayout
  /// Touches a week; below it over-touch would leave single precision.
  private static let leastTolerance: Float = 1e-4

  init(layout: AgentLayout) {
    self.layout = layout
    propensity = Column(count: layout.capacity, filledWith: Propensity())
    lapseRate = Column(count: layout.capacity, filledWith: 0)
    inverseTolerance = Column(count: layout.capacity, filledWith: 1)
    start = Column(count: layout.capacity, filledWith: 0)
  }

  /// Draws everybody anew.
  func draw(_ world: World, workers: Workers = Workers(threads: 1)) {
    for (index, range) in layout.segments.enumerated() {
      let segment = world.scenario.segments[index]
      let attributes = Attributes(segment, joinAffinity: world.scenario.market.joinAffinity)
      workers.perform(inBlocksOf: Self.block, range) { _, block in
        draw(attributes, of: block, random: world.random)
      }
      let place = StartPlace(share: segment.start.privatePool, propensity: propensity, of: range)
      workers.perform(inBlocksOf: Self.block, range) { _, block in
        drawStarts(of: block, in: segment, place, random: world.random)
      }
    }
  }

  private static let block = 1024

  /// How the members of a segment differ.
  private struct Attributes {
    let orders: SingleGamma
    let lapses: SingleGamma
    let tolerance: SingleLognormal
    let joinWeight: RelativeWeight

    init(_ segment: Segment, joinAffinity: Double) {
      orders = SingleGamma(mean: segment.ordersPerYear.mean / 52, cv: segment.ordersPerYear.cv)
      lapses = SingleGamma(mean: segment.lapsesPerYear.mean / 52, cv: segment.lapsesPerYear.cv)
      tolerance = SingleLognormal(mean: segment.tolerance.mean, cv: segment.tolerance.cv)
      joinWeight = RelativeWeight(exponent: joinAffinity, segment: segment)
    }
  }

  /// Plain loops over plain pointers, so that they become vector code.
  private func draw(_ attributes: Attributes, of agents: Range<Int>, random: RandomSource) {
    let (first, count) = (agents.lowerBound, agents.count)
    let entity = UInt32(first)
    attributes.lapses.draw(
      random, purpose: Purpose.lapseRate.rawValue, first: entity, count: count,
      into: lapseRate.base + first)
    drawTolerance(attributes.tolerance, of: agents, random: random)
    let propensity = propensity.base + first
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { rates in
      let rates = rates.baseAddress!
      attributes.orders.draw(
        random, purpose: Purpose.orderRate.rawValue, first: entity, count: count, into: rates)
      for place in 0..<count { propensity[place].orderRate = rates[place] }
      attributes.joinWeight.replace(rates, count: count)
      for place in 0..<count { propensity[place].joinWeight = rates[place] }
    }
  }

  private func drawTolerance(
    _ tolerance: SingleLognormal, of agents: Range<Int>, random: RandomSource
  ) {
    let (first, count) = (agents.lowerBound, agents.count)
    let inverse = inverseTolerance.base + first
    let key = (random.seed, random.replicate)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { words in
      let words = words.baseAddress!
      for place in 0..<count {
        words[place] =
          Philox4x32.block(
            UInt32(truncatingIfNeeded: first &+ place), 0, Purpose.tolerance.rawValue, 0, key: key
          ).0
      }
      StandardNormal.values(words: words, count: count, into: inverse)
    }
    let least = Self.leastTolerance
    for place in 0..<count {
      let touches = tolerance.value(inverse[place])
      inverse[place] = 1 / (touches < least ? least : touches)
    }
  }

  private func drawStarts(
    of agents: Range<Int>, in segment: Segment, _ place: StartPlace, random: RandomSource
  ) {
    for agent in agents {
      let words = random.words(.startState, of: UInt32(agent), number: 0)
      let places = random.words(.startPlace, of: UInt32(agent), number: 0)
      var flags: UInt8 = 0
      if words.x.unit < segment.neverJoin { flags |= StartFlags.refuses }
      if words.y.unit >= segment.start.customer {
        flags |= StartFlags.isProspect
      } else if words.z.unit < segment.start.dormant {
        flags |= StartFlags.isDormant
      }
      if places.x.unit < place.privateProbability(weight: Double(propensity[agent].joinWeight)) {
        flags |= StartFlags.isPrivate
        let isActive = flags & (StartFlags.isProspect | StartFlags.isDormant) == 0
        if isActive, places.z.unit < segment.start.superTier { flags |= StartFlags.isSuper }
      } else if places.y.unit < segment.start.blocked {
        flags |= StartFlags.isBlocked
      }
      start[agent] = flags
    }
  }
}

/// Bits of `Population.start`; the same as the lowest bits of ``Status``.
enum StartFlags {
  static let isPrivate = UInt8(Status.isPrivate)
  static let isBlocked = UInt8(Status.isBlocked)
  static let isProspect = UInt8(Status.isProspect)
  static let isDormant = UInt8(Status.isDormant)
  static let isSuper = UInt8(Status.isSuper)
  static let refuses = UInt8(Status.refuses)
}
