import Simulation

/// Ads from a total that is not renewed: a week may spend what was left before it (model, section 5).
///
/// Chance decides what is left, and what is left bounds the next week, so there is no expectation of
/// the whole; but given how a week begins, it has one. All in units of the members.
struct DwindlingBudget {
  let total: Double
  /// What a week spends while it can.
  let weekly: Double
  let channel: AdChannel

  struct Week {
    /// Of the total when the week begins.
    let left: Double
    /// Given what is left, and the members then public.
    let expectedJoins: Double
    let joins: Double
    /// For the joins that there were.
    let expectedSpend: Double
    let spend: Double
    let overrun: Double
  }

  /// - Parameter weeks: of a plan in which nobody leaves and nothing but ads costs money.
  func followed(_ weeks: [Tally], members: Double) -> [Week] {
    var (left, open) = (total, 1.0)
    return weeks.enumerated().map { index, tally in
      let bought = channel.purchase(budget: min(weekly, left), open: open, week: index)
      let (joins, spend) = (tally[.joins] / members, tally.spend / members)
      defer {
        left = max(0, left - spend)
        open -= joins
      }
      return Week(
        left: left, expectedJoins: bought.joins, joins: joins,
        expectedSpend: joins * bought.costPerJoin, spend: spend,
        overrun: tally[.overrun] / members)
    }
  }

  /// Joins, spend and overrun of a plan, all per member.
  func quantities(plan: Int) -> [Quantity] {
    let weeks: @Sendable (SimulatedReplicate) -> [Week] = {
      followed($0.plan(plan).weeks, members: $0.members)
    }
    return [
      // The difference of the two is a sum of deviations from what was expected of each week.
      .ratio("joins by what is left of a total", 1) { replicate in
        weeks(replicate).reduce(into: (0, per: 0)) {
          $0.0 += $1.joins
          $0.per += $1.expectedJoins
        }
      },
      .exact("spend less joins at their price", 0, rounding: 1e-9) {
        weeks($0).reduce(0) { max($0, abs($1.spend - $1.expectedSpend)) }
      },
      .exact("overrun less spend beyond the rest", 0, rounding: 1e-9) {
        weeks($0).reduce(0) { max($0, abs($1.overrun - max(0, $1.spend - $1.left))) }
      },
    ]
  }
}
