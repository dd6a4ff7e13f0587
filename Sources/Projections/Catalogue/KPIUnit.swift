/// What a KPI is counted in.
public enum KPIUnit: Sendable, Equatable, CaseIterable {
  case members, staff, orders, touches, weeks
  /// Part of a whole, from 0 to 1; of a change, the part by which something changed.
  case share
  case probability
  /// One quantity in terms of another of the same kind.
  case ratio
  case perMemberMonth
  case ordersPerMemberYear, ordersPerStaffYear
  case money, moneyPerJoin, moneyPerStoreYear

  /// The text in the `unit` column of the tables; `currency` is the scenario's, for example `CNY`.
  public func text(currency: String) -> String {
    switch self {
    case .members: "members"
    case .staff: "staff"
    case .orders: "orders"
    case .touches: "touches"
    case .weeks: "weeks"
    case .share: "share"
    case .probability: "probability"
    case .ratio: "ratio"
    case .perMemberMonth: "per member-month"
    case .ordersPerMemberYear: "orders per member-year"
    case .ordersPerStaffYear: "orders per staff-year"
    case .money: currency
    case .moneyPerJoin: "\(currency) per join"
    case .moneyPerStoreYear: "\(currency) per store-year"
    }
  }
}
