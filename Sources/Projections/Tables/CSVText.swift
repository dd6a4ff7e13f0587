/// Rows of a CSV file as bytes: RFC 4180, UTF-8, CRLF at the end of a row, `.` decimals, and numbers
/// in the fewest digits that read back as the same number. What is not defined is an empty cell.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private var rowHasCells = false

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineBreak: [UInt8] = [13, 10]

  /// Text. Spreadsheets take text that begins like a formula for one and run it, so an apostrophe
  /// goes before it.
  mutating func cell(_ text: String) {
    separate()
    let guarded = Self.guarded(text)
    if guarded.utf8.contains(where: Self.needsQuotes) || guarded.utf8.first == 32
      || guarded.utf8.last == 32
    {
      appendQuoted(guarded)
    } else {
      bytes.append(contentsOf: guarded.utf8)
    }
  }

  /// The text as it stands in a cell, when quotes are taken off.
  static func guarded(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

  mutating func cell(_ number: Int) {
    separate()
    append(integer: number)
  }

  /// A number, or an empty cell for nil and for what is not finite.
  mutating func cell(_ number: Double?) {
    separate()
    guard let number, number.isFinite else { return }
    if let integer = Int(exactly: number), integer.magnitude < 1 << 53 {
      append(integer: integer)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  /// A number of single precision, in the digits that single precision needs.
  mutating func cell(single number: Double?) {
    separate()
    guard let number, number.isFinite else { return }
    let single = Float(number)
    if let integer = Int(exactly: single) {
      append(integer: integer)
    } else {
      bytes.append(contentsOf: single.description.utf8)
    }
  }

  mutating func endRow() {
    bytes.append(contentsOf: Self.lineBreak)
    rowHasCells = false
  }

  mutating func row(_ texts: [String]) {
    for text in texts { cell(text) }
    endRow()
  }

  /// Forgets the bytes once they are written.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func separate() {
    if rowHasCells { bytes.append(Self.comma) }
    rowHasCells = true
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(Self.quote)
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private mutating func append(integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == 13 || byte == 10
  }

  /// `= + - @`, their full-width forms, tab and carriage return, after spaces too.
  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
