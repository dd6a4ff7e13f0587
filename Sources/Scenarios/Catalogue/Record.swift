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
    _ noun: String, blank: Entity, discriminator: String? = nil, exactlyOne: [[String]] = [],
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
            "\(description.noun) needs the key \(Wording.quoted(field.key.key))",
            hint: field.key.example.map { "for example `\(field.key.key): \($0)`" })
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
        reader.log.error(
          .misplacedKey, at: entry.keyOrigin,
          "\(Wording.quoted(entry.key)) has no meaning with "
            + "`\(description.discriminator ?? ""): \(variant ?? "")`",
          hint: "it belongs to `\(description.discriminator ?? ""): "
            + "\(Wording.alternatives(key.onlyFor))`")
      } else {
        reader.log.error(
          .unknownKey, at: entry.keyOrigin,
          "\(description.noun) has no key \(Wording.quoted(entry.key))",
          hint: Suggestion.hint(for: entry.key, among: known, calledBy: "keys"))
      }
    }
  }

  private func require(exactlyOneOf group: [String], in tree: Tree, _ reader: inout Reader) {
    let given = tree.entries.filter { group.contains($0.key) && !$0.value.isNothing }
    let words = group.map { "`\($0)`" }
    if given.isEmpty {
      reader.log.error(
        .missingKey, at: tree.origin,
        "\(description.noun) needs \(Wording.alternatives(words))")
    } else if given.count > 1 {
      reader.log.error(
        .conflict, at: given[1].keyOrigin,
        "\(description.noun) takes \(Wording.alternatives(words)), not both",
        hint: "take one out; in a plan that inherits it write `\(given[0].key): null`")
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
