import Testing

@testable import Scenarios

@Suite("A scenario that starts from another")
struct LikenessTests {
  private static let other =
    "# Whose question this is.\n" + Example.small.replacing("name: small", with: "name: other")
      + """

      title: {en: Another, zh: 另一个}
      question:
        en: What
        zh: 什么
      # What is published of it:
      # by somebody.
      expect:
        # 99 % seed error 0.1
        - {plan: first, kpi: roi, between: [1, 2], source: x}

      """

  @Test("keeps all but what speaks of the other alone")
  func kept() throws {
    let text = try StarterScenario.text(name: "my-brand", like: Self.other)
    #expect(
      text.hasPrefix(
        "# yaml-language-server: $schema=./poolcast.schema.json\n#\n# Begun from another"))
    #expect(text.contains("\n# Whose question this is.\n"))
    #expect(text.hasSuffix("rest}\n"))
    let scenario = try Example.read(text).scenario
    #expect(scenario.name == "my-brand")
    #expect(scenario.title == Title() && scenario.question == Title())
    #expect(scenario.expectations.isEmpty)
    #expect(scenario.plans.map(\.name) == ["baseline", "first"])
  }

  @Test("quotes a name that needs it, and refuses one that cannot be")
  func names() throws {
    let text = try StarterScenario.text(name: "no", like: Self.other)
    #expect(text.contains("\nname: \"no\"\n"))
    #expect(throws: InvalidScenario.self) {
      try StarterScenario.text(name: "a/b", like: Self.other)
    }
  }
}
