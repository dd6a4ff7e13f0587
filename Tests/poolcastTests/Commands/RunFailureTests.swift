import Foundation
import Testing

/// Runs that cannot write, or that nobody wants any more.
@Suite struct RunFailureTests {
  @Test func foreignFolderIsLeftAsItIs() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    try folder.makeFolder("results/starter")
    try folder.write("results/starter/thesis.txt", "years of work")
    let ending = try await Executable.run(["run", "a.yaml"] + small, in: folder)
    #expect(ending.status == 1)
    #expect(ending.output == "")
    try ExpectedText.check(ending.errors, is: "foreign-folder")
    #expect(folder.names(in: "results/starter") == ["thesis.txt"])
  }

  @Test func fileInThePlaceOfAFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    try folder.write("file", "")
    for place in ["file", "file/inside"] {
      let ending = try await Executable.run(["run", "a.yaml", "--out", place] + small, in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.hasPrefix("error: "))
      #expect(folder.names() == ["a.yaml", "file"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func folderWithoutPermission() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    try folder.makeFolder("locked")
    chmod(folder.path("locked"), 0o555)
    let ending = try await Executable.run(
      ["run", "a.yaml", "--out", "locked/here"] + small, in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("Permission denied"))
  }

  @Test func fullOutputIsAFailure() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.shell("$poolcast check a.yaml > /dev/full", in: folder)
    #expect(ending.status == 1)
    #expect(
      ending.errors == "error: cannot write to standard output: No space left on device\n")
  }

  /// A reader that goes away is no failure, and no reason for noise.
  @Test(arguments: ["check a.yaml", "explain a.yaml", "schema", "--help"])
  func brokenPipe(arguments: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.shell(
      "{ sleep 0.2; $poolcast \(arguments); echo $? >&2; } | true", in: folder)
    #expect(ending.errors == "0\n")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func interruptedRunLeavesFormerResults(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    _ = try await Executable.run(["run", "a.yaml", "--quiet"] + small, in: folder)
    let former = folder.contents(of: "results/starter")
    #expect(former.count == 14)
    // A port that no plan uses is worth a warning: once it is told, the run has begun.
    let running = try Executable.start(
      [
        "run", "a.yaml", "--replicates", "100000", "--set",
        "ports=[{name: group, strength: 0.1}, {name: direct, strength: 0.1}, {name: idle, strength: 1}]",
      ], in: folder)
    while running.errors.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    running.send(signal)
    let ending = await running.end()
    #expect(ending.hasExited)
    #expect(ending.status == 130)
    #expect(ending.output == "")
    #expect(ending.errors.hasSuffix("interrupted; former results are as they were\n"))
    #expect(folder.contents(of: "results/starter") == former)
    #expect(folder.names(in: "results") == ["starter"])
  }
}
