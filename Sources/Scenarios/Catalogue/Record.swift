/// A place in the scenario that is being read, with the path that names it.
struct Site<Entity> {
  let place: WritableKeyPath<Scenario, Entity>
  let path: ValuePath

  func appending<Value>(_ keyPath: WritableKeyPath<Entity, Value>, _ key: String) -> Site<Value> {
    Site<Value>(place: place.appending(path: keyPath), path: path.appending(key))
  }
}

/// The path of a value as users write it, and the one that addresses its draw.
struct ValuePath: Sendable, Equatable {
  let full: String
  /// Without the name of the plan.
  let draw: String

  static let root = ValuePath(full: "", draw: "")

  func appending(_ key: String) -> ValuePath {
    ValuePath(
      full: full.isEmpty ? key : "\(full).\(key)", draw: draw.isEmpty ? key : "\(draw).\(key)")
  }
}

/// A key of a record: its description, and how its value gets into the entity.
struct Field<Entity>: Sendable {
  typealias Read = @Sendable (Tree, Site<Entity>, inout Reader) -> Void

  var key: KeyDescription
  /// The default as the blank entity holds it; nil where it cannot be written as one value.
  let standard: @Sendable (Entity) -> String?
  let read: Read

  init(
    _ key: KeyDescription, standard: @escaping @Sendable (Entity) -> String? = { _ in nil },
    read: @escaping Read
  ) {
    self.key = key
    self.standard = standard
    self.read = read
  }
}

/// A map with known keys: the one place where they stand, for reading, schema and reference alike.
struct Record<Entity: Sendable>: Sendable {
  let fields: [Field<Entity>]
  let description: RecordDescription

  /// - Parameter blank: What the record is when no key is given; its values are the defaults.
  init(
    _ noun: Message, blank: Entity, discriminator: String? = nil, exactlyOne: [[String]] = [],
    _ fields: [Field<Entity>]
  ) {
    self.fields = fields.map { field in
      var field = field
      if !field.key.isRequired, field.key.standard == nil {
        field.key.standard = field.standard(blank)
      }
      return field
    }
    description = RecordDescription(
      noun: noun, keys: self.fields.map(\.key), discriminator: discriminator,
      exactlyOne: exactlyOne)
  }

  /// Reads a map into the entity at a site and reports all that is wrong with it.
  func read(_ tree: Tree, at site: Site<Entity>, _ reader: inout Reader) {
    reader.origins[site.path.full] = reader.origins[site.path.full] ?? tree.origin
    guard reader.expectMap(tree, description) else { return }
    let variant = description.variant(of: tree)
    refuseStrangers(in: tree, variant: variant, &reader)
    for field in fields {
      guard let value = tree[field.key.key] else {
        if field.key.isRequired, field.key.onlyFor.isEmpty || variant != nil,
          field.key.isMeant(for: variant)
        {
          reader.log.error(
            .missingKey, at: tree.origin,
            Message(
              "\(description.noun.english) needs the key \(Wording.quoted(field.key.key))",
              "\(description.noun.chinese)缺少键 \(Wording.quoted(field.key.key))"),
            hint: field.key.example.map {
              Message("for example `\(field.key.key): \($0)`", "例如 `\(field.key.key): \($0)`")
            })
        }
        continue
      }
      guard field.key.isMeant(for: variant) else { continue }
      reader.origins[site.path.appending(field.key.key).full] = value.origin
      field.read(value, site, &reader)
    }
    for group in description.exactlyOne { require(exactlyOneOf: group, in: tree, &reader) }
  }

  private func refuseStrangers(in tree: Tree, variant: String?, _ reader: inout Reader) {
    let known = description.keys.filter { $0.isMeant(for: variant) }.map(\.key)
    for entry in tree.entries where !known.contains(entry.key) {
      // The second half of a text that a comma split in two; the first half is reported.
      if entry.value.isNothing, entry.key.contains(")"), !entry.key.contains("(") { continue }
      if let key = description.keys.first(where: { $0.key == entry.key }) {
        let kind = description.discriminator ?? ""
        let owners = Wording.choice(key.onlyFor)
        reader.log.error(
          .misplacedKey, at: entry.keyOrigin,
          Message(
            "\(Wording.quoted(entry.key)) has no meaning with `\(kind): \(variant ?? "")`",
            "\(Wording.quoted(entry.key)) 在 `\(kind): \(variant ?? "")` 下没有意义"),
          hint: Message(
            "it belongs to `\(kind): \(owners.english)`", "它属于 `\(kind): \(owners.chinese)`"))
      } else {
        reader.log.error(
          .unknownKey, at: entry.keyOrigin,
          Message(
            "\(description.noun.english) has no key \(Wording.quoted(entry.key))",
            "\(description.noun.chinese)没有键 \(Wording.quoted(entry.key))"),
          hint: Suggestion.hint(for: entry.key, among: known, called: .key))
      }
    }
  }

  private func require(exactlyOneOf group: [String], in tree: Tree, _ reader: inout Reader) {
    let given = tree.entries.filter { group.contains($0.key) && !$0.value.isNothing }
    let noun = description.noun
    let words = Wording.choice(group.map { "`\($0)`" })
    if given.isEmpty {
      reader.log.error(
        .missingKey, at: tree.origin,
        Message(
          "\(noun.english) needs \(words.english)", "\(noun.chinese)需要 \(words.chinese)"))
    } else if given.count > 1 {
      reader.log.error(
        .conflict, at: given[1].keyOrigin,
        Message(
          "\(noun.english) takes \(words.english), not both",
          "\(noun.chinese)只能有 \(words.chinese) 之一"),
        hint: Message(
          "take one out; in a plan that inherits it write `\(given[0].key): null`",
          "请去掉一个；若由继承而来，请在该计划中写 `\(given[0].key): null`"))
    }
  }
}

extension RecordDescription {
  /// What a record says its kind is; nil where that is missing or none there is, so that no other
  /// error follows from it.
  fileprivate func variant(of tree: Tree) -> String? {
    guard let word = discriminator.flatMap({ tree[$0]?.text }),
      keys.contains(where: { $0.onlyFor.contains(word) })
    else { return nil }
    return word
  }
}

extension KeyDescription {
  /// Whether it has a meaning in a record whose discriminator says so; when that is missing or
  /// wrong, all keys have.
  func isMeant(for variant: String?) -> Bool {
    onlyFor.isEmpty || variant.map(onlyFor.contains) ?? true
  }
}
