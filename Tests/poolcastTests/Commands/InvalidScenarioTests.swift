import Foundation
import Testing

/// Scenarios that are refused with exit code 3 by every command, and what is said of them.
@Suite struct InvalidScenarioTests {
  @Test(arguments: [["run"], ["check"], ["explain"]])
  func missingFile(command: [String]) async throws {
    let ending = try await Executable.run(command + ["none.yaml"], in: TemporaryFolder())
    #expect(ending.status == 3)
    #expect(ending.output == "")
    #expect(ending.errors == "none.yaml: error: there is no such file\n")
  }

  @Test func folderInsteadOfFile() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("place")
    let ending = try await Executable.run("run", "place", in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors == "place: error: this is a folder, not a scenario file\n")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func fileWithoutPermission() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    chmod(folder.path("a.yaml"), 0)
    let ending = try await Executable.run("run", "a.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.hasPrefix("a.yaml: error: the file cannot be read\n"))
  }

  @Test func brokenYAML() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", "poolcast: 1\nname: [a\nmarket: {members: 5}\n")
    let ending = try await Executable.run("check", "a.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.output == "")
    #expect(ending.errors.hasPrefix("a.yaml:"))
    #expect(ending.errors.contains("error:"))
  }

  @Test func everyErrorOfEveryFileIsTold() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("good.yaml", as: "good")
    try folder.write("empty.yaml", "")
    try folder.writeStarter("a.yaml")
    let text = try #require(folder.text("a.yaml"))
    try folder.write(
      "a.yaml",
      text.replacing("members: 2_000_000", with: "members: -1")
        .replacing("weeks: 104", with: "weks: 104"))
    let ending = try await Executable.run("run", "good.yaml", "empty.yaml", "a.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.output == "")
    #expect(folder.names() == ["a.yaml", "empty.yaml", "good.yaml"])
    try ExpectedText.check(ending.errors, is: "invalid-several")
  }

  @Test(arguments: [
    ("set-unknown-key", ["--set", "market.membres=5"]),
    ("set-out-of-range", ["--set", "segments.regulars.start.private=1.5"]),
    ("set-no-path", ["--set", "nonsense"]),
    ("set-unknown-plan", ["--set", "plans.none.budget.total=5"]),
    ("set-agents", ["--agents", "0"]),
    ("plan-unknown", ["--plan", "small-step"]),
  ])
  func valuesOnTheCommandLineMeetTheSameChecks(name: String, arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(["run", "a.yaml"] + arguments, in: folder)
    #expect(ending.status == 3)
    #expect(ending.output == "")
    #expect(folder.names() == ["a.yaml"])
    try ExpectedText.check(ending.errors, is: name)
  }

  /// An option that fits neither file is told once.
  @Test func anErrorOfAnOptionIsToldOnce() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "a")
    try folder.writeStarter("b.yaml", as: "b")
    let ending = try await Executable.run("run", "a.yaml", "b.yaml", "--seed=-1", in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.components(separatedBy: "--seed -1: error:").count == 2)
  }
}
