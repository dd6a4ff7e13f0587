import Simulation

/// A stretch of one plan's time in one replicate, with all that the KPIs of a week or of the whole
/// horizon are computed from.
struct Window: Sendable {
  /// Flows within the window, stocks at its end.
  var tally: Tally
  /// The same from the start of the simulation to the end of the window.
  var sinceStart: Tally
  /// The same window in baseline.
  var baseline: Tally
  /// In baseline, from the start of the simulation to the end of the window.
  var baselineSinceStart = Tally()
  /// Length of the window.
  var weeks: Double
  /// Stores of the brand; nil when it has none.
  var stores: Double?
  /// NPV of the incremental contribution from the start to the end of the window.
  var npv: Double?
  /// The plan's channels, referral last; empty for a segment.
  var channels: [ChannelOutcome] = []
  /// The week of the horizon; nil for the horizon as a whole.
  var week: Int?

  /// Joins through a channel within the window.
  func joins(channel: Int) -> Double? {
    guard channels.indices.contains(channel) else { return nil }
    return part(of: channels[channel].weeklyJoins)
  }

  /// Order value, within the window, of members who first entered through a channel.
  func gmv(channel: Int) -> Double? {
    guard channels.indices.contains(channel) else { return nil }
    return part(of: channels[channel].weeklyGMV)
  }

  private func part(of weekly: [Double]) -> Double? {
    guard let week else { return weekly.reduce(0, +) }
    return weekly.indices.contains(week) ? weekly[week] : 0
  }
}

/// How a KPI is computed from a window; in an array by itself the function would be called through a copy
/// of the window.
struct WindowValue: Sendable {
  let compute: @Sendable (Window) -> Double?
}

extension Tally {
  /// Everybody: each member is in exactly one state.
  var members: Double {
    values[...MemberState.blockedDormant.rawValue].reduce(0, +)
  }

  /// Customers who have not lapsed, in any place.
  var activeMembers: Double {
    MemberState.allCases.filter(\.isActive).reduce(0) { $0 + self[stock: $1] }
  }
}

/// `count / base`, not defined for an empty base.
func ratio(_ count: Double?, _ base: Double?) -> Double? {
  guard let count, let base, base > 0 else { return nil }
  let quotient = count / base
  return quotient.isFinite ? quotient : nil
}

/// Lengths that rates are stated in.
enum Span {
  static let weeksPerYear = 52.0
  static let weeksPerMonth = 52.0 / 12
}

/// Events per year of exposure; `memberWeeks` is the exposure in weeks.
func perYear(_ events: Double, _ memberWeeks: Double) -> Double? {
  ratio(events, memberWeeks / Span.weeksPerYear)
}
