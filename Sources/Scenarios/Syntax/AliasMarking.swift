/// Characters of Unicode's private area that a text does not use itself.
struct StandIns {
  let alias: Unicode.Scalar
  let keys: [Unicode.Scalar]

  /// Nil when the text leaves too few of them unused.
  init?(for text: String) {
    let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
    let free = (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .filter { !used.contains($0) }.prefix(101)
    guard let alias = free.first else { return nil }
    self.alias = alias
    keys = Array(free.dropFirst())
  }
}

/// Edits of YAML text that leave every line and column as it was.
enum AliasMarking {
  /// Replaces the `*` of everything that may be an alias. In quotes and comments too: there it is
  /// put back later, or does not matter.
  static func mark(_ scalars: inout [Unicode.Scalar], with mark: Unicode.Scalar) {
    for index in scalars.indices.dropLast() where scalars[index] == "*" {
      let before = index == 0 ? " " : scalars[index - 1]
      if " \t\r\n[{,:-?".unicodeScalars.contains(before), isNameLetter(scalars[index + 1]) {
        scalars[index] = mark
      }
    }
  }

  private static func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Indices at which the lines of YAML begin.
  static func lineStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isReturn = scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
      if scalar == "\n" || isReturn { starts.append(index + 1) }
    }
    return starts
  }

  /// The index of the first letter of a key that begins at `index`, behind its quote if it has one;
  /// nil when it has no letter that can be exchanged.
  static func firstLetter(ofKeyAt index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.indices.contains(index) else { return nil }
    let isQuoted = scalars[index] == "\"" || scalars[index] == "'"
    let letter = isQuoted ? index + 1 : index
    guard scalars.indices.contains(letter) else { return nil }
    return "\"'\\&!?*|>%@`#:{}[],\r\n".unicodeScalars.contains(scalars[letter]) ? nil : letter
  }
}
