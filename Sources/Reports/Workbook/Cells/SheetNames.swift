/// Names of the sheets of a workbook: made of titles, as Excel allows them, no two alike.
struct SheetNames {
  /// Excel's limit, in units of UTF-16.
  static let longest = 31
  private var taken: Set<String> = []

  mutating func name(for title: String) -> String {
    let wanted = Self.allowed(title)
    var name = wanted
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let ending = " (\(number))"
      name = Self.cut(wanted, to: Self.longest - ending.utf16.count) + ending
    }
    return name
  }

  private static func allowed(_ title: String) -> String {
    let characters = CellText.line(title).map { character -> Character in
      switch character {
      case "/", "\\": "-"
      case "[", "]", ":", "*", "?": " "
      case "'": "’"
      default: character
      }
    }
    let words = String(characters).split(separator: " ").joined(separator: " ")
    let name = cut(words, to: longest)
    if name.isEmpty { return "–" }
    return needsBrackets(name) ? "(\(cut(name, to: longest - 2)))" : name
  }

  /// Excel keeps one name for itself. The library does not quote names without other characters than
  /// these, and of those some read as numbers or as addresses of cells.
  private static func needsBrackets(_ name: String) -> Bool {
    if name.lowercased() == "history" { return true }
    let isPlain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
    }
    guard isPlain else { return false }
    return ["r", "c", "rc"].contains(name.lowercased())
      || name.utf8.contains { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func cut(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var kept = ""
    var room = length - 1
    for character in text {
      room -= character.utf16.count
      guard room >= 0 else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
