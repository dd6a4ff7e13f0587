/// Fields of the world whose values take more than one form.
extension Field where Entity == Scenario {
  static var version: Field {
    Field(
      KeyDescription(
        "poolcast", .number(.whole(1...1)), unit: "version", required: true,
        meaning: "Version of the scenario language.", example: "1")
    ) { tree, _, reader in
      if let text = tree.text, let number = NumberText.parse(text), number != 1 {
        reader.log.error(
          .outOfRange, at: tree.origin,
          Message(
            "this Poolcast reads version 1 of the scenario language, not \(Wording.plain(text))",
            "本版 Poolcast 读取情景语言第 1 版，而不是 \(Wording.plain(text))"))
      } else {
        _ = reader.fixedNumber(tree, .whole(1...1), "poolcast")
      }
    }
  }
}

extension Reader {
  /// The scenario's name is the name of a folder too.
  mutating func scenarioName(_ tree: Tree) {
    guard let name = name(tree, "name") else { return }
    scenario.name = name
    let isFolder = Message(
      "the results are written to a folder of this name", "结果写入以此命名的文件夹")
    if let character = name.first(where: { "/\\:*?\"<>|".contains($0) }) {
      log.error(
        .badName, at: tree.origin,
        Message(
          "`name` may not contain \(Wording.quoted(String(character)))",
          "`name` 不能含有 \(Wording.quoted(String(character)))"), hint: isFolder)
    } else if name.hasPrefix(".") || name.hasSuffix(".") {
      log.error(
        .badName, at: tree.origin,
        Message(
          "`name` may not begin or end with a point", "`name` 不能以点号开头或结尾"), hint: isFolder)
    }
  }
}

extension Field where Entity: Sendable {
  static func title(
    _ key: String, _ place: WritableKeyPath<Entity, Title> & Sendable,
    standard: String = "the name", _ meaning: String,
    example: String = "{en: Small steps, zh: 小步快跑}"
  ) -> Field {
    Field(
      KeyDescription(
        key, .title, unit: "text", standard: standard, meaning: meaning, example: example)
    ) { tree, site, reader in
      reader.scenario[keyPath: site.place.appending(path: place)] = reader.title(tree, key)
    }
  }
}

extension Reader {
  /// One text, or texts by language.
  mutating func title(_ tree: Tree, _ key: String) -> Title {
    guard case .map(let entries) = tree.content else {
      let text = freeText(tree, key, limit: Limits.titleLength)
      return Title(english: text, chinese: text)
    }
    for entry in entries where !["en", "zh"].contains(entry.key) {
      log.error(
        .unknownKey, at: entry.keyOrigin,
        Message(
          "a title has no language \(Wording.quoted(entry.key))",
          "标题没有语言 \(Wording.quoted(entry.key))"),
        hint: Message("known languages: en, zh", "可选的语言：en、zh"))
    }
    return Title(
      english: tree["en"].flatMap { freeText($0, "en", limit: Limits.titleLength) },
      chinese: tree["zh"].flatMap { freeText($0, "zh", limit: Limits.titleLength) })
  }
}

extension Field where Entity == Calendar {
  static var season: Field {
    let rule = NumberRule.number(.factor)
    return Field(
      KeyDescription(
        "season", .list(.number(rule), 52...52), unit: "factor", standard: "52 times 1",
        meaning: "Factor on orders for each of the 52 weeks of a year.",
        example: "[0.9, 0.95, 1, …]")
    ) { tree, site, reader in
      guard let elements = reader.list(tree, "season", count: 52...52) else { return }
      let season = site.appending(\.season, "season")
      for (week, element) in elements.enumerated() {
        let target = season.appending(\.[week], String(week))
        reader.number(element, rule, "season", target.path, [target.place])
      }
    }
  }
}

extension Field where Entity == Channel {
  static var mix: Field {
    let rule = NumberRule.number(Bounds(0...1000))
    return Field(
      KeyDescription(
        "mix",
        .dictionary([
          KeyDescription(
            "<segment>", .number(rule), unit: "factor", standard: "1",
            meaning: "Weight of the segment among those who come through the channel.",
            example: "1.3")
        ]), meaning: "How much more it reaches some segments than others.")
    ) { tree, site, reader in
      let mix = site.appending(\.mix, "mix")
      reader.scenario[keyPath: mix.place] = [Double](
        repeating: 1, count: reader.scenario.segments.count)
      for (index, name, value) in reader.entries(
        of: tree, "mix", names: reader.segmentNames, called: .segment)
      {
        let target = mix.appending(\.[index], name)
        reader.number(value, rule, name, target.path, [target.place])
      }
    }
  }
}

extension Reader {
  /// The entries of a map whose keys are names of a list: index, name and value of those known.
  mutating func entries(
    of tree: Tree, _ key: String, names: [String], called term: Term
  ) -> [(index: Int, name: String, value: Tree)] {
    guard case .map(let entries) = tree.content else {
      log.error(
        .wrongType, at: tree.origin,
        Message(
          "\(Wording.quoted(key)) must be a map with the names of \(term.plural) as keys, "
            + "not \(tree.kind.english)",
          "\(Wording.quoted(key)) 须为以\(term.chinese)名称为键的键值表，而不是\(tree.kind.chinese)"),
        hint: names.first.map {
          let written = "`{\(Wording.plain($0)): 1}`"
          return Message("for example \(written)", "例如 \(written)")
        })
      return []
    }
    var known: [(Int, String, Tree)] = []
    for entry in entries {
      if entry.value.isNothing, entry.key.contains(")"), !entry.key.contains("(") { continue }
      guard let index = index(of: entry.key, among: names, called: term, at: entry.keyOrigin),
        !entry.value.isNothing
      else { continue }
      known.append((index, entry.key, entry.value))
    }
    return known
  }
}
