import Foundation
import Testing

@testable import poolcast

@Suite struct CompareTests {
  private let options = ["--agents", "200", "--replicates", "6", "--weeks", "20"]

  /// A folder in which the starter scenario was compared.
  private func compared() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(["compare", "a.yaml", "--quiet"] + options, in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output + ending.errors == "")
    return folder
  }

  private func decision(_ folder: TemporaryFolder) throws -> String {
    try #require(folder.text("results/starter/decision.csv"))
  }

  @Test func runsTheScenarioAndWritesTheDecisionBesideTheResults() async throws {
    let folder = try await compared()
    #expect(
      folder.names(in: "results/starter") == (RunTests.files + ["decision.csv"]).sorted())
    #expect(
      try decision(folder).hasPrefix("plan,versus,quantity,kpi,unit,value,error,low,high\r\n"))
    // Apart from that, the results are those of a run.
    _ = try await Executable.run(
      ["run", "a.yaml", "--quiet", "--out", "run"] + options, in: folder)
    #expect(folder.bytes("run/summary.csv") == folder.bytes("results/starter/summary.csv"))
    #expect(folder.names(in: "run") == RunTests.files)
  }

  /// A folder says what the run that wrote it said, to the last digit and word.
  @Test func aFolderSaysTheSame() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml", as: "=四季")
    let run = try await Executable.run(["compare", "a.yaml"] + options, in: folder)
    let first = folder.text("results/=四季/decision.csv")
    let stored = try await Executable.run(["compare", "results/=四季/"], in: folder)
    #expect(stored.status == 0, "\(stored.errors)")
    #expect(stored.output == run.output)
    #expect(first != nil && folder.text("results/=四季/decision.csv") == first)
    #expect(stored.errors == "results/=四季/decision.csv written\n")
  }

  @Test func anotherQuestionOfTheSameResults() async throws {
    let folder = try await compared()
    let before = folder.contents(of: "results/starter")
    let ending = try await Executable.run(
      [
        "compare", "results/starter", "--set", "decide.minimise=spend", "--csv", "spend.csv",
        "--plan", "small-steps", "--language", "zh",
      ], in: folder)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains("维持现状"))
    #expect(!ending.output.contains("all-at-once"))
    #expect(folder.text("spend.csv")?.contains("baseline,,p_best,spend,probability,1,") == true)
    #expect(folder.contents(of: "results/starter") == before)
  }

  @Test func aDecisionInAFileLeavesNoResults() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["compare", "a.yaml", "--csv", "d.csv", "--excel"] + options, in: folder)
    #expect(ending.status == 0)
    #expect(folder.names() == ["a.yaml", "d.csv"])
    #expect(folder.bytes("d.csv")?.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
  }

  @Test func threadsDoNotChangeTheDecision() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    for threads in ["1", "3"] {
      _ = try await Executable.run(
        ["compare", "a.yaml", "--threads", threads, "--csv", threads + ".csv"] + options,
        in: folder)
    }
    #expect(folder.bytes("1.csv") != nil && folder.bytes("1.csv") == folder.bytes("3.csv"))
  }

  // MARK: Bad input

  @Test func nothingToCompare() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    for (arguments, reason) in [
      (["--plan", "baseline"], "there is no plan besides baseline"),
      (["--replicates", "1"], "one replicate says nothing of risk"),
    ] {
      let ending = try await Executable.run(
        ["compare", "a.yaml", "--quiet"] + arguments, in: folder)
      #expect(ending.status == 3)
      #expect(ending.errors.hasPrefix("error: a.yaml: \(reason)"), "\(ending.errors)")
      #expect(folder.names() == ["a.yaml"], "nothing was run")
    }
  }

  @Test(arguments: [
    ("decide.maximise=nvp", "did you mean `npv`?"),
    ("decide.subject_to=[\"private_penetration >= 20\"]", "it is a share: write 20%"),
    ("decide.subject_to=[\"roi > 1\"]", "a constraint must be"),
    ("decide.maximise=spend", "write `minimise: spend`"),
  ])
  func whatIsWantedMakesNoSense(setting: String, hint: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    for command in ["check", "run", "compare"] {
      let ending = try await Executable.run([command, "a.yaml", "--set", setting], in: folder)
      #expect(ending.status == 3)
      #expect(ending.errors.contains(hint), "\(ending.errors)")
    }
  }

  @Test func unknownKPIInTheFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml", smallest + "decide: {also: [private_member]}\n")
    let ending = try await Executable.run(["compare", "a.yaml"], in: folder)
    #expect(ending.status == 3)
    try ExpectedText.check(ending.errors, is: "compare-unknown-kpi")
  }

  @Test func aFolderOfOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("mine")
    let ending = try await Executable.run("compare", "mine", in: folder)
    #expect(ending.status == 1)
    try ExpectedText.check(ending.errors, is: "compare-foreign-folder")
  }

  @Test func anotherVersion() async throws {
    let folder = try await compared()
    let record = try #require(folder.text("results/starter/run.json"))
    try folder.write(
      "results/starter/run.json",
      record.replacing("\"\(Version.current)\"", with: "\"0.0.9\""))
    let ending = try await Executable.run("compare", "results/starter", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("were written by version 0.0.9, and this is \(Version.current)"))
  }

  /// Whatever is done to a file, it is told, and the former decision stays.
  @Test func damagedFiles() async throws {
    let folder = try await compared()
    let former = try decision(folder)
    for name in ["replicates.csv", "gates.csv", "channels.csv", "scenario.yaml", "run.json"] {
      let path = "results/starter/" + name
      let whole = try #require(folder.text(path))
      for damage in [
        String(whole.dropLast(20)), whole + "x\r\n", "", whole.replacing("0", with: "o"),
      ] {
        try folder.write(path, damage)
        let ending = try await Executable.run("compare", "results/starter", in: folder)
        #expect(ending.hasExited && ending.status == 1, "\(name) \(ending.status)")
        #expect(ending.errors.hasPrefix("error: results/starter"), "\(ending.errors)")
      }
      try FileManager.default.removeItem(atPath: folder.path(path))
      let ending = try await Executable.run("compare", "results/starter", in: folder)
      #expect(ending.hasExited && ending.status == 1)
      try folder.write(path, whole)
    }
    #expect(try decision(folder) == former)
  }

  @Test func whatWouldNeedAnotherRun() async throws {
    let folder = try await compared()
    for option in [
      ["--agents", "50"], ["--set", "market.members=5"], ["--threads", "2"], ["--out", "x"],
      ["--at-budget", "5M"],
    ] {
      let ending = try await Executable.run(["compare", "results/starter"] + option, in: folder)
      #expect(ending.status == 2)
      #expect(ending.errors.contains("would need another run"))
    }
  }

  @Test func aDecisionThatCannotBeWritten() async throws {
    let folder = try await compared()
    try folder.makeFolder("taken")
    for place in ["taken", "nowhere/d.csv"] {
      for source in ["results/starter", "a.yaml"] {
        let ending = try await Executable.run("compare", source, "--csv", place, in: folder)
        #expect(ending.status == 1)
        #expect(ending.errors.hasPrefix("error: cannot "), "\(ending.errors)")
      }
    }
    #expect(folder.names().allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test(arguments: [["--csv", ""], ["--csv", "a", "--out", "b"], ["--threads", "0"]])
  func refusesWhatMakesNoSense(arguments: [String]) async throws {
    let ending = try await Executable.run(["compare", "a.yaml"] + arguments, in: TemporaryFolder())
    #expect(ending.status == 2)
  }
}

/// The smallest scenario, to be added to.
private let smallest = """
  poolcast: 1
  name: small
  calendar: {start: 2026-01-05, weeks: 52}
  market: {members: 1_000_000}
  segments:
    - {name: all, share: 1, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}

  """
