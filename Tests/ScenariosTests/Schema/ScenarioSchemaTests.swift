import Foundation
import Testing

@testable import Scenarios

@Suite("The JSON Schema")
struct ScenarioSchemaTests {
  @Test("is JSON of draft 2020-12")
  func json() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json.utf8))
    let root = try #require(parsed as? [String: Any])
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(ScenarioSchema.json.hasSuffix("}\n"))
  }

  @Test("describes every key of the reference, and no other")
  func keys() {
    var found: Set<String> = []
    collect(ScenarioSchema.document, "", into: &found)
    // The schema has one entry for all names a user chooses in a map.
    let wanted = Set(
      CatalogueWalk.keys.map(\.pattern).map { pattern in
        pattern.components(separatedBy: ".").map { $0.hasPrefix("<") ? "<name>" : $0 }
          .joined(separator: ".")
      })
    #expect(found == wanted)
  }

  @Test("admits no key beyond those of the reference")
  func closed() {
    var open = 0
    visit(ScenarioSchema.document) { schema in
      guard schema["properties"] != nil, schema["type"] == .text("object") else { return }
      if schema["additionalProperties"] != .truth(false) { open += 1 }
    }
    #expect(open == 0)
  }

  @Test("has the bounds of the catalogue")
  func bounds() throws {
    let segment = try property(
      "share", of: property("segments", of: ScenarioSchema.document)["items"])
    #expect(
      segment["anyOf"]
        == .list([
          .object([
            ("type", .text("number")), ("minimum", .number(0)), ("maximum", .number(1)),
          ]),
          .object([("$ref", .text("#/$defs/uncertain_text"))]),
        ]))
    let calendar = try property("calendar", of: ScenarioSchema.document)
    let weeks = try property("weeks", of: calendar)
    #expect(
      weeks["anyOf"]
        == .list([
          .object([
            ("type", .text("integer")), ("minimum", .number(1)), ("maximum", .number(1040)),
          ]),
          .object([("$ref", .text("#/$defs/number_text"))]),
        ]))
  }

  @Test("knows which keys a channel's trigger asks for and rules out")
  func triggers() throws {
    let channels = forms(of: try property("channels", of: ScenarioSchema.document))
    let channel = try #require(channels.first { $0["items"] != nil }?["items"])
    guard case .list(let variants)? = channel["allOf"] else {
      Issue.record("no variants")
      return
    }
    #expect(variants.count == 3)
    #expect(variants[0]["if"]?["properties"]?["trigger"]?["const"] == .text("ad"))
    #expect(
      variants[0]["then"]?["required"] == .list([.text("reach_per_week"), .text("cost_per_join")]))
    #expect(variants[0]["then"]?["properties"]?["accept_rate"] == .truth(false))
  }

  @Test("requires nothing of a plan that it may inherit, and all of a wave")
  func inheritance() throws {
    let plans = forms(of: try property("plans", of: ScenarioSchema.document))
    let plan = try #require(plans.first { $0["items"] != nil }?["items"])
    #expect(plan["required"] == .list([.text("name")]))
    let staff = forms(of: try property("staff", of: plan))
    #expect(staff[0]["required"] == nil && staff[0]["allOf"] == nil)
    let waves = forms(of: try property("waves", of: plan))
    #expect(waves[0]["items"]?["required"] == .list([.text("name"), .text("audience")]))
  }

  @Test(
    "takes the number texts that the reader takes",
    arguments: [
      "0", "12%", "12 %", "1.5M", "300k", "60_000_000", "6000万", "2.6亿", "2bn", ".5", "-2", "1e-4",
      "017", "1__0", "_1", "1_", "1.", "0x11", "1:30", "1,000", "", "abc", "1.5 M", "inf", "1e",
      "0.15 to 0.35", "12% to 30%", "1k to 2M", "0.15 - 0.35", "0.15 to", "to 0.3", "0.1 TO 0.3",
      "uniform(0, 1)", "uniform( 0 ,1 )", "uniform(0)", "uniform(0, 1, 2)", "triangular(0, 1, 2)",
      "triangular(0, 1)", "normal(0.3, 0.01)", "lognormal(2, 1)", "beta(2, 3)", "choice(1, 2, 3)",
      "choice(1)", "choise(1, 2)", "uniform(0; 1)", "uniform(0, 1", "uniform 0, 1", "beta(2%, 3)",
    ])
  func patterns(text: String) throws {
    let pattern = try NSRegularExpression(pattern: NumberPattern.uncertain)
    let range = NSRange(text.startIndex..., in: text)
    let fits = pattern.firstMatch(in: text, range: range) != nil
    let isRead = (try? UncertainText.parse(text, isShare: false)) != nil
    #expect(fits == isRead)
  }

  // MARK: Walking

  private func property(_ key: String, of schema: JSONValue?) throws -> JSONValue {
    let holders = [schema].compactMap { $0 } + (schema.map(forms) ?? [])
    let found = holders.compactMap { $0["properties"]?[key] }
    return try #require(found.first)
  }

  private func forms(of schema: JSONValue) -> [JSONValue] {
    if case .list(let forms)? = schema["anyOf"] { return forms }
    return [schema]
  }

  private func visit(_ value: JSONValue, _ body: (JSONValue) -> Void) {
    switch value {
    case .object(let members):
      body(value)
      for member in members { visit(member.value, body) }
    case .list(let values):
      for value in values { visit(value, body) }
    default: break
    }
  }

  /// The paths of all keys below a schema. Steps over time and languages are no keys of their own.
  private func collect(_ schema: JSONValue, _ prefix: String, into found: inout Set<String>) {
    for form in forms(of: schema) {
      if case .object(let members)? = form["properties"] {
        let isPart =
          members.map(\.key) == ["from_week", "value"] || members.map(\.key) == ["en", "zh"]
        for member in members where !isPart {
          let path = prefix.isEmpty ? member.key : "\(prefix).\(member.key)"
          found.insert(path)
          #expect(member.value["description"] != nil, "\(path)")
          collect(member.value, path, into: &found)
        }
      }
      if let items = form["items"] { collect(items, prefix + "[]", into: &found) }
      if let others = form["additionalProperties"], case .object = others {
        found.insert(prefix + ".<name>")
        collect(others, prefix + ".<name>", into: &found)
      }
    }
  }
}
