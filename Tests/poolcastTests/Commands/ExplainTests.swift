import Foundation
import Testing

@Suite struct ExplainTests {
  @Test func phasesComeInTheOrderOfTheModel() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run("explain", "a.yaml", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    let headings = ending.output.split(separator: "\n").filter { $0.hasPrefix("5.") }
    #expect(
      headings == [
        "5.1 Calendar", "5.2 Rollout", "5.3 Staff", "5.4 Voice", "5.5 Budget",
        "5.6 Touch response", "5.7 Movement", "5.8 Orders", "5.9 Invitation at the order",
        "5.10 Referral", "5.11 Money",
      ])
    #expect(folder.names() == ["a.yaml"])
  }

  @Test func numbersNameTheirKeysAndHowCertainTheyAre() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run("explain", "a.yaml", in: folder)
    #expect(ending.output.contains("segments.regulars.response.order_lift (0.15 to 0.5)"))
    #expect(ending.output.contains("plans.all-at-once.touches.group"))
  }

  @Test func valuesOfTheCommandLineCount() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      "explain", "a.yaml", "--plan", "all-at-once", "--set",
      "plans.all-at-once.fixed_cost_per_week=12345", in: folder)
    #expect(ending.output.contains("12_345 CNY in the first week"))
    #expect(!ending.output.contains("plan small-steps"))
  }
}
