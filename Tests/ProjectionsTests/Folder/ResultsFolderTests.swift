import Foundation
import Testing

@testable import Projections

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Each test works in a folder of its own and removes it.
final class ResultsFolderTests {
  let base: String
  let target: String
  let projection = Worlds.projection(npvs: [[0, 0], [1, 2], [2, 2]])

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    base = folder.path(percentEncoded: false)
    target = base + "/results/toy"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: base)
  }

  func record(version: String = "1.0") -> RunRecord {
    RunRecord(
      version: version, scenarioName: "toy",
      scenario: RunRecord.ScenarioFile(path: "toy.yaml", contents: Array("abc".utf8)),
      settings: RunRecord.Settings(
        agents: 100, replicates: 2, weeks: 1, step: "week", seed: 7,
        plans: ["baseline", "big-bang", "staged"], overrides: []),
      threads: 2, seconds: 0.5, memberWeeksPerSecond: 1e6, warnings: ["few replicates"])
  }

  func write(version: String = "1.0") throws {
    try ResultsFolder(path: target).write(
      projection, record: record(version: version), scenario: Array("abc".utf8),
      decision: try DecisionSheet(projection))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: target + "/" + name, encoding: .utf8)
  }

  func put(_ text: String, at path: String) throws {
    let parent = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Nothing but the results stands beside the results.
  func expectNoLeftovers() {
    #expect(FileSystem.names(in: base + "/results") == ["toy"])
  }

  /// What ``write`` leaves: no assessment, pilot, report or workbook, since none is made.
  private static let written = OwnedFiles.names.filter {
    ![AssessmentCSV.fileName, PilotCSV.fileName, OwnedFiles.report, OwnedFiles.workbook]
      .contains($0)
  }

  @Test func writesEveryTableAndTheRecord() throws {
    try write()
    #expect(FileSystem.names(in: target) == Self.written.sorted())
    #expect(try text("summary.csv") == csv(SummaryCSV(of: projection)))
    #expect(try text("run.json").contains("\"written_by\" : \"poolcast\""))
    expectNoLeftovers()
  }

  @Test func replacesFormerResultsAndKeepsFilesOfOthers() throws {
    try write(version: "1.0")
    try put("mine", at: target + "/notes.txt")
    try write(version: "2.0")
    #expect(try text("run.json").contains("2.0"))
    #expect(try text("notes.txt") == "mine")
    expectNoLeftovers()
  }

  /// What is made of former results would say what the new ones do not.
  @Test(arguments: ["report.html", "workbook.xlsx"])
  func whatWasMadeOfFormerResultsGoesWithThem(file: String) throws {
    try write(version: "1.0")
    try put("former", at: target + "/" + file)
    try write(version: "2.0")
    #expect(FileSystem.names(in: target) == Self.written.sorted())
    expectNoLeftovers()
  }

  /// Whenever it is asked to stop, it leaves the former results and nothing else.
  @Test(arguments: 0...ResultTables.all.count)
  func interruptedItLeavesFormerResults(tables: Int) throws {
    try write(version: "1.0")
    var asked = 0
    #expect(throws: ResultsError.interrupted) {
      try ResultsFolder(path: target).write(
        projection, record: record(version: "2.0"), scenario: []
      ) {
        defer { asked += 1 }
        return asked == tables
      }
    }
    #expect(asked == tables + 1)
    #expect(try text("run.json").contains("1.0"))
    #expect(FileSystem.names(in: target) == Self.written.sorted())
    expectNoLeftovers()
  }

  /// A decision belongs to the results it was made of.
  @Test func aRunWithoutADecisionTakesTheFormerOneAway() throws {
    try write()
    try ResultsFolder(path: target).write(projection, record: record(), scenario: [])
    #expect(!FileSystem.names(in: target).contains(DecisionCSV.fileName))
    expectNoLeftovers()
  }

  /// So does what a pilot is worth, which may have come first.
  @Test func aRunTakesTheFormerPilotAway() throws {
    for _ in 0..<2 {
      let place = try ResultsFolder(path: target).place(of: PilotCSV.fileName)
      try put("former", at: place)
      try write()
      #expect(FileSystem.names(in: target) == Self.written.sorted())
      expectNoLeftovers()
    }
  }

  @Test func theSameProjectionGivesTheSameBytes() throws {
    try write()
    let first = try Self.written.map(text)
    try write()
    #expect(try Self.written.map(text) == first)
  }

  @Test func anEmptyFolderIsFree() throws {
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try write()
    #expect(FileSystem.names(in: target).count == Self.written.count)
  }

  @Test(arguments: ["thesis.doc", "summary.csv"])
  func aFolderOfOthersIsLeftAlone(name: String) throws {
    try put("mine", at: target + "/" + name)
    #expect(throws: ResultsError.foreignFolder(path: target)) { try write() }
    #expect(FileSystem.names(in: target) == [name])
    #expect(try text(name) == "mine")
    expectNoLeftovers()
  }

  @Test(arguments: ["{}", "not json", "{\"written_by\": \"another\"}", "[\"poolcast\"]", ""])
  func aRecordOfOthersIsNoMark(content: String) throws {
    try put(content, at: target + "/run.json")
    #expect(throws: ResultsError.foreignFolder(path: target)) { try write() }
    #expect(try text("run.json") == content)
  }

  @Test func aFileIsNoFolder() throws {
    try put("mine", at: target)
    #expect(throws: ResultsError.notAFolder(path: target)) { try write() }
  }

  @Test func aLinkIsNotFollowed() throws {
    try write()
    let link = base + "/results/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(throws: ResultsError.symbolicLink(path: link)) {
      try ResultsFolder(path: link).write(projection, record: record(), scenario: [])
    }
  }

  @Test func aFileInTheWayOfAParentIsAnError() throws {
    try put("mine", at: base + "/results")
    #expect(throws: ResultsError.self) { try write() }
  }

  @Test func slashesAtTheEndDoNotMatter() throws {
    #expect(ResultsFolder(path: "results/toy//").path == "results/toy")
    #expect(ResultsFolder(path: "/").path == "/")
  }

  @Test func checkingLeavesNothingBehind() throws {
    try ResultsFolder(path: target).check()
    #expect(FileSystem.names(in: base + "/results") == [])
  }

  @Test func leftoversOfAKilledRunAreRemoved() throws {
    try write()
    let leftover = base + "/results/" + StagingFolder.prefix(for: target) + "abcdef"
    try put("half", at: leftover + "/summary.csv")
    try write()
    expectNoLeftovers()
  }

  @Test func aRunningRunIsLeftAlone() throws {
    try write()
    let running = try StagingFolder(for: target)
    try put("half", at: running.path + "/summary.csv")
    try write()
    #expect(FileSystem.names(in: running.path) == ["summary.csv"])
  }

  @Test func whatNobodyKnowsIsNeverDeleted() throws {
    try write()
    let leftover = base + "/results/" + StagingFolder.prefix(for: target) + "abcdef"
    try put("mine", at: leftover + "/diary.txt")
    try write()
    #expect(try text("diary.txt") == "mine")
  }

  @Test func aRunKilledBetweenTwoRenamingsIsRestored() throws {
    try write(version: "1.0")
    let hidden = base + "/results/" + StagingFolder.prefix(for: target) + "abcdef"
    try FileManager.default.moveItem(atPath: target, toPath: hidden)
    StagingFolder.removeLeftovers(of: target)
    #expect(try text("run.json").contains("1.0"))
  }

  #if os(Linux)
    @Test func exchangesInOneStep() throws {
      try put("a", at: base + "/one/a")
      try put("b", at: base + "/two/b")
      #expect(FileSystem.exchange(base + "/one", base + "/two"))
      #expect(FileSystem.names(in: base + "/one") == ["b"])
      #expect(FileSystem.names(in: base + "/two") == ["a"])
    }
  #endif

  @Test func errorsSayWhatToDo() {
    #expect(ResultsError.foreignFolder(path: "x").description.contains("--out"))
    errno = ENOSPC
    #expect(FileSystem.failure(FileSystem.writing, "x") == .diskFull(path: "x"))
    errno = EACCES
    #expect(
      FileSystem.failure(FileSystem.writing, "x").description == "cannot write x: Permission denied"
    )
  }

  /// A device on which every write fails for want of space.
  #if os(Linux)
    @Test func aFullDiskIsReported() throws {
      let file = try OutputFile(appendingTo: "/dev/full")
      #expect(!file.append([1]))
      #expect(!file.append([2]))
      #expect(throws: ResultsError.diskFull(path: "/dev/full")) { try file.finish() }
    }
  #endif
}
