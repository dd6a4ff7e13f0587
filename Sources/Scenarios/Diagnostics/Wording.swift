/// How messages quote what users wrote and how they write numbers.
enum Wording {
  /// User text between backticks: clipped, without characters that could rewrite the terminal.
  static func quoted(_ text: String) -> String { "`\(plain(text))`" }

  static func plain(_ text: String, limit: Int = 60) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      scalars.append(scalar.isControl ? "\u{FFFD}" : scalar)
    }
    let clipped = text.unicodeScalars.count > limit
    return String(scalars) + (clipped ? "…" : "")
  }

  /// Shortest text that reads back as the same number; large whole numbers in groups of three.
  static func number(_ value: Double) -> String {
    if value == .infinity { return "none" }
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    let digits = String(Int(abs(value)))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits.count > 4 { grouped.append("_") }
      grouped.append(digit)
    }
    return (value < 0 ? "-" : "") + grouped
  }

  /// `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `a, b, c`, shortened when there are many.
  static func list(_ words: [String], limit: Int = 12) -> String {
    let shown = words.prefix(limit).map { plain($0, limit: 40) }.joined(separator: ", ")
    return words.count > limit ? shown + ", …" : shown
  }
}
