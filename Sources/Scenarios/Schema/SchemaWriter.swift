/// Writes schemas of what the catalogue describes.
struct SchemaWriter {
  /// - Parameter isInherited: Within a plan, outside of its lists: keys may come from the plan it
  ///   inherits from, so none can be required here.
  func schema(of record: RecordDescription, isInherited: Bool) -> JSONValue {
    var members: [(String, JSONValue)] = [("type", .text("object"))]
    let properties = record.keys.map { key in
      (key.key, schema(of: key, isInherited: isInherited))
    }
    members.append(("properties", .object(properties)))
    members.append(("additionalProperties", .truth(false)))
    let required = record.keys.filter { $0.isRequired && $0.onlyFor.isEmpty }
      .filter { !isInherited || $0.key == "name" }
    if !required.isEmpty {
      members.append(("required", .list(required.map { .text($0.key) })))
    }
    let conditions = variants(of: record) + (isInherited ? [] : choices(of: record))
    if !conditions.isEmpty { members.append(("allOf", .list(conditions))) }
    return .object(members)
  }

  /// What a discriminator's values ask for and rule out.
  private func variants(of record: RecordDescription) -> [JSONValue] {
    guard let discriminator = record.discriminator,
      let key = record.keys.first(where: { $0.key == discriminator }),
      case .word(let words) = key.shape
    else { return [] }
    return words.map { word in
      let needed = record.keys.filter { $0.isRequired && $0.onlyFor.contains(word) }
      let strangers = record.keys.filter { !$0.isMeant(for: word) }
      let value = JSONValue.object([("const", .text(word))])
      return .object([
        (
          "if",
          .object([
            ("properties", .object([(discriminator, value)])),
            ("required", .list([.text(discriminator)])),
          ])
        ),
        (
          "then",
          .object([
            ("required", .list(needed.map { .text($0.key) })),
            ("properties", .object(strangers.map { ($0.key, .truth(false)) })),
          ])
        ),
      ])
    }
  }

  private func choices(of record: RecordDescription) -> [JSONValue] {
    record.exactlyOne.map { group in
      .object([
        ("oneOf", .list(group.map { .object([("required", .list([.text($0)]))]) }))
      ])
    }
  }

  /// The schema of a key's value with everything that is known about the key.
  private func schema(of key: KeyDescription, isInherited: Bool) -> JSONValue {
    var forms = forms(of: key.shape, isInherited: isInherited)
    if !key.isRequired || isInherited { forms.append(.object([("type", .text("null"))])) }
    var members: [(String, JSONValue)] = [("description", .text(description(of: key)))]
    if let standard = key.standard.flatMap({ standardValue($0, key.shape) }) {
      members.append(("default", standard))
    }
    if forms.count == 1, case .object(let only) = forms[0] {
      return .object(
        members.map { JSONValue.Member(key: $0.0, value: $0.1) }
          + only.filter { only in
            !members.contains { $0.0 == only.key }
          })
    }
    return .object(members + [("anyOf", .list(forms))])
  }

  private func description(of key: KeyDescription) -> String {
    var parts = [key.meaning]
    if !key.unit.isEmpty { parts.append("Unit: \(key.unit).") }
    if let standard = key.standard { parts.append("Default: \(standard).") }
    if let example = key.example { parts.append("Example: \(example)") }
    return parts.joined(separator: " ")
  }

  private func standardValue(_ text: String, _ shape: Shape) -> JSONValue? {
    switch shape {
    case .number, .either: NumberText.parse(text).map { .number($0) }
    case .flag: .truth(text == "true")
    case .word, .text: .text(text)
    default: nil
    }
  }

  /// The forms a value may take, one of which must fit.
  private func forms(of shape: Shape, isInherited: Bool) -> [JSONValue] {
    switch shape {
    case .number(let rule):
      return rule.isTimed ? number(rule) + [steps(rule)] : number(rule)
    case .flag:
      return [.object([("type", .text("boolean"))])]
    case .text(let limit):
      return [
        .object([("type", .text("string")), ("maxLength", .number(Double(limit)))])
      ]
    case .name:
      return [.object([("$ref", .text("#/$defs/name"))])]
    case .word(let words):
      return [.object([("enum", .list(words.map { .text($0) }))])]
    case .date:
      return [
        .object([("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))])
      ]
    case .title:
      return title
    case .record(let record):
      return [schema(of: record, isInherited: isInherited)]
    case .list(let element, let count):
      return [list(of: element, count)]
    case .dictionary(let keys):
      return [dictionary(keys, isInherited: isInherited)]
    case .either(let shapes):
      return shapes.flatMap { forms(of: $0, isInherited: isInherited) }
    }
  }

  private func number(_ rule: NumberRule) -> [JSONValue] {
    let bounds = rule.bounds
    let plain = JSONValue.object([
      ("type", .text(rule.isWhole ? "integer" : "number")),
      (bounds.excludesLow ? "exclusiveMinimum" : "minimum", .number(bounds.low)),
      ("maximum", .number(bounds.high)),
    ])
    let text = rule.isFixed ? "#/$defs/number_text" : "#/$defs/uncertain_text"
    return [plain, .object([("$ref", .text(text))])]
  }

  private func steps(_ rule: NumberRule) -> JSONValue {
    let step = JSONValue.object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("from_week", .object([("anyOf", .list(number(StepRecord.week)))])),
          ("value", .object([("anyOf", .list(number(rule)))])),
        ])
      ),
      ("required", .list([.text("from_week"), .text("value")])),
      ("additionalProperties", .truth(false)),
    ])
    return .object([
      ("type", .text("array")), ("items", step), ("minItems", .number(1)),
      ("maxItems", .number(Double(Limits.scheduleSteps))),
    ])
  }

  private var title: [JSONValue] {
    let text = JSONValue.object([
      ("type", .text("string")), ("maxLength", .number(Double(Limits.titleLength))),
    ])
    let byLanguage = JSONValue.object([
      ("type", .text("object")),
      ("properties", .object([("en", text), ("zh", text)])),
      ("additionalProperties", .truth(false)),
    ])
    return [text, byLanguage]
  }

  /// A list is inherited as a whole or not at all: in its elements keys are required again. The
  /// elements of `plans` themselves are the exception.
  private func list(of element: Shape, _ count: ClosedRange<Int>) -> JSONValue {
    var isPlan = false
    if case .record(let record) = element {
      isPlan = record.noun == Catalogue.plan.description.noun
    }
    let forms = forms(of: element, isInherited: isPlan)
    let items = forms.count == 1 ? forms[0] : .object([("anyOf", .list(forms))])
    return .object([
      ("type", .text("array")), ("items", items), ("minItems", .number(Double(count.lowerBound))),
      ("maxItems", .number(Double(count.upperBound))),
    ])
  }

  private func dictionary(_ keys: [KeyDescription], isInherited: Bool) -> JSONValue {
    let values = keys.flatMap { forms(of: $0.shape, isInherited: isInherited) }
    let null = JSONValue.object([("type", .text("null"))])
    return .object([
      ("type", .text("object")),
      (
        "additionalProperties",
        .object([
          ("description", .text(keys.map { "\($0.key): \($0.meaning)" }.joined(separator: " "))),
          ("anyOf", .list(values + [null])),
        ])
      ),
    ])
  }
}
