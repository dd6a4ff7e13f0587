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
      Message(
        "\(record.noun.english) must be a map of keys and values, not \(tree.kind.english)",
        "\(record.noun.chinese)须为键值表，而不是\(tree.kind.chinese)"),
      hint: mean.map { _ in
        let written = "`{mean: \(Wording.plain(tree.text ?? ""))}`"
        return Message("write \(written)", "请写 \(written)")
      } ?? Message("its keys: ", "它的键：") + Wording.list(record.keys.map(\.key), limit: 40))
    return false
  }

  /// The elements of a list of admitted length; nil, with an error, for anything else.
  mutating func list(_ tree: Tree, _ key: String, count: ClosedRange<Int>) -> [Tree]? {
    guard case .list(let elements) = tree.content else {
      log.error(
        .wrongType, at: tree.origin,
        Message(
          "\(Wording.quoted(key)) must be a list, not \(tree.kind.english)",
          "\(Wording.quoted(key)) 须为列表，而不是\(tree.kind.chinese)"),
        hint: Message(
          "begin each element with `- `, or write `[…, …]`", "每个元素以 `- ` 开头，或写成 `[…, …]`"))
      return nil
    }
    guard !elements.isEmpty || count.lowerBound == 0 else {
      log.error(
        .missingKey, at: tree.origin,
        Message("\(Wording.quoted(key)) is an empty list", "\(Wording.quoted(key)) 是空列表"))
      return nil
    }
    guard count.contains(elements.count) else {
      let wanted =
        count.lowerBound == count.upperBound
        ? Message("exactly \(count.lowerBound)", "须恰为 \(count.lowerBound) 个")
        : Message("at most \(count.upperBound)", "最多 \(count.upperBound) 个")
      log.error(
        .limit, at: tree.origin,
        Message(
          "\(Wording.quoted(key)) has \(elements.count) elements; it may have \(wanted.english)",
          "\(Wording.quoted(key)) 有 \(elements.count) 个元素；\(wanted.chinese)"))
      return nil
    }
    return elements
  }

  /// The text of a value; nil, with an error, for lists and maps.
  mutating func text(_ tree: Tree, _ key: String, _ wanted: Message) -> String? {
    if let text = tree.text { return text }
    log.error(
      .wrongType, at: tree.origin,
      Message(
        "\(Wording.quoted(key)) must be \(wanted.english), not \(tree.kind.english)",
        "\(Wording.quoted(key)) 须为\(wanted.chinese)，而不是\(tree.kind.chinese)"))
    return nil
  }

  mutating func flag(_ tree: Tree, _ key: String) -> Bool? {
    let wanted = Message("true or false", " true 或 false")
    guard let text = text(tree, key, wanted) else { return nil }
    if case .text(_, quoted: false) = tree.content, text == "true" || text == "false" {
      return text == "true"
    }
    let lowered = text.lowercased()
    var meant: String?
    if ["true", "yes", "on", "y", "1"].contains(lowered) { meant = "true" }
    if ["false", "no", "off", "n", "0"].contains(lowered) { meant = "false" }
    log.error(
      .wrongType, at: tree.origin,
      Message(
        "\(Wording.quoted(key)) must be true or false, not \(tree.kind.english)",
        "\(Wording.quoted(key)) 须为 true 或 false，而不是\(tree.kind.chinese)"),
      hint: meant.map { Message("write \($0), without quotes", "请写 \($0)，不加引号") })
    return nil
  }

  mutating func word(_ tree: Tree, _ key: String, among words: [String]) -> String? {
    let wanted = Wording.choice(words)
    guard let text = text(tree, key, Message(wanted.english, " " + wanted.chinese)) else {
      return nil
    }
    if words.contains(text) { return text }
    log.error(
      .wrongType, at: tree.origin,
      Message(
        "\(Wording.quoted(key)) must be \(wanted.english), not \(Wording.quoted(text))",
        "\(Wording.quoted(key)) 须为 \(wanted.chinese)，而不是 \(Wording.quoted(text))"),
      hint: Suggestion.nearestHint(for: text, among: words))
    return nil
  }

  mutating func freeText(_ tree: Tree, _ key: String, limit: Int) -> String? {
    guard let text = text(tree, key, Message("a text", "文本"))?.trimmed else { return nil }
    if let flaw = NameRule.flaw(of: text, limit: limit) {
      log.error(.badName, at: tree.origin, Message(verbatim: Wording.quoted(key) + " ") + flaw)
      return nil
    }
    return text
  }

  mutating func name(_ tree: Tree, _ key: String) -> String? {
    freeText(tree, key, limit: Limits.nameLength)
  }

  mutating func date(_ tree: Tree, _ key: String) -> CivilDate? {
    guard let text = text(tree, key, Message("a date", "日期")) else { return nil }
    if let date = CivilDate(text.trimmed) { return date }
    log.error(
      .wrongType, at: tree.origin,
      Message(
        "\(Wording.quoted(key)) must be a date, not \(Wording.quoted(text))",
        "\(Wording.quoted(key)) 须为日期，而不是 \(Wording.quoted(text))"),
      hint: Message(
        "write year-month-day, for example 2026-01-05", "请按年-月-日书写，例如 2026-01-05"))
    return nil
  }

  // MARK: Names

  /// The index of a name that must be known; nil, with an error, when it is not.
  mutating func index(
    of name: String, among names: [String], called term: Term, at origin: Origin
  ) -> Int? {
    if let index = names.firstIndex(of: name) { return index }
    log.error(
      .unknownName, at: origin,
      Message(
        "there is no \(term.singular) \(Wording.quoted(name))",
        "没有\(term.chinese) \(Wording.quoted(name))"),
      hint: Suggestion.hint(for: name, among: names, called: term))
    return nil
  }

  /// Reports names that stand twice in a list of records.
  mutating func refuseEqualNames(_ elements: [Tree], _ key: String) {
    var first: [String: Origin] = [:]
    for element in elements {
      guard let tree = element["name"], let name = tree.text?.trimmed else { continue }
      if let earlier = first[name] {
        let place =
          earlier.source == 0
          ? Message("in line \(earlier.line)", "第 \(earlier.line) 行")
          : Message("in an override", "覆盖值中")
        log.error(
          .duplicateName, at: tree.origin,
          Message(
            "the name \(Wording.quoted(name)) stands twice in \(Wording.quoted(key))",
            "名称 \(Wording.quoted(name)) 在 \(Wording.quoted(key)) 中出现两次"),
          hint: Message("it first stands \(place.english)", "首次出现在\(place.chinese)"))
      } else {
        first[name] = tree.origin
      }
    }
  }
}

/// What a name may look like: Chinese or any other writing, but printable and of sensible length.
enum NameRule {
  /// What is wrong with it, to follow the key; nil when nothing is.
  static func flaw(of name: String, limit: Int = Limits.nameLength) -> Message? {
    if name.isEmpty { return Message("must not be empty", "不能为空") }
    if name.unicodeScalars.count > limit {
      return Message("may have \(limit) characters at most", "最多 \(limit) 个字符")
    }
    if name.unicodeScalars.contains(where: \.isControl) {
      return Message("has characters that cannot be printed", "含有不可打印的字符")
    }
    return nil
  }
}
