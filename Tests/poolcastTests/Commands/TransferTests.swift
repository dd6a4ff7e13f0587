import Foundation
import Testing

@Suite struct TransferTests {
  @Test func tellsWhatSurvives() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "home")
    try folder.writeStarter("b.yaml", as: "there")
    let ending = try await Executable.run(
      ["transfer", "--plan-from", "a.yaml:small-steps", "--world", "b.yaml", "--csv", "t.csv"]
        + small, in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(ending.output.hasPrefix("small-steps of home in the world of there;"))
    #expect(folder.names() == ["a.yaml", "b.yaml", "t.csv"])
    #expect(folder.text("t.csv")?.hasPrefix("place,scenario,plan,kpi,") == true)
  }

  @Test(arguments: ["a.yaml", "a.yaml:", ":staged"])
  func aPlanMustBeNamed(place: String) async throws {
    let ending = try await Executable.run(
      ["transfer", "--plan-from", place, "--world", "b.yaml"], in: TemporaryFolder())
    #expect(ending.status == 2)
    #expect(ending.errors.contains("--plan-from needs a scenario file, a colon"))
  }

  @Test func unknownPlans() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["transfer", "--plan-from", "a.yaml:small-step", "--world", "a.yaml"], in: folder)
    #expect(ending.status == 3)
    #expect(
      ending.errors == """
        --plan-from small-step: error: there is no plan `small-step`
        hint: did you mean `small-steps`?

        """)
  }
}
