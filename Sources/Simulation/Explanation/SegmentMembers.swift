import Randomness
import Scenarios

/// The members of a segment in one state, as they differ in tolerance: of mean order rate, mean lapse
/// rate and receptivity 1, with fatigue at rest.
struct SegmentMembers {
  /// One in the middle of each of so many equal parts of the segment, in order of tolerance.
  private static let parts = 200

  private let rates: [MemberRates]
  /// o of each.
  private let over: [Double]
  private let weeksPerStep: Double

  /// - Parameter freshness: 1 on joining, 0 when all novelty has worn off.
  init(
    _ status: UInt32, segment: Segment, rates: SegmentRates, freshness: Double, world: World
  ) {
    let tolerance = Lognormal(mean: segment.tolerance.mean, cv: segment.tolerance.cv)
    let inverse = (0..<Self.parts).map { part in
      1
        / tolerance.value(
          standardNormal: normalQuantile((Double(part) + 0.5) / Double(Self.parts)))
    }
    over = inverse.map { max(0, Double(rates.felt) * $0 - 1) }
    self.rates = inverse.map {
      MemberRates(
        status: Status(bits: status), fatigue: rates.felt, freshness: Float(freshness),
        inverseTolerance: Float($0), receptivity: 1,
        lapseRate: Float(segment.lapsesPerYear.mean / 52), segment: rates,
        cell: CellRates(
          orderLift: Float(segment.response.orderLift),
          firstOrderLift: Float(segment.response.firstOrderLift)))
    }
    weeksPerStep = world.clock.weeksPerStep
  }

  /// The mean over the members.
  func mean(_ rate: (MemberRates) -> Float) -> Double {
    rates.reduce(0) { $0 + Double(rate($1)) } / Double(Self.parts)
  }

  /// A rate per step as its mean per year.
  func perYear(_ rate: (MemberRates) -> Float) -> Double { mean(rate) * 52 / weeksPerStep }

  /// The share of members to whom something of this hazard per step happens within a year.
  func chanceInAYear(_ hazard: (MemberRates) -> Float) -> Double {
    rates.reduce(0) { $0 + 1 - Elementary.exp(-Double(hazard($1)) * 52 / weeksPerStep) }
      / Double(Self.parts)
  }

  var meanOver: Double { over.reduce(0, +) / Double(Self.parts) }
  var meanSquaredOver: Double { over.reduce(0) { $0 + $1 * $1 } / Double(Self.parts) }
}
