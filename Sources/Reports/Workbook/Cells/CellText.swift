/// Texts as a workbook can hold them.
enum CellText {
  /// Excel's limit for a cell, in units of UTF-16.
  static let longest = 32_767

  /// Without the characters that XML 1.0 (section 2.2) forbids, other control characters, and those
  /// that turn the direction of writing; what would be read as an escape of the format stays as it was
  /// written; a text that is too long for a cell is cut, and says so.
  static func clean(_ text: String) -> String {
    cut(escaped(kept(text)))
  }

  /// The same in one line.
  static func line(_ text: String) -> String {
    let scalars = kept(text).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "\n" || scalar == "\t" ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func kept(_ text: String) -> String {
    let lines = text.unicodeScalars.filter(isKept).map { scalar -> Unicode.Scalar in
      [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        ? "\n" : scalar
    }
    return String(String.UnicodeScalarView(lines))
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x202A...0x202E, 0x2066...0x2069: false
    default:
      scalar.properties.generalCategory != .control && !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// `_x0041_` means A in a workbook (ECMA-376, part 1, 22.9.2.19); its underscore is escaped so that
  /// it means itself.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") || text.contains("_X") else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for place in bytes.indices {
      if isEscape(bytes[place...]) { escaped += Array("_x005F".utf8) }
      escaped.append(bytes[place])
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 7 else { return false }
    let start = bytes.startIndex
    let isMarked =
      bytes[start] == UInt8(ascii: "_") && bytes[start + 1] | 0x20 == UInt8(ascii: "x")
      && bytes[start + 6] == UInt8(ascii: "_")
    return isMarked && bytes[start + 2..<start + 6].allSatisfy(isHexadecimal)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }

  private static func cut(_ text: String) -> String {
    cut(text, to: longest, mark: " … [cut] 已截断") { $0.utf16.count }
  }

  /// Whole characters only, with a mark behind those that are kept.
  static func cut(
    _ text: String, to length: Int, mark: String = "", size: (String) -> Int
  ) -> String {
    guard size(text) > length else { return text }
    var room = length - size(mark)
    var kept = ""
    for character in text {
      room -= size(String(character))
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept + mark
  }

  // MARK: Outside cells

  /// The library keeps 2079 bytes of an attribute, and would cut in the midst of a character.
  static let longestAttribute = 2000
  /// Excel's limit for a property of a workbook, in units of UTF-16.
  static let longestProperty = 255

  /// A text in an attribute of XML, as which it is at most ``longestAttribute`` bytes long.
  static func attribute(_ text: String) -> String {
    cut(clean(text), to: longestAttribute, mark: "…", size: bytesInXML)
  }

  /// A text about the workbook.
  static func property(_ text: String) -> String {
    cut(clean(line(text)), to: longestProperty, mark: "…") { $0.utf16.count }
  }

  private static func bytesInXML(_ text: String) -> Int {
    text.utf8.reduce(0) { sum, byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "\n"): sum + 5
      case UInt8(ascii: "\""): sum + 6
      case UInt8(ascii: "<"), UInt8(ascii: ">"): sum + 4
      default: sum + 1
      }
    }
  }
}
