import Foundation

/// How numbers stand in the tables.
enum Figures {
  /// Three significant digits, or all before the point.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let magnitude = abs(value)
    let places = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3
    return grouped(String(format: "%.\(places)f", value))
  }

  static func count(_ value: Int) -> String { grouped(String(value)) }

  static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

  static func ratio(_ value: Double) -> String { short(value) + " ×" }

  static func megabytes(_ bytes: Int) -> String { count(bytes / (1 << 20)) }

  static func seconds(_ value: Double) -> String {
    value < 0.1 ? short(value * 1000) + " ms" : short(value) + " s"
  }

  static func signed(_ value: Double, places: Int) -> String {
    String(format: "%+.\(places)f", value)
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    var whole = String(parts[0])
    var place = whole.count - 3
    while place > (whole.hasPrefix("-") ? 1 : 0) {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: place))
      place -= 3
    }
    return parts.count == 2 ? whole + "." + parts[1] : whole
  }
}
