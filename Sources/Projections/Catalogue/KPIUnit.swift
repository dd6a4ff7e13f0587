import Scenarios

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

  /// The same for people.
  public func text(currency: String, in language: Language) -> String {
    guard language == .chinese else { return text(currency: currency) }
    return switch self {
    case .members: "人"
    case .staff: "名导购"
    case .orders: "单"
    case .touches: "次触达"
    case .weeks: "周"
    case .share: "比例"
    case .probability: "概率"
    case .ratio: "倍"
    case .perMemberMonth: "每会员月"
    case .ordersPerMemberYear: "单/会员年"
    case .ordersPerStaffYear: "单/导购年"
    case .money: currency
    case .moneyPerJoin: "\(currency)/次入池"
    case .moneyPerStoreYear: "\(currency)/门店年"
    }
  }
}
