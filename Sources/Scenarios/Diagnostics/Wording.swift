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
    guard value == value.rounded(), abs(value) <= 1e15 else { return "\(value)" }
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

  /// `a, b or c` in both languages.
  static func choice(_ words: [String]) -> Message {
    guard words.count > 1, let last = words.last else {
      return Message(verbatim: words.first ?? "")
    }
    return Message(
      alternatives(words), words.dropLast().joined(separator: "、") + " 或 " + last)
  }

  /// `a, b, c`, shortened when there are many.
  static func list(_ words: [String], limit: Int = 12) -> Message {
    let shown = words.prefix(limit).map { plain($0, limit: 40) }
    let isCut = words.count > limit
    return Message(
      shown.joined(separator: ", ") + (isCut ? ", …" : ""),
      shown.joined(separator: "、") + (isCut ? "……" : ""))
  }
}
