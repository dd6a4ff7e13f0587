/// Text that stands in a page as it is, whoever wrote it.
enum HTML {
  /// For between tags, and for attributes in double quotes.
  static func text(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(isShown(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// An element around text.
  static func element(_ name: String, class style: String? = nil, _ content: String) -> String {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    return "<\(name)\(attribute)>\(text(content))</\(name)>\n"
  }

  /// Control characters have no place in HTML, and those that turn the direction of writing would let
  /// a text look like another.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
