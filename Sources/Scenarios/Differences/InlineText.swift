extension Tree {
  /// In one line, as a file may write it.
  var inline: String {
    if let text { return Self.joined(text) }
    return part
  }

  private var part: String {
    switch content {
    case .nothing: "null"
    case .text(let text, let quoted): Self.quotedWhereNeeded(Self.joined(text), quoted)
    case .list(let elements): "[\(elements.map(\.part).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(Self.quotedWhereNeeded($0.key, false)): \($0.value.part)" }.joined(separator: ", "))}"
    }
  }

  /// The lines of a text, one behind the other.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func quotedWhereNeeded(_ text: String, _ quoted: Bool) -> String {
    guard quoted || text.isEmpty || text.contains(where: { "{}[],:#\"'".contains($0) }) else {
      return text
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

/// The part of two long texts in which they begin to differ.
enum DifferingPart {
  /// Characters.
  static let limit = 160
  private static let lead = 24

  static func of(_ before: String?, _ after: String?) -> (String?, String?) {
    guard let before, let after else { return (cut(before, from: 0), cut(after, from: 0)) }
    let common = zip(before, after).prefix { $0 == $1 }.count
    let start = common > limit - 2 * lead ? common - lead : 0
    return (cut(before, from: start), cut(after, from: start))
  }

  private static func cut(_ text: String?, from start: Int) -> String? {
    guard let text else { return nil }
    let rest = text.dropFirst(start)
    let shown = rest.prefix(limit)
    return (start > 0 ? "…" : "") + shown + (shown.count < rest.count ? "…" : "")
  }
}
