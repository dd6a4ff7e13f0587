/// Text that users wrote, as it stands in Markdown: nothing in it is markup, HTML, a formula or code.
enum MarkdownText {
  /// On one line, for a place within a line.
  ///
  /// Signs that begin HTML, TeX or a code span are character references, the latter because a notebook
  /// in R runs what stands between backticks even where Markdown would not. All other punctuation that
  /// means something gets a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if let reference = reference(to: scalar) {
        escaped += reference
      } else if !isShown(scalar) {
        escaped += " "
      } else {
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        if isMarkup(scalar, before: next) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A listing that keeps its lines, as an HTML element.
  static func listing(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar in
      reference(to: scalar) ?? (scalar == "\n" || isShown(scalar) ? String(scalar) : " ")
    }
    return "<pre><code>" + inner.joined() + "</code></pre>"
  }

  private static func reference(to scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&", "<", ">", "$", "`": "&#\(scalar.value);"
    default: nil
    }
  }

  /// Control characters and those that turn the direction of writing are not.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// Points, colons and hyphens that end a word or stand before a digit are plain punctuation.
  private static func isMarkup(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "*", "_", "{", "}", "[", "]", "(", ")", "#", "!", "|", "~", "^", "=", "@", "\"": true
    case ".", ":", "-", "+", "/": !(next == " " || ("0"..."9").contains(next))
    default: false
    }
  }
}
