/// What is known while a scenario is read: the part that has been read, and all that was found wrong.
struct Reader {
  var scenario = Scenario()
  var log: DiagnosticLog
  /// Where the values stand, by their full paths.
  var origins: [String: Origin] = [:]
  /// The plan that is being read; nil outside of plans.
  var plan: String?
  /// Overrides of values within plans, to be set when inheritance is worked out.
  var planOverrides: [PlanOverride] = []

  var segmentNames: [String] { scenario.segments.map(\.name) }
  var channelNames: [String] { scenario.channels.map(\.name) }
  var portNames: [String] { scenario.ports.map(\.name) }

  func origin(_ path: String) -> Origin { origins[path] ?? .wholeFile }

  // MARK: Kinds of values

  /// False, with an error, when the tree is no map.
  mutating func expectMap(_ tree: Tree, _ record: RecordDescription) -> Bool {
    if case .map = tree.content { return true }
    let mean = record.keys.first { $0.key == "mean" && tree.text != nil }
    log.error(
      .wrongType, at: tree.origin,
      "\(record.noun) must be a map of keys and values, not \(tree.kind)",
      hint: mean.map { _ in "write `{mean: \(Wording.plain(tree.text ?? ""))}`" }
        ?? "its keys: \(Wording.list(record.keys.map(\.key), limit: 40))")
    return false
  }

  /// The elements of a list of admitted length; nil, with an error, for anything else.
  mutating func list(_ tree: Tree, _ key: String, count: ClosedRange<Int>) -> [Tree]? {
    guard case .list(let elements) = tree.content else {
      log.error(
        .wrongType, at: tree.origin, "\(Wording.quoted(key)) must be a list, not \(tree.kind)",
        hint: "begin each element with `- `, or write `[…, …]`")
      return nil
    }
    guard !elements.isEmpty || count.lowerBound == 0 else {
      log.error(.missingKey, at: tree.origin, "\(Wording.quoted(key)) is an empty list")
      return nil
    }
    guard count.contains(elements.count) else {
      let wanted =
        count.lowerBound == count.upperBound
        ? "exactly \(count.lowerBound)" : "at most \(count.upperBound)"
      log.error(
        .limit, at: tree.origin,
        "\(Wording.quoted(key)) has \(elements.count) elements; it may have \(wanted)")
      return nil
    }
    return elements
  }

  /// The text of a value; nil, with an error, for lists and maps.
  mutating func text(_ tree: Tree, _ key: String, _ wanted: String) -> String? {
    if let text = tree.text { return text }
    log.error(
      .wrongType, at: tree.origin, "\(Wording.quoted(key)) must be \(wanted), not \(tree.kind)")
    return nil
  }

  mutating func flag(_ tree: Tree, _ key: String) -> Bool? {
    guard let text = text(tree, key, "true or false") else { return nil }
    if case .text(_, quoted: false) = tree.content, text == "true" || text == "false" {
      return text == "true"
    }
    let lowered = text.lowercased()
    var hint: String?
    if ["true", "yes", "on", "y", "1"].contains(lowered) { hint = "write true" }
    if ["false", "no", "off", "n", "0"].contains(lowered) { hint = "write false" }
    log.error(
      .wrongType, at: tree.origin,
      "\(Wording.quoted(key)) must be true or false, not \(tree.kind)",
      hint: hint.map { $0 + ", without quotes" })
    return nil
  }

  mutating func word(_ tree: Tree, _ key: String, among words: [String]) -> String? {
    let wanted = Wording.alternatives(words)
    guard let text = text(tree, key, wanted) else { return nil }
    if words.contains(text) { return text }
    log.error(
      .wrongType, at: tree.origin,
      "\(Wording.quoted(key)) must be \(wanted), not \(Wording.quoted(text))",
      hint: Suggestion.nearest(to: text, among: words).map {
        "did you mean \(Wording.quoted($0))?"
      })
    return nil
  }

  mutating func freeText(_ tree: Tree, _ key: String, limit: Int) -> String? {
    guard let text = text(tree, key, "a text")?.trimmed else { return nil }
    if let flaw = NameRule.flaw(of: text, limit: limit) {
      log.error(.badName, at: tree.origin, "\(Wording.quoted(key)) \(flaw)")
      return nil
    }
    return text
  }

  mutating func name(_ tree: Tree, _ key: String) -> String? {
    freeText(tree, key, limit: Limits.nameLength)
  }

  mutating func date(_ tree: Tree, _ key: String) -> CivilDate? {
    guard let text = text(tree, key, "a date") else { return nil }
    if let date = CivilDate(text.trimmed) { return date }
    log.error(
      .wrongType, at: tree.origin,
      "\(Wording.quoted(key)) must be a date, not \(Wording.quoted(text))",
      hint: "write year-month-day, for example 2026-01-05")
    return nil
  }

  // MARK: Names

  /// The index of a name that must be known; nil, with an error, when it is not.
  mutating func index(
    of name: String, among names: [String], calledA singular: String, at origin: Origin
  ) -> Int? {
    if let index = names.firstIndex(of: name) { return index }
    log.error(
      .unknownName, at: origin, "there is no \(singular) \(Wording.quoted(name))",
      hint: Suggestion.hint(for: name, among: names, calledBy: singular + "s"))
    return nil
  }

  /// Reports names that stand twice in a list of records.
  mutating func refuseEqualNames(_ elements: [Tree], _ key: String) {
    var first: [String: Origin] = [:]
    for element in elements {
      guard let tree = element["name"], let name = tree.text?.trimmed else { continue }
      if let earlier = first[name] {
        let place = earlier.source == 0 ? "in line \(earlier.line)" : "in an override"
        log.error(
          .duplicateName, at: tree.origin,
          "the name \(Wording.quoted(name)) stands twice in \(Wording.quoted(key))",
          hint: "it first stands \(place)")
      } else {
        first[name] = tree.origin
      }
    }
  }
}

/// What a name may look like: Chinese or any other writing, but printable and of sensible length.
enum NameRule {
  /// What is wrong with it, to follow the key; nil when nothing is.
  static func flaw(of name: String, limit: Int = Limits.nameLength) -> String? {
    if name.isEmpty { return "must not be empty" }
    if name.unicodeScalars.count > limit { return "may have \(limit) characters at most" }
    if name.unicodeScalars.contains(where: \.isControl) {
      return "has characters that cannot be printed"
    }
    return nil
  }
}
