import Foundation
import Testing

@Suite struct CheckTests {
  @Test func saysWhatItUnderstood() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run("check", "a.yaml", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    try ExpectedText.check(ending.output, is: "check-starter")
    #expect(folder.names() == ["a.yaml"])
  }

  @Test func goodFilesAreOkBesideBadOnes() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run("check", "none.yaml", "a.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.output.hasPrefix("ok a.yaml\n"))
    #expect(ending.errors == "none.yaml: error: there is no such file\n")
  }

  @Test func warningsDoNotMakeItInvalid() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      "check", "a.yaml", "--set", "plans.all-at-once.touches.group=0", "--set",
      "plans.small-steps.touches.group=0", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors.contains("warning: "))
    #expect(ending.output.hasPrefix("ok a.yaml\n"))
  }
}
