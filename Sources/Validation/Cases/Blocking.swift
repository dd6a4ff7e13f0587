import Foundation
import Randomness
import Scenarios
import Simulation

/// How long members stay in the private pool.
enum Blocking {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [constant(effort)]
      + [ShiftedBetaGeometric.highEnd, .regular].map { cohort($0, effort) }
  }

  private static func constant(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "block-survival", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.segments[0].start.privatePool = 1
      $0.segments[0].blocksPerYear = 0.5
      $0.segments[0].blocksPerTouch = 0.002
      $0.segments[0].tolerance = .init(mean: 1e6, cv: 0)
      $0.plans[0].touches[0][0] = Schedule(5)
    }
    let hazard = 0.5 / 52 + 0.002 * 5
    return ValidationCase(
      "block-survival", "Blocks by time and by touch",
      source: "exponential survival exp(−h·t), h = 0.5/52 + 0.002·5 a week",
      setup: "All members are private; half a block a year and 0.2 % a touch at five a week.",
      trials: [
        Trial(
          scenario,
          [1, 13, 26, 52].map { weeks in
            .mean("private after \(weeks) weeks", exp(-hazard * Double(weeks))) {
              $0.privateShare(0, afterWeeks: weeks)
            }
          })
      ])
  }

  /// Weeks of a renewal period: a year of the published data.
  private static let period = 4

  private static func cohort(_ cohort: ShiftedBetaGeometric, _ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      cohort.name, agents: effort.agents(20_000), replicates: effort.replicates(64),
      weeks: 12 * period
    ) {
      $0.segments = cohort.segments(period: period)
      $0.channels[0].mix = $0.segments.map { _ in 1 }
      $0.plans = [.idle(Plan.baselineName, in: $0)]
    }
    return ValidationCase(
      cohort.name, "Survival of the published cohort, \(cohort.title)",
      source: """
        S(t) = B(α, β + t)/B(α, β), loss in period t α/(α + β + t − 1), α \(cohort.alpha), \
        β \(cohort.beta) (Fader & Hardie 2007)
        """,
      setup: """
        Four hundred segments at the middles of equal shares of the beta distribution, each with a \
        constant block hazard, without touches: nobody tires, yet the measured block rate falls. \
        A period is four weeks; the grid is off by less than 0.00005.
        """,
      trials: [
        Trial(
          scenario,
          (1...12).map { t in
            .mean("S(\(t))", cohort.survival(t)) { $0.privateShare(0, afterWeeks: t * period) }
          }
            + [1, 2, 3, 5, 8, 12].map { t in
              .ratio("block rate in period \(t)", cohort.loss(inPeriod: t)) {
                lost($0, inPeriod: t)
              }
            })
      ])
  }

  /// Blocks within a period, per member private when it began.
  private static func lost(_ replicate: SimulatedReplicate, inPeriod t: Int) -> (
    Double, per: Double
  ) {
    let weeks = replicate.plan(0).weeks
    let blocks = weeks[((t - 1) * period)..<(t * period)].reduce(0) { $0 + $1[.blocks] }
    let before = t == 1 ? replicate.members : weeks[(t - 1) * period - 1].privateMembers
    return (blocks, per: before)
  }
}

/// Members who leave each period with a chance that is theirs, beta-distributed over members.
struct ShiftedBetaGeometric {
  let name: String
  let title: String
  let alpha: Double
  let beta: Double

  static let highEnd = ShiftedBetaGeometric(
    name: "sbg-high-end", title: "high end", alpha: 0.668, beta: 3.806)
  static let regular = ShiftedBetaGeometric(
    name: "sbg-regular", title: "regular", alpha: 0.704, beta: 1.182)

  /// S(t) = Π r(j), r(j) = 1 − loss in period j.
  func survival(_ t: Int) -> Double {
    guard t > 0 else { return 1 }
    return (1...t).reduce(1) { $0 * (1 - loss(inPeriod: $1)) }
  }

  func loss(inPeriod t: Int) -> Double { alpha / (alpha + beta + Double(t) - 1) }

  static let gridSize = 400

  /// Chances at the middles of equal shares of the distribution.
  var grid: [Double] {
    (0..<Self.gridSize).map {
      betaQuantile((Double($0) + 0.5) / Double(Self.gridSize), a: alpha, b: beta)
    }
  }

  /// A segment for each point of the grid, with the hazard that gives its chance in a period.
  func segments(period: Int) -> [Segment] {
    grid.enumerated().map { index, chance in
      var segment = Segment.validation("q\(index)", share: 1 / Double(Self.gridSize))
      segment.start.privatePool = 1
      segment.blocksPerYear = -log1p(-chance) / Double(period) * 52
      return segment
    }
  }
}
