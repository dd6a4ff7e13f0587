/// What a brand has to have ready for a private pool, in the four groups of the field: 人, 货, 场, 数.
public enum ReadinessGroup: String, Sendable, CaseIterable {
  /// 人: how members buy, join, respond, tire and leave.
  case members
  /// 货: goods, prices, offers and content.
  case goods
  /// 场: channels, ports, shops, and what is done there.
  case places
  /// 数: data to touch on need, how well the pool is run, and staff with what holds and pays them.
  case data
}

/// To which group the numbers of a scenario belong.
enum ReadinessTable {
  struct Row: Sendable {
    let pattern: PathPattern
    let group: ReadinessGroup
    /// Whether the number is a choice, a count or a date, and stays as it is where the scenario is
    /// sure of it. Others are varied by a plausible factor then.
    var isSettled = false
  }

  /// The row of a path; nil where there is none.
  static func row(of path: String) -> Row? { matches(of: path).first }

  /// Rows as which a path can be read with the shortest names.
  static func matches(of path: String) -> [Row] {
    let lengths = rows.map { $0.pattern.nameLength(in: path) }
    guard let shortest = lengths.compactMap({ $0 }).min() else { return [] }
    return zip(rows, lengths).filter { $0.1 == shortest }.map(\.0)
  }

  /// Every number that may be uncertain belongs to exactly one row.
  static let rows: [Row] =
    open(
      .members,
      [
        "segments[].orders_per_year", "segments[].first_orders_per_year",
        "segments[].lapses_per_year", "segments[].returns_per_year",
        "segments[].rejoins_per_year", "segments[].referrals_per_year",
        "segments[].response.order_lift", "segments[].response.first_order_lift",
        "segments[].response.retention", "segments[].response.wakes_per_year",
        "segments[].response.receptivity_cv", "segments[].tolerance",
        "segments[].blocks_per_year", "segments[].blocks_per_touch",
        "segments[].blocks_over_tolerance_per_year", "segments[].fatigue_lapses_per_year",
        "segments[].blocked_loss", "segments[].never_join", "market.join_affinity",
        "market.rival_touches_per_week", "market.fatigue_memory", "market.shock",
      ])
    + settled(.members, ["segments[].share", "segments[].start"])
    + open(
      .goods,
      [
        "segments[].order_value", "segments[].gross_margin", "segments[].response.basket_lift",
        "segments[].response.novelty", "economics.coupon", "super",
      ])
    + settled(.goods, ["calendar", "economics.discount_rate"])
    + open(
      .places,
      [
        "channels", "ports", "referral", "market.voice", "economics.public_commission",
        "economics.private_commission", "segments[].response.shop_shift",
      ])
    + settled(
      .places,
      ["plans[].acquisition", "plans[].touches", "plans[].steer_to_public", "plans[].budget"])
    + open(
      .data,
      [
        "targeting", "operations.maturity", "operations.transfer_sd",
        "plans[].fixed_cost_per_week", "plans[].staff.touches_per_week",
        "plans[].staff.minutes_per_week", "plans[].staff.ownership.elsewhere",
        "plans[].staff.wage_per_week", "plans[].staff.turnover_per_year",
        "plans[].staff.carry_away", "plans[].staff.carried_lapse", "plans[].staff.refill_weeks",
        "plans[].staff.hiring_cost",
      ])
    + settled(
      .data,
      [
        "operations.wind_down_weeks", "operations.stores", "plans[].targeting", "plans[].waves",
        "plans[].staff.count", "plans[].staff.members_per_staff", "plans[].staff.max_count",
        "plans[].staff.recruit_share", "plans[].staff.ownership.protected_weeks",
      ])

  private static func open(_ group: ReadinessGroup, _ patterns: [PathPattern]) -> [Row] {
    patterns.map { Row(pattern: $0, group: group) }
  }

  private static func settled(_ group: ReadinessGroup, _ patterns: [PathPattern]) -> [Row] {
    patterns.map { Row(pattern: $0, group: group, isSettled: true) }
  }
}
