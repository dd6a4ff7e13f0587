import Foundation
import Testing

@testable import poolcast

@Suite struct NotebookTests {
  /// A folder with results of the starter scenario.
  private func folderWithResults() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      [
        "run", "a.yaml", "--quiet", "--agents", "100", "--replicates", "2", "--weeks", "6",
        "--threads", "1",
      ], in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    return folder
  }

  private let place = "notebooks-export/starter.ipynb"

  @Test func writesANotebookAndTouchesNoResults() async throws {
    let folder = try await folderWithResults()
    let before = folder.contents(of: "results/starter")
    let ending = try await Executable.run("notebook", "results/starter/", in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output == "")
    #expect(ending.errors == "\(place) written\n")
    #expect(folder.names(in: "notebooks-export") == ["starter.ipynb"])
    #expect(folder.text(place)?.contains(#"FOLDER = \"../results/starter\""#) == true)
    #expect(folder.contents(of: "results/starter") == before)
  }

  @Test func theSameResultsGiveTheSameBytes() async throws {
    let folder = try await folderWithResults()
    var texts: Set<Data> = []
    for _ in 1...2 {
      let ending = try await Executable.run(
        "notebook", "results/starter", "--r", "--quiet", in: folder)
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(ending.output + ending.errors == "")
      texts.insert(try #require(folder.bytes(place)))
      texts.insert(try #require(folder.bytes("notebooks-export/starter.Rmd")))
    }
    #expect(texts.count == 2)
  }

  @Test func inChineseElsewhere() async throws {
    let folder = try await folderWithResults()
    let ending = try await Executable.run(
      "notebook", "results/starter", "--language", "zh", "--r", "--out", "b.ipynb", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "已写入 b.ipynb\n已写入 b.Rmd\n")
    #expect(folder.text("b.ipynb")?.contains("如何得出") == true)
    #expect(folder.text("b.ipynb")?.contains(#"FOLDER = \"results/starter\""#) == true)
    #expect(folder.names() == ["a.yaml", "b.Rmd", "b.ipynb", "results"])
  }

  @Test func theWorkOfOthersStays() async throws {
    let folder = try await folderWithResults()
    _ = try await Executable.run("notebook", "results/starter", "--r", in: folder)
    let own = try #require(folder.text(place))
    let changed = own.replacing("# Write code here.", with: "values(1)")
    #expect(changed != own)
    for (text, reason) in [
      (changed, "somebody has worked on \(place)"), ("{}", "is no notebook that Poolcast wrote"),
    ] {
      try folder.write(place, text)
      try FileManager.default.removeItem(atPath: folder.path("notebooks-export/starter.Rmd"))
      let ending = try await Executable.run("notebook", "results/starter", "--r", in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.contains(reason), "\(ending.errors)")
      #expect(folder.names(in: "notebooks-export") == ["starter.ipynb"], "none is written")
      #expect(folder.text(place) == text)
      try folder.write("notebooks-export/starter.Rmd", "")
    }
    // The other way round: an R notebook that may not be replaced keeps the first from being written.
    try folder.write(place, own)
    let before = folder.contents(of: "notebooks-export")
    let ending = try await Executable.run("notebook", "results/starter", "--r", in: folder)
    #expect(ending.status == 1)
    #expect(folder.contents(of: "notebooks-export") == before)
  }

  @Test func placesThatCannotBeWritten() async throws {
    let folder = try await folderWithResults()
    try folder.makeFolder("taken.ipynb")
    try folder.write("notebooks-export", "a file")
    for out in [["--out", "taken.ipynb"], ["--out", "nowhere/b.ipynb"], []] {
      let ending = try await Executable.run(["notebook", "results/starter"] + out, in: folder)
      #expect(ending.status == 1)
      #expect(ending.errors.hasPrefix("error: cannot "), "\(ending.errors)")
    }
    #expect(folder.names() == ["a.yaml", "notebooks-export", "results", "taken.ipynb"])
  }

  @Test func aFolderOfOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("mine")
    let ending = try await Executable.run("notebook", "mine", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("holds no results of Poolcast"))
    #expect(folder.names() == ["mine"])
  }

  @Test(arguments: ["", "b", "b.txt", ".ipynb", "a/.ipynb"])
  func refusesNamesThatAreNoNotebooks(out: String) async throws {
    let ending = try await Executable.run("notebook", "x", "--out", out, in: TemporaryFolder())
    #expect(ending.status == 2)
  }
}
