import Foundation
import Testing

@testable import poolcast

struct NewFileTests {
  @Test func replacesAFileAndNothingBesideIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", "old")
    try folder.write("a.html.new", "mine")
    try folder.write(".a.html.mine.draft", "mine too")
    try NewFile.replace(folder.path("a.html"), "new")
    #expect(folder.text("a.html") == "new")
    #expect(folder.text("a.html.new") == "mine")
    #expect(folder.text(".a.html.mine.draft") == "mine too")
  }

  @Test func whatFailsLeavesTheFormerFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.xlsx", "old")
    struct Failing: Error {}
    #expect(throws: Failing.self) {
      try NewFile.replace(folder.path("a.xlsx")) { draft in
        try "half".write(toFile: draft, atomically: false, encoding: .utf8)
        throw Failing()
      }
    }
    #expect(folder.text("a.xlsx") == "old")
    #expect(folder.names() == ["a.xlsx"])
  }

  /// A process that was killed could not remove its draft; the next one does.
  @Test func draftsOfProcessesThatAreGoneAreRemoved() throws {
    let folder = try TemporaryFolder()
    let gone = Process()
    gone.executableURL = URL(fileURLWithPath: "/bin/sh")
    gone.arguments = ["-c", "exit 0"]
    try gone.run()
    gone.waitUntilExit()
    try folder.write(".a.html.\(gone.processIdentifier).draft", "half")
    // Process 1 is always there.
    try folder.write(".a.html.1.draft", "somebody's")
    try NewFile.replace(folder.path("a.html"), "new")
    #expect(Set(folder.names()).subtracting([".a.html.1.draft"]) == ["a.html"])
  }

  @Test func onlyFilesAreReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("target", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "target")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try folder.makeFolder("folder")
    for name in ["link", "pipe", "folder"] {
      #expect(throws: Failure.self) { try NewFile.replace(folder.path(name), "new") }
    }
    #expect(folder.text("target") == "mine")
    #expect(throws: Failure.self) { try NewFile.check(folder: folder.path("target")) }
    try NewFile.check(folder: folder.path("folder"))
    try NewFile.check(folder: folder.path("not there yet"))
  }

  @Test func tablesOfARunAreNotReplaced() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    _ = try await Executable.run(["run", "a.yaml", "--out", "r", "--quiet"] + small, in: folder)
    let former = folder.contents(of: "r")
    for name in ["summary.csv", "run.json", "scenario.yaml"] {
      let ending = try await Executable.run(
        "diff", "r", "r", "--csv", "r/" + name, "--quiet", in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.contains("is part of the results of a run"))
    }
    #expect(folder.contents(of: "r") == former)
    // Elsewhere a file may be called so.
    let ending = try await Executable.run(
      "diff", "r", "r", "--csv", "summary.csv", "--quiet", in: folder)
    #expect(ending.status == 0)
  }
}
