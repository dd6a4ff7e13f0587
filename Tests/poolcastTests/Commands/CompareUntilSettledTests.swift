import Foundation
import Testing

@testable import poolcast

@Suite struct CompareUntilSettledTests {
  private let options = ["--agents", "100", "--weeks", "20"]

  private func replicates(_ folder: TemporaryFolder, _ results: String) throws -> Int {
    struct Record: Decodable {
      struct Settings: Decodable { var replicates: Int }
      var settings: Settings
    }
    let record = try #require(folder.bytes(results + "/run.json"))
    return try JSONDecoder().decode(Record.self, from: record).settings.replicates
  }

  /// The results are those of a run with so many replicates, with any number of threads, and the
  /// folder says of them what the run said.
  @Test(arguments: [("200000", "100"), ("20", "26")])
  func resultsAreThoseOfARun(indifference: String, most: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    var outputs: [String] = []
    for threads in ["1", "3"] {
      let ending = try await Executable.run(
        [
          "compare", "a.yaml", "--until-settled", "--indifference", indifference,
          "--most-replicates", most, "--threads", threads, "--out", threads,
        ] + options, in: folder)
      #expect(ending.status == 0, "\(ending.errors)")
      outputs.append(ending.output)
    }
    let count = try replicates(folder, "1")
    #expect(try replicates(folder, "3") == count)
    #expect((20...Int(most)!).contains(count))
    #expect(outputs[0] == outputs[1])
    let run = try await Executable.run(
      ["compare", "a.yaml", "--replicates", String(count), "--out", "run"] + options, in: folder)
    #expect(outputs[0].hasPrefix(run.output))
    let last = String(outputs[0].dropFirst(run.output.count))
    #expect(
      last.hasPrefix(
        most == "26" ? "Not settled by 26 replicates, the most" : "Settled by \(count) of at most"))
    var former = folder.contents(of: "run")
    former["run.json"] = nil
    for results in ["1", "3"] {
      var contents = folder.contents(of: results)
      contents["run.json"] = nil
      #expect(contents == former)
    }
    let stored = try await Executable.run("compare", "1", in: folder)
    #expect(stored.output == run.output)
  }

  @Test func chinese() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      [
        "compare", "a.yaml", "--until-settled", "--csv", "d.csv", "--language", "zh",
        "--indifference", "200000",
      ] + options, in: folder)
    #expect(ending.status == 0)
    #expect(ending.output.contains("次重复（至多 1000 次）确定"))
    #expect(folder.names() == ["a.yaml", "d.csv"])
  }

  // MARK: Bad input

  @Test(arguments: [
    (["--until-settled", "--confidence", "0.5"], "--confidence must be above 0.5 and below 1"),
    (["--until-settled", "--confidence", "1"], "--confidence must be above 0.5 and below 1"),
    (["--until-settled", "--confidence", "95"], "--confidence must be above 0.5 and below 1"),
    (["--until-settled", "--confidence", "nan"], "--confidence must be above 0.5 and below 1"),
    (["--until-settled", "--indifference", "0"], "--indifference must be above 0"),
    (["--until-settled", "--indifference=-5"], "--indifference must be above 0"),
    (["--until-settled", "--indifference", "inf"], "--indifference must be above 0"),
    (["--until-settled", "--indifference", "some"], "The value 'some' is invalid"),
    (["--until-settled", "--most-replicates", "19"], "--most-replicates must be between 20 and"),
    (["--until-settled", "--replicates", "50"], "take out --replicates"),
    (["--confidence", "0.9"], "--confidence is for --until-settled"),
    (["--indifference", "5"], "--indifference is for --until-settled"),
    (["--most-replicates", "50"], "--most-replicates is for --until-settled"),
  ])
  func refusesWhatMakesNoSense(arguments: [String], reason: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(["compare", "a.yaml"] + arguments, in: folder)
    #expect(ending.status == 2)
    #expect(ending.errors.contains(reason), "\(ending.errors)")
    #expect(folder.names() == ["a.yaml"])
  }

  @Test func goalsWithoutAUsualIndifference() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["compare", "a.yaml", "--until-settled", "--set", "decide.maximise=roi"], in: folder)
    #expect(ending.status == 2)
    #expect(
      ending.errors.contains(
        "--until-settled needs to know which difference in roi does not matter; name it with "
          + "--indifference"))
  }

  @Test func nothingToChoose() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["compare", "a.yaml", "--until-settled", "--plan", "baseline"], in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.hasPrefix("error: a.yaml: there is no plan besides baseline"))
  }

  @Test func aFolderOfResults() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    _ = try await Executable.run(
      ["run", "a.yaml", "--quiet", "--replicates", "2", "--out", "results"] + options,
      in: folder)
    let ending = try await Executable.run("compare", "results", "--until-settled", in: folder)
    #expect(ending.status == 2)
    #expect(
      ending.errors == """
        error: results holds results of a run that is over, and --until-settled would need another \
        run; compare the scenario file instead

        """)
  }
}
