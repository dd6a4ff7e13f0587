import Projections

/// How a column of a table is written: with which number format, how wide, and whether its texts are
/// dates.
struct ColumnLayout: Equatable {
  let numberFormat: String?
  let width: Double
  let holdsDates: Bool
  /// Whether texts go on in further lines of their cells.
  let wraps: Bool

  private static let narrowest = 9
  private static let widest = 66
  /// Titles go on in further lines beyond.
  private static let widestTitle = 12

  init(of column: Int, in table: DataTable, currency: String) {
    let cells = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    let content = table.columns[column].content
    let numbers = cells.compactMap(Self.number)
    numberFormat = NumberFormat.code(for: content, currency: currency, numbers: numbers)
    holdsDates = content == .date
    let texts = cells.compactMap(Self.text)
    let quantities = cells.map { Self.widthOfQuantity($0, currency) }.max() ?? 0
    let widestText = texts.map { DisplayWidth.of($0) }.max() ?? 0
    wraps = widestText > Self.widest
    let room = max(
      Self.narrowest, Self.titleWidth(table.columns[column].title),
      holdsDates ? 11 : widestText + 2,
      quantities, numbers.isEmpty ? 0 : Self.width(of: numbers, format: numberFormat))
    width = Double(min(room, Self.widest))
  }

  static func number(_ cell: DataTable.Cell) -> Double? {
    guard case .number(let number?) = cell, number.isFinite else { return nil }
    return number
  }

  private static func widthOfQuantity(_ cell: DataTable.Cell, _ currency: String) -> Int {
    guard case .quantity(let number?, let unit) = cell, number.isFinite else { return 0 }
    let format = NumberFormat.code(for: unit, currency: currency, numbers: [number])
    return width(of: [number], format: format)
  }

  private static func text(_ cell: DataTable.Cell) -> String? {
    guard case .text(let text) = cell else { return nil }
    return text
  }

  /// With room for the button of the filter.
  private static func titleWidth(_ title: String) -> Int {
    let longestWord = title.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
    let words = min(longestWord, 2 * widestTitle)
    return max(min(DisplayWidth.of(title), widestTitle), words) + 4
  }

  private static func width(of numbers: [Double], format: String?) -> Int {
    guard let format else { return 12 }
    let isPercent = format.hasSuffix("%")
    let greatest = (numbers.map(\.magnitude).max() ?? 0) * (isPercent ? 100 : 1)
    let digits = String(Int(min(greatest, 1e15))).count
    let commas = format.contains(",") ? (digits - 1) / 3 : 0
    let rest = format.prefix { $0 != ";" }.filter { !"#,\"".contains($0) }
    return digits + commas + DisplayWidth.of(String(rest)) + 3
  }
}
