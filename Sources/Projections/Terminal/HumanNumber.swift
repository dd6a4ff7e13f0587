import Scenarios

/// Numbers as people write them: 3.1M, ¥1.25bn, 22.4 %; in Chinese 310万, ¥12.5亿.
package struct HumanNumber: Sendable {
  package let unit: KPIUnit
  package let currency: String
  package let language: Language

  package init(unit: KPIUnit, currency: String, language: Language = .english) {
    self.unit = unit
    self.currency = currency
    self.language = language
  }

  /// What stands for a number that is not defined.
  package static let undefined = "–"

  package func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.undefined }
    switch unit {
    case .share, .probability, .perMemberMonth: return Self.percent(value)
    case .money, .moneyPerJoin, .moneyPerStoreYear: return money(value)
    case .weeks: return Self.decimal(value, places: 0)
    case .members, .staff, .orders, .touches, .ratio, .ordersPerMemberYear, .ordersPerStaffYear:
      return scaled(value)
    }
  }

  /// `mean (low to high)`, or the mean alone where the range says no more.
  package func text(_ estimate: Estimate) -> String {
    let mean = text(estimate.mean)
    let low = text(estimate.p05)
    let high = text(estimate.p95)
    let hasRange = estimate.p05 != nil && !(low == mean && high == mean)
    guard hasRange else { return mean }
    return language.say("\(mean) (\(low) to \(high))", "\(mean)（\(low) 至 \(high)）")
  }

  /// The same, with the share of the replicates in which the number is defined where that is not all.
  func text(_ estimate: Estimate, among replicates: Int) -> String {
    guard estimate.count > 0, estimate.count < replicates else { return text(estimate) }
    let share = Self.percent(Double(estimate.count) / Double(replicates))
    return text(estimate) + language.say(" in \(share)", "，占 \(share)")
  }

  private func money(_ value: Double) -> String {
    let magnitude = scaled(value.magnitude)
    let sign = value < 0 && magnitude != "0" ? "-" : ""
    return sign + Self.symbol(of: currency) + magnitude
  }

  private static func percent(_ value: Double) -> String {
    significant(value * 100) + " %"
  }

  private typealias Step = (limit: Double, suffix: String)

  private static let thousands: [Step] = [
    (limit: 1e12, suffix: "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k"),
  ]
  private static let myriads: [Step] = [(limit: 1e12, suffix: "万亿"), (1e8, "亿"), (1e4, "万")]

  /// Three significant digits with k, M, bn or tn; in Chinese with 万, 亿 or 万亿.
  private func scaled(_ value: Double) -> String {
    let steps = language == .english ? Self.thousands : Self.myriads
    for step in steps where value.magnitude >= step.limit * 0.9995 {
      return Self.significant(value / step.limit) + step.suffix
    }
    return Self.significant(value)
  }

  /// Three significant digits, no exponent, no zeros at the end; at least whole units, at most six
  /// decimals.
  private static func significant(_ value: Double) -> String {
    let magnitude = value.magnitude
    guard magnitude > 0 else { return "0" }
    var places = 2
    var limit = 9.995
    while magnitude >= limit && places > 0 {
      limit *= 10
      places -= 1
    }
    limit = 0.9995
    while magnitude < limit && places < 6 {
      limit /= 10
      places += 1
    }
    return decimal(value, places: places)
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrEven)
    guard scaled < 9e15 else { return value.description }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  package static func symbol(of currency: String) -> String {
    switch currency.uppercased() {
    case "CNY", "RMB", "JPY": "¥"
    case "USD": "$"
    case "EUR": "€"
    case "GBP": "£"
    case "HKD": "HK$"
    case "TWD": "NT$"
    case "KRW": "₩"
    case "INR": "₹"
    default: currency.isEmpty ? "" : currency + " "
    }
  }
}
