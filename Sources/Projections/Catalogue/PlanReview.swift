import Simulation

/// A plan's whole horizon in one replicate beside that of baseline.
struct PlanReview {
  let plan: PlanOutcome
  let baseline: PlanOutcome
  let isBaseline: Bool
  let horizon: Tally
  let baselineHorizon: Tally
  let discount: Discount

  /// Incremental contribution before spend / (spend − baseline spend); not defined when the plan
  /// spends no more than baseline.
  var roi: Double? {
    let spend = horizon.spend - baselineHorizon.spend
    return ratio(
      horizon.contributionBeforeSpend - baselineHorizon.contributionBeforeSpend, spend)
  }

  /// Weeks from the start after which cumulative incremental contribution is never negative again
  /// within the horizon: 0 when it never is, nil when it is at the end.
  var paybackWeek: Double? {
    guard !isBaseline else { return nil }
    var cumulative = 0.0
    var payback: Int? = 0
    for (week, increment) in weeklyIncrements.enumerated() {
      cumulative += increment
      if cumulative < 0 {
        payback = nil
      } else if payback == nil {
        payback = week + 1
      }
    }
    return payback.map(Double.init)
  }

  /// The deepest fall of cumulative incremental contribution below what it had been, the start
  /// included. Week: how many weeks had passed at the bottom; not defined when it never falls.
  var worstDrawdown: (depth: Double?, week: Double?) {
    guard !isBaseline else { return (0, nil) }
    var (cumulative, peak, depth) = (0.0, 0.0, 0.0)
    var bottom: Double?
    for (week, increment) in weeklyIncrements.enumerated() {
      cumulative += increment
      peak = max(peak, cumulative)
      if peak - cumulative > depth {
        depth = peak - cumulative
        bottom = Double(week + 1)
      }
    }
    return (depth, bottom)
  }

  /// NPV over the horizon and the run-off weeks.
  var npvWithRunOff: Double? {
    let runOff = zip(plan.runOffWeeks, baseline.runOffWeeks).map {
      $0.contribution - $1.contribution
    }
    return discount.presentValues(of: weeklyIncrements + runOff).last ?? 0
  }

  /// Not defined for baseline, which is not held against itself.
  var causalOrderLift: Double? {
    guard !isBaseline else { return nil }
    return ratio(plan.causal.joinerOrders, plan.causal.joinerBaselineOrders)
  }

  /// Not defined for baseline.
  var selectionRatio: Double? {
    guard !isBaseline else { return nil }
    return ratio(
      perYear(plan.causal.joinerBaselineOrders, plan.causal.joinerExposure),
      perYear(plan.causal.neverPrivateOrders, plan.causal.neverPrivateExposure))
  }

  /// Active members at the end of the horizon, wherever they are, less those of baseline.
  var customersKept: Double {
    horizon.activeMembers - baselineHorizon.activeMembers
  }

  /// Touches beyond those of baseline for each customer kept; not defined when none is.
  var touchesPerCustomerKept: Double? {
    ratio(
      horizon[.touchesDelivered] - baselineHorizon[.touchesDelivered], customersKept)
  }

  /// GMV of the last year of the horizon / that of the year before − 1; not defined for a horizon of
  /// less than two years.
  var gmvGrowth: Double? {
    let year = Int(Span.weeksPerYear)
    guard plan.weeks.count >= 2 * year else { return nil }
    func gmv(_ weeks: ArraySlice<Tally>) -> Double { weeks.reduce(0) { $0 + $1.gmv } }
    let before = plan.weeks.suffix(2 * year).prefix(year)
    return ratio(gmv(plan.weeks.suffix(year)), gmv(before)).map { $0 - 1 }
  }

  /// Contribution less that of baseline, week by week.
  var weeklyIncrements: [Double] {
    zip(plan.weeks, baseline.weeks).map { $0.contribution - $1.contribution }
  }
}
