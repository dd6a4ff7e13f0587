/// Paths of scenario numbers by the keys in them: `segments[].response` stands for that key of any
/// segment and for all below it.
struct PathPattern: Sendable, Equatable, ExpressibleByStringLiteral {
  /// What stands between names; never empty.
  private let keys: [String]

  init(_ text: String) { keys = text.split(separator: "[]").map(String.init) }

  init(stringLiteral text: String) { self.init(text) }

  /// Whether a path such as `segments.city.response.order_lift` is one of them.
  func matches(_ path: String) -> Bool { nameLength(in: path) != nil }

  /// How long the names in a path are when it is read as one of these, and as short as can be; nil
  /// where it is none. Names may contain points, so a path may be read in several ways; the one with
  /// the shortest names is meant.
  func nameLength(in path: String) -> Int? {
    guard let first = keys.first, path.hasPrefix(first) else { return nil }
    return Self.nameLength(in: path.dropFirst(first.count), keys.dropFirst())
  }

  private static func nameLength(in rest: Substring, _ keys: ArraySlice<String>) -> Int? {
    guard let key = keys.first else { return rest.isEmpty || rest.hasPrefix(".") ? 0 : nil }
    guard rest.hasPrefix(".") else { return nil }
    // A point and a name of one character at least stand before the key.
    var (rest, length) = (rest.dropFirst(2), 1)
    while !rest.isEmpty {
      if rest.hasPrefix(key),
        let others = nameLength(in: rest.dropFirst(key.count), keys.dropFirst())
      {
        return length + others
      }
      rest = rest.dropFirst()
      length += 1
    }
    return nil
  }
}
