import Foundation
import Testing

@testable import poolcast

@Suite struct PilotTests {
  private let options = ["--agents", "200", "--replicates", "6", "--weeks", "30"]
  private let table = ["--members", "5%,20_000", "--review-after", "4,8"]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    return folder
  }

  /// A run takes its results' place, and the table of others goes with these.
  @Test func theTableStandsWhereResultsStand() async throws {
    let folder = try folder()
    let ending = try await Executable.run(["pilot", "a.yaml"] + options + table, in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("results/starter/pilot.csv written"))
    #expect(ending.output.contains("chance that"))
    #expect(folder.names(in: "results/starter") == ["pilot.csv"])
    let run = try await Executable.run(["run", "a.yaml", "--quiet"] + options, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.names(in: "results/starter") == RunTests.files)
    let again = try await Executable.run(
      ["pilot", "a.yaml", "--quiet"] + options + table, in: folder)
    #expect(again.status == 0 && again.output + again.errors == "")
    #expect(folder.names(in: "results/starter") == (RunTests.files + ["pilot.csv"]).sorted())
  }

  @Test func threadsDoNotChangeTheTable() async throws {
    let folder = try folder()
    for threads in ["1", "3"] {
      let ending = try await Executable.run(
        ["pilot", "a.yaml", "--threads", threads, "--csv", threads + ".csv"] + options + table,
        in: folder)
      #expect(ending.status == 0, "\(ending.errors)")
    }
    #expect(folder.names() == ["1.csv", "3.csv", "a.yaml"])
    #expect(folder.bytes("1.csv") == folder.bytes("3.csv"))
  }

  @Test(arguments: [
    (["--plan", "all-at-once"], "no gate of all-at-once can stop anything"),
    (["--plan", "baseline"], "there is no plan besides baseline"),
    (["--replicates", "1"], "one replicate says nothing of risk"),
    (["--review-after", "900"], "comes too late"), (["--members", "900M"], "is too large"),
  ])
  func nothingToSay(arguments: [String], reason: String) async throws {
    let folder = try folder()
    let ending = try await Executable.run(["pilot", "a.yaml"] + arguments, in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.hasPrefix("error: a.yaml: "), "\(ending.errors)")
    #expect(ending.errors.contains(reason), "\(ending.errors)")
    #expect(folder.names() == ["a.yaml"], "nothing was run")
  }

  @Test func unknownPlan() async throws {
    let ending = try await Executable.run("pilot", "a.yaml", "--plan", "stagde", in: try folder())
    #expect(ending.status == 3 && ending.errors.contains("there is no plan `stagde`"))
  }

  @Test(arguments: [
    ["--csv", ""], ["--csv", "a", "--out", "b"], ["--members", "5,x"], ["--members", "0"],
    ["--members", "200%"], ["--members", ""], ["--review-after", "4%"], ["--review-after", "-1"],
  ])
  func refusesWhatMakesNoSense(arguments: [String]) async throws {
    let ending = try await Executable.run(["pilot", "a.yaml"] + arguments, in: TemporaryFolder())
    #expect(ending.status == 2)
  }

  @Test func aTableThatCannotBeWritten() async throws {
    let folder = try folder()
    try folder.makeFolder("mine")
    try folder.write("mine/notes.txt", "mine")
    for place in [["--out", "mine"], ["--csv", "nowhere/p.csv"]] {
      let ending = try await Executable.run(["pilot", "a.yaml"] + place, in: folder)
      #expect(ending.status == 1, "\(ending.errors)")
    }
    #expect(folder.names(in: "mine") == ["notes.txt"])
  }
}
