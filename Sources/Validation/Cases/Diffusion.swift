import Foundation
import Scenarios
import Simulation

/// The Bass model: advertising and word of mouth together.
enum Diffusion {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] { [bass(effort)] }

  private static func bass(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "bass", agents: effort.agents(20_000), replicates: effort.replicates(24), weeks: 20 * 52
    ) {
      $0.engageAll()
      $0.channels[0].reachPerWeek = BassCurve.p / 52 * $0.market.members
      $0.referral.accept = 1
      $0.segments[0].referralsPerYear = BassCurve.q
      $0.openBaseline {
        $0.touches[0][0] = Schedule(1)
        $0.acquisition[0] = Schedule(1e15)
      }
    }
    let shares = BassCurve.shares(weeks: 20 * 52)
    let joins = zip(shares.dropFirst(), shares).map { ($0 - $1) * 52 }
    let peak = PeakFit(joins)
    return ValidationCase(
      "bass", "Diffusion by advertising and word of mouth",
      source: """
        Bass 1969, p .03 and q .38 a year (mean of 213 cases: Sultan, Farley & Lehmann 1990), in \
        weekly steps; in continuous time F(5) .33120, F(10) .81280, peak .110592 at 6.1926 years
        """,
      setup: """
        An ad channel of reach p/52 of the members a week, and private members who make q \
        referrals a year, all accepted; nobody leaves. Peak: the parabola fitted to the joins of \
        three years around 6.19 years.
        """,
      trials: [
        Trial(
          scenario,
          [1, 2, 3, 5, 8, 10, 15, 20].map { years in
            .mean("F(\(years) years)", shares[years * 52]) {
              $0.privateShare(0, afterWeeks: years * 52)
            }
          } + [
            .ratio("peak time in years", peak.time.0 / peak.time.per) {
              PeakFit(yearlyJoins($0)).time
            },
            .mean("peak height a year", peak.height) { PeakFit(yearlyJoins($0)).height },
          ])
      ])
  }

  /// Joins of each week, at a yearly rate per member.
  private static func yearlyJoins(_ replicate: SimulatedReplicate) -> [Double] {
    replicate.plan(0).weeks.map { $0[.joins] * 52 / replicate.members }
  }
}

/// The share of adopters in weekly steps: y ← y + (1 − y)·(1 − exp(−(p + q·y)/52)).
enum BassCurve {
  static let (p, q) = (0.03, 0.38)

  /// After 0, 1, 2 … weeks.
  static func shares(weeks: Int) -> [Double] {
    var shares = [0.0]
    for _ in 0..<weeks {
      let share = shares[shares.count - 1]
      shares.append(share + (1 - share) * (1 - exp(-(p + q * share) / 52)))
    }
    return shares
  }
}

/// The least-squares parabola through a curve's weeks 244 to 400, and its vertex.
struct PeakFit {
  private static let centre = 322
  private static let reach = 78

  /// Time of the vertex in years, as the ratio of two linear functions of the curve.
  let time: (Double, per: Double)
  /// The parabola at the centre.
  let height: Double

  init(_ weekly: [Double]) {
    let window = (Self.centre - Self.reach)..<(Self.centre + Self.reach)
    let points = window.map { (x: (Double($0) + 0.5 - Double(Self.centre)) / 52, y: weekly[$0]) }
    func sum(_ term: ((x: Double, y: Double)) -> Double) -> Double {
      points.reduce(0) { $0 + term($1) }
    }
    let count = Double(points.count)
    let (s2, s4) = (sum { $0.x * $0.x }, sum { $0.x * $0.x * $0.x * $0.x })
    let y = sum { $0.y }
    let curvature = (count * sum { $0.x * $0.x * $0.y } - s2 * y) / (count * s4 - s2 * s2)
    let slope = sum { $0.x * $0.y } / s2
    height = (y - curvature * s2) / count
    time = (Double(Self.centre) / 52 * 2 * curvature - slope, per: 2 * curvature)
  }
}
