import Foundation
import Testing

@testable import poolcast

@Suite struct DiffTests {
  private static let options = [
    "--quiet", "--agents", "200", "--replicates", "6", "--weeks", "20",
  ]

  /// A folder with results `a`, and `b` where something was set otherwise.
  private func runs(_ change: [String]) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeStarter("s.yaml")
    for (name, change) in [("a", []), ("b", change)] {
      let ending = try await Executable.run(
        ["run", "s.yaml", "--out", name] + Self.options + change, in: folder)
      #expect(ending.status == 0, "\(ending.errors)")
    }
    return folder
  }

  private let change = [
    "--set", "plans.all-at-once.touches.group=5", "--set", "market.members=3M",
  ]

  @Test func tellsWhatChanged() async throws {
    let folder = try await runs(change)
    let before = (folder.contents(of: "a"), folder.contents(of: "b"))
    for (language, name) in [("en", "diff"), ("zh", "zh-diff")] {
      let ending = try await Executable.run(
        "diff", "a", "b/", "--language", language, in: folder)
      #expect(ending.status == 0 && ending.errors == "")
      try ExpectedText.check(ending.output, is: name)
    }
    #expect(before == (folder.contents(of: "a"), folder.contents(of: "b")))
  }

  @Test func writesAllChanges() async throws {
    let folder = try await runs(change)
    let ending = try await Executable.run(
      "diff", "a", "b", "--csv", "d.csv", "--excel", "--quiet", in: folder)
    #expect(ending.status == 0 && ending.output + ending.errors == "")
    let text = try #require(folder.text("d.csv"))
    #expect(
      text.hasPrefix(
        "\u{FEFF}kind,plan,item,unit,before,after,difference,standard_error,changed\r\nchoice,,"))
    #expect(text.contains("\r\nkey,,market.members,,2_000_000,3M,,,1\r\n"))
    #expect(text.contains("\r\nkey,all-at-once,plans.all-at-once.touches.group,,3,5,,,1\r\n"))
    #expect(folder.names() == ["a", "b", "d.csv", "s.yaml"])
  }

  @Test func theSameTwice() async throws {
    let folder = try await runs([])
    let ending = try await Executable.run("diff", "a", "b", in: folder)
    #expect(ending.status == 0 && ending.output.contains("\nNothing changed: "))
  }

  // MARK: Bad input

  @Test func noResults() async throws {
    let folder = try await runs([])
    try folder.makeFolder("mine")
    for place in ["mine", "none", "s.yaml"] {
      for arguments in [[place, "a"], ["a", place]] {
        let ending = try await Executable.run(["diff"] + arguments, in: folder)
        #expect(ending.status == 1 && ending.output == "")
        #expect(
          ending.errors == "error: \(place) holds no results of Poolcast (it has no run.json that "
            + "says so); name two folders that runs have written\n")
      }
    }
  }

  @Test func damagedFiles() async throws {
    let folder = try await runs([])
    for name in ["replicates.csv", "gates.csv", "channels.csv", "scenario.yaml", "run.json"] {
      let path = "b/" + name
      let whole = try #require(folder.text(path))
      for damage in [String(whole.dropLast(20)), "", whole.replacing("0", with: "o")] {
        try folder.write(path, damage)
        let ending = try await Executable.run("diff", "a", "b", in: folder)
        #expect(ending.hasExited && ending.status == 1, "\(name) \(ending.status)")
        #expect(ending.errors.hasPrefix("error: b"), "\(ending.errors)")
      }
      try folder.write(path, whole)
    }
  }

  @Test func aFileThatCannotBeWritten() async throws {
    let folder = try await runs([])
    let ending = try await Executable.run("diff", "a", "b", "--csv", "none/d.csv", in: folder)
    #expect(ending.status == 1 && ending.output == "")
    #expect(ending.errors.hasPrefix("error: cannot create none/d.csv"))
  }

  @Test(arguments: [[], ["a"], ["a", "b", "c"], ["a", "b", "--csv", ""]])
  func refusesWhatMakesNoSense(arguments: [String]) async throws {
    let ending = try await Executable.run(["diff"] + arguments, in: TemporaryFolder())
    #expect(ending.status == 2)
  }
}
