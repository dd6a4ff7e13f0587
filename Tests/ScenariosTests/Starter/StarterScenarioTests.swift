import Foundation
import Testing

@testable import Scenarios

@Suite("The starter scenario")
struct StarterScenarioTests {
  @Test(
    "runs as it is, whatever its name",
    arguments: [
      "mine", "my-first_2", "私域试点", "no", "null", "true", "007", "a b", "a; b #1", "- x", "{y}",
      "it's", "&a", "雅诗 #1",
    ])
  func names(name: String) throws {
    let text = try StarterScenario.text(name: name)
    let read = try Example.read(text)
    #expect(read.scenario.name == name)
    #expect(read.warnings == [])
    #expect(read.scenario.plans.map(\.name) == ["baseline", "all-at-once", "small-steps"])
    #expect(read.scenario.uncertainNumbers.count == 7)
    #expect(text.hasPrefix("# yaml-language-server: $schema=./poolcast.schema.json\n"))
  }

  @Test("refuses names that no scenario can have")
  func badNames() {
    let slash = #expect(throws: InvalidScenario.self) { try StarterScenario.text(name: "a/b") }
    #expect(
      slash?.description == """
        the name `a/b`: error: `name` may not contain `/`
        hint: the results are written to a folder of this name
        """)
    for name in ["", "..", ".hidden", "a\u{7}", "a\nb", String(repeating: "x", count: 61)] {
      #expect(throws: InvalidScenario.self) { try StarterScenario.text(name: name) }
    }
  }
}
