import Foundation
import Testing

@testable import poolcast

@Suite struct RunTests {
  static let files = [
    "channels.csv", "cohorts.csv", "compare.csv", "flows.csv", "gates.csv", "ledger.csv",
    "parameters.csv", "replicates.csv", "run.json", "scenario.yaml", "segments.csv", "summary.csv",
    "timeline.csv", "waves.csv",
  ]

  @Test func writesResultsAndPrintsTheTable() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "四季")
    let ending = try await Executable.run(["run", "a.yaml"] + small, in: folder)
    #expect(ending.status == 0)
    #expect(folder.names(in: "results") == ["四季"])
    #expect(folder.names(in: "results/四季") == Self.files)
    #expect(ending.output.contains("all-at-once"))
    #expect(ending.output.contains("Net present value"))
    #expect(!ending.errors.contains("\r"), "no progress without a terminal")
    #expect(ending.errors.contains("results/四季/ written"))
  }

  @Test func runJSONSaysWhatWasRun() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["run", "a.yaml", "--set", "market.members=1M", "--seed", "7", "--threads", "1"] + small,
      in: folder)
    #expect(ending.status == 0)
    let data = try #require(folder.bytes("results/starter/run.json"))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(record["version"] as? String == Version.current)
    #expect(record["threads"] as? Int == 1)
    let settings = try #require(record["settings"] as? [String: Any])
    #expect(settings["agents"] as? Int == 200)
    #expect(settings["replicates"] as? Int == 2)
    #expect(settings["weeks"] as? Int == 16)
    #expect(settings["seed"] as? Int == 7)
    #expect(settings["overrides"] as? [String] == ["market.members=1M"])
    let scenario = try #require(record["scenario"] as? [String: Any])
    #expect(scenario["path"] as? String == "a.yaml")
    #expect((scenario["sha256"] as? String)?.count == 64)
  }

  /// The tables are the same to the last byte for any number of threads.
  @Test func threadsDoNotChangeResults() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let options = ["--agents", "300", "--replicates", "6", "--weeks", "30", "--quiet"]
    var tables: [[String: Data]] = []
    for threads in [1, 2, 5] {
      let ending = try await Executable.run(
        ["run", "a.yaml", "--threads", String(threads), "--out", "t\(threads)"] + options,
        in: folder)
      #expect(ending.status == 0)
      tables.append(folder.contents(of: "t\(threads)").filter { $0.key.hasSuffix(".csv") })
    }
    #expect(tables[0].count == 12)
    #expect(tables[1] == tables[0])
    #expect(tables[2] == tables[0])
  }

  @Test func seedsChangeResults() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    for seed in ["1", "2"] {
      _ = try await Executable.run(
        ["run", "a.yaml", "--quiet", "--seed", seed, "--out", seed] + small, in: folder)
    }
    #expect(folder.bytes("1/summary.csv") != folder.bytes("2/summary.csv"))
  }

  @Test func onlyThePlansAskedFor() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["run", "a.yaml", "--plan", "small-steps", "--format", "json"] + small, in: folder)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.compactMap { $0["name"] as? String } == ["baseline", "small-steps"])
  }

  @Test func severalFilesEachHaveAFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "first")
    try folder.writeStarter("b.yaml", as: "second")
    let ending = try await Executable.run(
      ["run", "a.yaml", "b.yaml", "--out", "there"] + small, in: folder)
    #expect(ending.status == 0)
    #expect(folder.names(in: "there") == ["first", "second"])
    #expect(folder.names(in: "there/second") == Self.files)
  }

  @Test func quietPrintsNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(["run", "a.yaml", "--quiet"] + small, in: folder)
    #expect(ending.status == 0)
    #expect(ending.output + ending.errors == "")
    #expect(folder.names(in: "results/starter") == Self.files)
    let asked = try await Executable.run(
      ["run", "a.yaml", "--quiet", "--format", "table"] + small, in: folder)
    #expect(asked.errors == "")
    #expect(asked.output.contains("Net present value"))
  }

  @Test func excelFindsItsMark() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    _ = try await Executable.run(["run", "a.yaml", "--quiet", "--excel"] + small, in: folder)
    #expect(folder.bytes("results/starter/summary.csv")?.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(folder.bytes("results/starter/run.json")?.first == UInt8(ascii: "{"))
  }
}
