extension Diagnostic: CustomStringConvertible {
  public var description: String { rendered(in: .english) }

  /// `file:line:column: error: message`, the line of the file, a caret, and the hint.
  public func rendered(in language: Language) -> String {
    let word = severity.word.text(in: language)
    let colon = language.say(": ", "：")
    var lines = ["\(location): \(word)\(colon)\(message.text(in: language))"]
    if let sourceLine, let column {
      let excerpt = Excerpt(of: sourceLine, column: column)
      lines.append(excerpt.text)
      lines.append(excerpt.caretLine)
    }
    if let hint {
      lines.append(language.say("hint", "提示") + colon + hint.text(in: language))
    }
    return lines.joined(separator: "\n")
  }

  /// `file:line:column`, as far as it is known.
  public var location: String {
    [source, line.map(String.init), column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }
}

/// A line of a file around a column, with the line that carries the caret.
struct Excerpt {
  /// Long lines are clipped to so many columns of the terminal.
  static let width = 96

  let text: String
  let caretLine: String

  /// - Parameter column: From 1, in Unicode scalars; beyond the end means just after it.
  init(of line: String, column: Int) {
    let scalars = Array(line.unicodeScalars).map(Excerpt.printable)
    let caret = min(max(column - 1, 0), scalars.count)
    let start = Excerpt.start(of: scalars, caret: caret)
    var end = start
    var used = 0
    while end < scalars.count, used + scalars[end].columns <= Excerpt.width {
      used += scalars[end].columns
      end += 1
    }
    let lead = start > 0 ? "…" : ""
    let trail = end < scalars.count ? "…" : ""
    text = lead + String(String.UnicodeScalarView(scalars[start..<end])) + trail
    // A tab stays a tab, so that both lines are shifted alike; a wide character takes two spaces.
    let indent = scalars[start..<max(start, caret)].map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.columns)
    }
    caretLine = (lead.isEmpty ? "" : " ") + indent.joined() + "^"
  }

  /// Where to begin so that the caret is in sight.
  private static func start(of scalars: [Unicode.Scalar], caret: Int) -> Int {
    let total = scalars.reduce(0) { $0 + $1.columns }
    guard total > width else { return 0 }
    var start = caret
    var before = 0
    while start > 0, before + scalars[start - 1].columns <= width / 2 {
      start -= 1
      before += scalars[start].columns
    }
    return start
  }

  /// Control characters could rewrite the terminal.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isControl && scalar != "\t" ? "\u{FFFD}" : scalar
  }
}

extension Unicode.Scalar {
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // Marks that turn the direction of writing around, among others.
    case .format: value != 0x200D
    default: false
    }
  }

  /// Columns it takes in a terminal (Unicode Standard Annex 11: wide and full-width take two).
  var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}
