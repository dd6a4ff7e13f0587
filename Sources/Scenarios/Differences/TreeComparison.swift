/// Finds where two trees differ.
struct TreeComparison {
  /// A place at which they do.
  struct Place: Equatable {
    let keys: [String]
    /// Nil: the key is not given.
    let before: String?
    let after: String?

    func change(in plan: String?) -> KeyChange {
      let (before, after) = DifferingPart.of(before, after)
      let head = plan.map { ["plans", $0] } ?? []
      return KeyChange(
        path: (head + keys).joined(separator: "."), plan: plan, before: before, after: after)
    }
  }

  private(set) var found: [Place] = []

  /// Lists of values that differ in more elements than these are told as a whole.
  private static let mostElements = 3

  /// - Parameters:
  ///   - keys: what leads to both trees.
  ///   - isText: whether what stands there is text even where it looks like a number.
  mutating func compare(
    _ before: Tree?, _ after: Tree?, at keys: [String], isText: Bool = false
  ) {
    switch (before?.content, after?.content) {
    case (.map, .map): compareMaps(before?.entries ?? [], after?.entries ?? [], keys, isText)
    case (.list(let old), .list(let new)): compareLists(old, new, keys, isText)
    default: compareWhole(before, after, keys, isText)
    }
  }

  private mutating func compareWhole(
    _ before: Tree?, _ after: Tree?, _ keys: [String], _ isText: Bool
  ) {
    let (before, after) = (before?.given, after?.given)
    if let before, let after, before.says(after, isText: isText) { return }
    guard before != nil || after != nil else { return }
    found.append(
      Place(keys: keys, before: before?.inline, after: after?.inline))
  }

  private mutating func compareMaps(
    _ before: [Tree.Entry], _ after: [Tree.Entry], _ keys: [String], _ isText: Bool
  ) {
    compareParts(
      before.map { ($0.key, $0.value) }, after.map { ($0.key, $0.value) }, keys, isText)
  }

  /// What both have, in the order of the former, then what is new.
  private mutating func compareParts(
    _ before: [(name: String, tree: Tree)], _ after: [(name: String, tree: Tree)],
    _ keys: [String], _ isText: Bool
  ) {
    let old = Dictionary(before.map { ($0.name, $0.tree) }, uniquingKeysWith: { $1 })
    let new = Dictionary(after.map { ($0.name, $0.tree) }, uniquingKeysWith: { $1 })
    for name in before.map(\.name) + after.map(\.name).filter({ old[$0] == nil }) {
      compare(
        old[name], new[name], at: keys + [name], isText: isText || TextKeys.all.contains(name))
    }
  }

  private mutating func compareLists(
    _ before: [Tree], _ after: [Tree], _ keys: [String], _ isText: Bool
  ) {
    if (before + after).allSatisfy(\.isMap) {
      let (old, new) = (before.named, after.named)
      compareParts(old, new, keys, isText)
      compareOrder(old.map(\.name), new.map(\.name), keys)
      return
    }
    let differing =
      before.count == after.count
      ? before.indices.filter { !before[$0].says(after[$0], isText: isText) } : []
    guard (1...Self.mostElements).contains(differing.count) else {
      let isSame = before.count == after.count && differing.isEmpty
      if !isSame {
        found.append(
          Place(
            keys: keys, before: Tree(list: before).inline, after: Tree(list: after).inline))
      }
      return
    }
    for index in differing {
      compare(before[index], after[index], at: keys + [String(index)], isText: isText)
    }
  }

  /// The order of what both have: elements of a list have their draws by their places.
  mutating func compareOrder(_ before: [String], _ after: [String], _ keys: [String]) {
    let old = before.filter(after.contains)
    let new = after.filter(before.contains)
    guard old != new else { return }
    func text(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }
    found.append(Place(keys: keys, before: text(old), after: text(new)))
  }
}

/// Keys that hold text, of which every letter counts.
private enum TextKeys {
  static let all = Set(
    KeyReference.entries.filter { $0.unit == "text" }.compactMap {
      $0.path.split(separator: ".").last.map(String.init)
    })
}

extension Tree {
  fileprivate var isMap: Bool {
    if case .map = content { true } else { false }
  }

  fileprivate init(list: [Tree]) { self.init(content: .list(list), origin: .wholeFile) }

  /// Nil for what says nothing: no value, or a map without keys.
  fileprivate var given: Tree? {
    switch content {
    case .nothing: nil
    case .map(let entries): entries.allSatisfy { $0.value.given == nil } ? nil : self
    case .text, .list: self
    }
  }

  /// Whether another tree says the same.
  fileprivate func says(_ other: Tree, isText: Bool) -> Bool {
    if let text, let otherText = other.text {
      return text == otherText || !isText && Self.isSameNumber(text, otherText)
    }
    var comparison = TreeComparison()
    switch (content, other.content) {
    case (.nothing, .nothing): return true
    case (.map, .map), (.list, .list): comparison.compare(self, other, at: [], isText: isText)
    default: return false
    }
    return comparison.found.isEmpty
  }

  /// `60_000_000` and `6000万`, `10% to 20%` and `0.1 to 0.2`.
  private static func isSameNumber(_ text: String, _ other: String) -> Bool {
    guard let value = try? UncertainText.parse(text, isShare: false),
      let otherValue = try? UncertainText.parse(other, isShare: false)
    else { return false }
    return value == otherValue
  }
}

extension [Tree] {
  /// Elements of a list with the names by which paths call them.
  var named: [(name: String, tree: Tree)] {
    var counts: [String: Int] = [:]
    return enumerated().map { index, element in
      let name = Assignment.name(of: element, at: index)
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return (count == 1 ? name : "\(name)#\(count)", element)
    }
  }
}
