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
  private static let leastTolerance = 1e-4

  init(layout: AgentLayout) {
    self.layout = layout
    propensity = Column(count: layout.capacity, filledWith: Propensity())
    lapseRate = Column(count: layout.capacity, filledWith: 0)
    inverseTolerance = Column(count: layout.capacity, filledWith: 1)
    start = Column(count: layout.capacity, filledWith: 0)
  }

  /// Draws everybody anew.
  func draw(_ world: World) {
    for (index, range) in layout.segments.enumerated() {
      let segment = world.scenario.segments[index]
      drawAttributes(of: range, in: segment, random: world.random)
      weighJoins(
        of: range,
        by: RelativeWeight(exponent: world.scenario.market.joinAffinity, segment: segment))
      drawStarts(of: range, in: segment, world: world)
    }
  }

  private func drawAttributes(of range: Range<Int>, in segment: Segment, random: RandomSource) {
    let orders = Gamma(mean: segment.ordersPerYear.mean / 52, cv: segment.ordersPerYear.cv)
    let lapses = Gamma(mean: segment.lapsesPerYear.mean / 52, cv: segment.lapsesPerYear.cv)
    let tolerance = Lognormal(mean: segment.tolerance.mean, cv: segment.tolerance.cv)
    for agent in range {
      let entity = UInt32(agent)
      propensity[agent].orderRate = Float(orders.draw(random, .orderRate, of: entity))
      lapseRate[agent] = Float(lapses.draw(random, .lapseRate, of: entity))
      let z = normalQuantile(random.words(.tolerance, of: entity, number: 0).x.unit)
      inverseTolerance[agent] = Float(
        1 / max(tolerance.value(standardNormal: z), Self.leastTolerance))
    }
  }

  private func weighJoins(of range: Range<Int>, by weight: RelativeWeight) {
    for agent in range {
      let orderRate = Double(propensity[agent].orderRate)
      propensity[agent].joinWeight = Float(weight.weight(orderRate: orderRate))
    }
  }

  private func drawStarts(of range: Range<Int>, in segment: Segment, world: World) {
    let place = StartPlace(share: segment.start.privatePool, propensity: propensity, of: range)
    for agent in range {
      let words = world.random.words(.startState, of: UInt32(agent), number: 0)
      let places = world.random.words(.startPlace, of: UInt32(agent), number: 0)
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

extension Gamma {
  @inline(__always)
  func draw(_ random: RandomSource, _ purpose: Purpose, of entity: UInt32) -> Double {
    var stream = random.stream(purpose, of: entity)
    return draw(using: &stream)
  }
}
