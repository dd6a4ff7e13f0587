import Foundation
import Testing

@Suite struct WorkbookTests {
  private func results() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "a")
    let ending = try await Executable.run(
      ["run", "a.yaml", "--out", "r", "--quiet"] + small, in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    return folder
  }

  @Test func standsAmongTheResultsUntilTheyAreReplaced() async throws {
    let folder = try await results()
    let before = folder.contents(of: "r")
    let ending = try await Executable.run("workbook", "r/", in: folder)
    #expect(ending.status == 0)
    #expect(ending.output == "")
    #expect(ending.errors == "r/workbook.xlsx written\n")
    var after = folder.contents(of: "r")
    let workbook = after.removeValue(forKey: "workbook.xlsx")
    #expect(workbook?.starts(with: Array("PK".utf8)) == true)
    #expect(after == before)
    // The same results give the same bytes.
    _ = try await Executable.run("workbook", "r", "--quiet", in: folder)
    #expect(folder.bytes("r/workbook.xlsx") == workbook)
    _ = try await Executable.run(["run", "a.yaml", "--out", "r", "--quiet"] + small, in: folder)
    #expect(folder.bytes("r/workbook.xlsx") == nil)
  }

  @Test func anotherPlaceAndLanguage() async throws {
    let folder = try await results()
    let ending = try await Executable.run(
      "workbook", "r", "--out", "报告.xlsx", "--language", "zh", in: folder)
    #expect(ending.errors == "已写入 报告.xlsx\n")
    #expect(folder.names() == ["a.yaml", "r", "报告.xlsx"])
    #expect(folder.bytes("r/workbook.xlsx") == nil)
  }

  @Test func whatIsThereStaysWhereItCannotBeReplaced() async throws {
    let folder = try await results()
    try folder.makeFolder("taken.xlsx")
    for (out, reason) in [
      ("taken.xlsx", "it is a folder"), ("nowhere/w.xlsx", "no folder that may be written to"),
    ] {
      let ending = try await Executable.run("workbook", "r", "--out", out, in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.contains("cannot create \(out): ") && ending.errors.contains(reason))
    }
    #expect(folder.names() == ["a.yaml", "r", "taken.xlsx"])
  }

  @Test func foldersWithoutResults() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    for place in ["empty", "missing"] {
      let ending = try await Executable.run("workbook", place, in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.contains("\(place) holds no results of Poolcast"))
    }
    let ending = try await Executable.run("workbook", "r", "--out", "", in: folder)
    #expect(ending.status == 2)
    #expect(ending.errors.contains("--out needs the name of a file that ends in .xlsx."))
    #expect(folder.names() == ["empty"])
  }
}
