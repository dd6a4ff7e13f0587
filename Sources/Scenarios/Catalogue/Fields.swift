/// The kinds of fields. Each gives the description and the reading of a key from one line of the
/// catalogue.
extension Field where Entity: Sendable {
  static func number(
    _ key: String, _ place: WritableKeyPath<Entity, Double> & Sendable, _ rule: NumberRule,
    unit: String, required: Bool = false, onlyFor: [String] = [], _ meaning: String,
    example: String
  ) -> Field {
    Field(
      KeyDescription(
        key, .number(rule), unit: unit, required: required, meaning: meaning, example: example,
        onlyFor: onlyFor),
      standard: { Wording.number($0[keyPath: place]) },
      read: { tree, site, reader in
        let target = site.appending(place, key)
        reader.number(tree, rule, key, target.path, [target.place])
      })
  }

  static func share(
    _ key: String, _ place: WritableKeyPath<Entity, Double> & Sendable, required: Bool = false,
    onlyFor: [String] = [], _ meaning: String, example: String
  ) -> Field {
    number(
      key, place, .share, unit: "share", required: required, onlyFor: onlyFor, meaning,
      example: example)
  }

  /// A number that may be missing altogether.
  static func number(
    _ key: String, _ place: WritableKeyPath<Entity, Double?> & Sendable, _ rule: NumberRule,
    unit: String, _ meaning: String, example: String
  ) -> Field {
    Field(
      KeyDescription(
        key, .number(rule), unit: unit, standard: "none", meaning: meaning, example: example)
    ) { tree, site, reader in
      let target = site.appending(place, key)
      reader.scenario[keyPath: target.place] = rule.bounds.high
      reader.number(tree, rule, key, target.path, [target.place.appending(path: \.present)])
    }
  }

  /// A number that may change from week to week.
  static func schedule(
    _ key: String, _ place: WritableKeyPath<Entity, Schedule> & Sendable, _ rule: NumberRule,
    unit: String, _ meaning: String, example: String
  ) -> Field {
    let rule = rule.timed
    return Field(
      KeyDescription(key, .number(rule), unit: unit, meaning: meaning, example: example),
      standard: { Wording.number($0[keyPath: place].steps[0].value) },
      read: { tree, site, reader in
        let target = site.appending(place, key)
        let before = reader.scenario[keyPath: target.place].steps[0].value
        reader.schedule(tree, rule, key, target.path, [target.place], before: before)
      })
  }

  /// A number of posts and the like that may change from week to week, or be missing.
  static func schedule(
    _ key: String, _ place: WritableKeyPath<Entity, Schedule?> & Sendable, _ rule: NumberRule,
    unit: String, _ meaning: String, example: String
  ) -> Field {
    let rule = rule.timed
    return Field(
      KeyDescription(
        key, .number(rule), unit: unit, standard: "none", meaning: meaning, example: example)
    ) { tree, site, reader in
      let target = site.appending(place, key)
      reader.scenario[keyPath: target.place] = Schedule(0)
      let schedule = target.place.appending(path: \.present)
      reader.schedule(tree, rule, key, target.path, [schedule], before: 0)
    }
  }

  static func whole(
    _ key: String, _ place: WritableKeyPath<Entity, Int> & Sendable, _ range: ClosedRange<Int>,
    unit: String, required: Bool = false, _ meaning: String, example: String
  ) -> Field {
    let rule = NumberRule.whole(Double(range.lowerBound)...Double(range.upperBound))
    return Field(
      KeyDescription(
        key, .number(rule), unit: unit, required: required, meaning: meaning, example: example),
      standard: { Wording.number(Double($0[keyPath: place])) },
      read: { tree, site, reader in
        guard let value = reader.fixedNumber(tree, rule, key) else { return }
        reader.scenario[keyPath: site.place.appending(path: place)] = Int(value)
      })
  }

  static func flag(
    _ key: String, _ place: WritableKeyPath<Entity, Bool> & Sendable, _ meaning: String,
    example: String
  ) -> Field {
    Field(
      KeyDescription(key, .flag, meaning: meaning, example: example),
      standard: { "\($0[keyPath: place])" },
      read: { tree, site, reader in
        guard let value = reader.flag(tree, key) else { return }
        reader.scenario[keyPath: site.place.appending(path: place)] = value
      })
  }

  static func word<Word>(
    _ key: String, _ place: WritableKeyPath<Entity, Word> & Sendable, required: Bool = false,
    _ meaning: String, example: String
  ) -> Field
  where Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    return Field(
      KeyDescription(key, .word(words), required: required, meaning: meaning, example: example),
      standard: { $0[keyPath: place].rawValue },
      read: { tree, site, reader in
        guard let text = reader.word(tree, key, among: words), let word = Word(rawValue: text)
        else {
          return
        }
        reader.scenario[keyPath: site.place.appending(path: place)] = word
      })
  }

  static func name(
    _ key: String, _ place: WritableKeyPath<Entity, String> & Sendable, required: Bool = true,
    _ meaning: String, example: String
  ) -> Field {
    Field(
      KeyDescription(
        key, .name, unit: "text", standard: required ? nil : "none", required: required,
        meaning: meaning, example: example)
    ) { tree, site, reader in
      guard let name = reader.name(tree, key) else { return }
      reader.scenario[keyPath: site.place.appending(path: place)] = name
    }
  }

  static func record<Value>(
    _ key: String, _ place: WritableKeyPath<Entity, Value> & Sendable, _ record: Record<Value>,
    required: Bool = false, _ meaning: String
  ) -> Field {
    Field(
      KeyDescription(key, .record(record.description), required: required, meaning: meaning)
    ) { tree, site, reader in
      record.read(tree, at: site.appending(place, key), &reader)
    }
  }

  /// A part that exists only when the key is given.
  static func record<Value>(
    _ key: String, _ place: WritableKeyPath<Entity, Value?> & Sendable, blank: Value,
    _ record: Record<Value>, _ meaning: String
  ) -> Field {
    Field(
      KeyDescription(key, .record(record.description), standard: "none", meaning: meaning)
    ) { tree, site, reader in
      let target = site.appending(place, key)
      reader.scenario[keyPath: target.place] = blank
      let part = Site(
        place: target.place.appending(path: \.present), path: target.path)
      record.read(tree, at: part, &reader)
    }
  }

  /// A list of records; in paths each goes by the value of its key `nameKey`.
  static func list<Value>(
    _ key: String, _ place: WritableKeyPath<Entity, [Value]> & Sendable, blank: Value,
    _ record: Record<Value>, count: ClosedRange<Int>, required: Bool = false,
    namedBy nameKey: String = "name", _ meaning: String
  ) -> Field {
    Field(
      KeyDescription(
        key, .list(.record(record.description), count), standard: "none", required: required,
        meaning: meaning)
    ) { tree, site, reader in
      guard let elements = reader.list(tree, key, count: count) else { return }
      let target = site.appending(place, key)
      reader.scenario[keyPath: target.place] = [Value](repeating: blank, count: elements.count)
      if nameKey == "name" { reader.refuseEqualNames(elements, key) }
      for (index, element) in elements.enumerated() {
        let name = element[nameKey]?.text.map(\.trimmed) ?? String(index)
        record.read(element, at: target.appending(\.[index], name), &reader)
      }
    }
  }
}

extension Optional {
  /// The value of something that has been set. Key paths to parts of it pass through here.
  var present: Wrapped {
    get { self! }
    set { self = newValue }
  }
}
