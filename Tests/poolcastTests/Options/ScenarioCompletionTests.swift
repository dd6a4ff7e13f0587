import Testing

@testable import poolcast

@Suite struct ScenarioCompletionTests {
  @Test func plansOfTheFilesNamed() throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let words = ["poolcast", "run", folder.path("a.yaml"), "no.yaml", "--plan"]
    #expect(
      ScenarioCompletion.plans(words, 4, "") == ["baseline", "all-at-once", "small-steps"])
  }

  @Test func pathsOfPlainKeys() {
    let paths = ScenarioCompletion.paths([], 0, "")
    #expect(paths.contains("market.members="))
    #expect(paths.contains("operations.maturity.start="))
    #expect(paths.allSatisfy { !$0.contains("[") && !$0.contains("<") })
  }
}
