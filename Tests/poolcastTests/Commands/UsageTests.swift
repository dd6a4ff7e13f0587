import Foundation
import Testing

/// What the command line refuses: exit codes, and the texts to the letter.
@Suite struct UsageTests {
  @Test(arguments: [
    ("usage-no-file", ["run"]),
    ("usage-unknown-option", ["run", "a.yaml", "--agent", "5"]),
    ("usage-unknown-command", ["walk"]),
    ("usage-no-number", ["run", "a.yaml", "--agents", "many"]),
    ("usage-threads", ["run", "a.yaml", "--threads", "0"]),
    ("usage-format", ["run", "a.yaml", "--format", "xml"]),
    ("usage-missing-value", ["run", "a.yaml", "--seed"]),
    ("usage-empty-out", ["run", "a.yaml", "--out", ""]),
    ("usage-explain-two", ["explain", "a.yaml", "b.yaml"]),
    ("usage-new-no-name", ["new"]),
  ])
  func refusesWithExitCode2(name: String, arguments: [String]) async throws {
    let ending = try await Executable.run(arguments, in: TemporaryFolder())
    #expect(ending.status == 2)
    #expect(ending.output == "")
    try ExpectedText.check(ending.errors, is: name)
  }

  @Test func scenariosOfOneNameDoNotReplaceEachOther() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "twin")
    try folder.writeStarter("b.yaml", as: "Twin")
    let ending = try await Executable.run("run", "a.yaml", "b.yaml", in: folder)
    #expect(ending.status == 2)
    #expect(ending.errors.hasPrefix("error: more than one of the scenarios is named Twin"))
    #expect(folder.names() == ["a.yaml", "b.yaml"])
  }
}
