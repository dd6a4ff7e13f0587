import Projections

/// Number formats in the notation of Excel (ECMA-376, part 1, 18.8.30).
enum NumberFormat {
  static let date = "yyyy-mm-dd"
  static let month = "yyyy-mm"

  /// Of a column. Money and counts have decimals only where they are small.
  ///
  /// - Parameter numbers: all of the column.
  /// - Returns: nil: as Excel likes.
  static func code(
    for content: DataTable.Content, currency: String, numbers: [Double]
  ) -> String? {
    switch content {
    case .text, .plain, .quantities, .date: nil
    case .week: plain(numbers)
    case .number(let unit): code(for: unit, currency: currency, numbers: numbers)
    }
  }

  static func code(for unit: KPIUnit, currency: String, numbers: [Double]) -> String {
    let greatest = numbers.map(\.magnitude).max() ?? 0
    return switch unit {
    case .share, .probability, .perMemberMonth: percent(greatest)
    case .money, .moneyPerJoin, .moneyPerStoreYear:
      money(greatest < 1000 ? "#,##0.00" : "#,##0", currency)
    case .members: "#,##0"
    case .staff, .orders, .touches: greatest < 100 ? "#,##0.0" : "#,##0"
    case .weeks: plain(numbers)
    case .ratio, .ordersPerMemberYear, .ordersPerStaffYear: greatest < 1000 ? "0.00" : "#,##0"
    }
  }

  /// Weeks or days: with a decimal where one of the numbers has any, since medians lie halfway.
  static func plain(_ numbers: [Double]) -> String {
    numbers.allSatisfy { $0 == $0.rounded() } ? "0" : "0.0"
  }

  static func percent(_ greatest: Double) -> String {
    switch greatest {
    case ..<0.001: "0.0000%"
    case ..<0.01: "0.000%"
    case ..<0.1: "0.00%"
    default: "0.0%"
    }
  }

  /// With the symbol of the currency and, of negative numbers, the sign before it.
  static func money(_ digits: String, _ currency: String) -> String {
    let symbol = quoted(HumanNumber.symbol(of: currency))
    return "\(symbol)\(digits);-\(symbol)\(digits)"
  }

  /// The library keeps 127 bytes of a format, and in a format of money a symbol stands twice.
  private static let longestQuotation = 36

  /// A text that stands in a format as it is.
  static func quoted(_ text: String) -> String {
    let clean = CellText.cut(
      CellText.line(text).filter { $0 != "\"" }, to: longestQuotation
    ) { $0.utf8.count }
    return clean.isEmpty ? "" : "\"\(clean)\""
  }
}
