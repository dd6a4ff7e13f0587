import Scenarios
import Simulation

/// What a plan is worth in one replicate, against baseline.
struct PlanValue: Sendable, Equatable {
  let npv: Double
  /// Whether cumulative contribution, less that of baseline, is 0 or more at the end of the horizon.
  let paysBack: Bool

  /// - Parameter replicate: of baseline and one plan.
  init(_ replicate: SimulatedReplicate) {
    let plans = replicate.outcome.plans
    let discount = Discount(ratePerYear: replicate.scenario.economics.discountRate)
    let review = PlanReview(
      plan: plans[1], baseline: plans[0], isBaseline: false, horizon: plans[1].horizon,
      baselineHorizon: plans[0].horizon, discount: discount)
    npv = discount.presentValues(of: review.weeklyIncrements).last ?? 0
    paysBack = review.paybackWeek != nil
  }

  init(npv: Double, paysBack: Bool) {
    self.npv = npv
    self.paysBack = paysBack
  }
}

/// What changes in the worth of a plan when numbers change, in the same replicates.
public struct PairedChange: Sendable, Equatable {
  public let npv: Measured
  public let paysBack: Measured

  private static let rounding = 1e-9

  init(from before: [PlanValue], to after: [PlanValue]) {
    let differences = zip(after, before).map { $0.npv - $1.npv }
    guard !differences.isEmpty else {
      (npv, paysBack) = (Measured(), Measured())
      return
    }
    let moments = Moments(differences)
    // What is the same in every world differs by rounding.
    let error = moments.standardError.map { $0 < Self.rounding * abs(moments.mean) ? 0 : $0 }
    npv = Measured(value: moments.mean, error: error)
    paysBack = Self.change(
      won: zip(after, before).count { $0.paysBack && !$1.paysBack },
      lost: zip(after, before).count { !$0.paysBack && $1.paysBack }, of: differences.count)
  }

  /// Difference of two shares of the same replicates. Its error is that of Agresti & Min (2005), which
  /// adds half a case to each of the four cells, so that "no change in ten" is not taken for "never".
  static func change(won: Int, lost: Int, of count: Int) -> Measured {
    let (w, l, n) = (Double(won) + 0.5, Double(lost) + 0.5, Double(count) + 2)
    let error = (w + l - (w - l) * (w - l) / n).squareRoot() / n
    return Measured(value: Double(won - lost) / Double(count), error: error)
  }
}
