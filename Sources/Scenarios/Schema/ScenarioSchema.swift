/// The JSON Schema (draft 2020-12) of scenario files, made from the catalogue that the reader uses.
///
/// It checks what an editor can check while one types: keys, kinds, ranges of plain numbers, the form
/// of uncertain ones. What holds between values is left to `poolcast check`.
public enum ScenarioSchema {
  public static let json = document.written() + "\n"

  static let document: JSONValue = {
    let root = SchemaWriter().schema(of: Catalogue.scenario.description, isInherited: false)
    guard case .object(let members) = root else { return root }
    return .object(
      [
        .init(key: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
        .init(key: "title", value: .text("Poolcast scenario")),
      ] + members + [.init(key: "$defs", value: definitions)])
  }()

  private static let definitions: JSONValue = .object([
    (
      "number_text",
      .object([
        ("type", .text("string")),
        ("description", .text("A number such as 60_000_000, 12%, 1.5M, 300k or 6000万.")),
        ("pattern", .text("^\\s*\(NumberPattern.number)\\s*$")),
      ])
    ),
    (
      "uncertain_text",
      .object([
        ("type", .text("string")),
        (
          "description",
          .text(
            "A number, or a distribution: `0.15 to 0.35`, uniform(a, b), triangular(a, mode, b), "
              + "normal(mean, sd), lognormal(mean, sd), beta(a, b), choice(a, b, c).")
        ),
        ("pattern", .text(NumberPattern.uncertain)),
      ])
    ),
    (
      "name",
      .object([
        ("type", .list([.text("string"), .text("number")])),
        ("minLength", .number(1)), ("maxLength", .number(Double(Limits.nameLength))),
      ])
    ),
  ])
}

/// Regular expressions (ECMA 262) for numbers written as text.
enum NumberPattern {
  static let number =
    #"[+-]?(?:(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)"#
    + #"(?:[eE][+-]?[0-9]+)?(?: ?%|k|K|M|bn|B|万|亿)?"#

  static let uncertain: String = {
    let value = #"\s*"# + number + #"\s*"#
    let pair = "(?:uniform|normal|lognormal|beta)\\(\(value),\(value)\\)"
    let triple = "triangular\\(\(value),\(value),\(value)\\)"
    let choice = "choice\\(\(value)(?:,\(value))+\\)"
    return "^\\s*(?:\(number)|\(number)\\s+to\\s+\(number)|\(pair)|\(triple)|\(choice))\\s*$"
  }()
}
