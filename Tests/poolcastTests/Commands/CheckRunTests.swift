import Foundation
import Testing

@Suite struct CheckRunTests {
  private static func write(_ band: String, to folder: TemporaryFolder) throws {
    try folder.writeStarter("a.yaml")
    let text = try #require(folder.text("a.yaml"))
    try folder.write(
      "a.yaml",
      text
        + "\nexpect: [{plan: small-steps, kpi: private_penetration, between: \(band), source: x}]\n"
    )
  }

  @Test func meetsWhatIsExpected() async throws {
    let folder = try TemporaryFolder()
    try Self.write("[0, 1]", to: folder)
    let ending = try await Executable.run(
      ["check", "--run", "a.yaml", "--csv", "a.csv"] + small, in: folder)
    #expect(ending.status == 0)
    #expect(ending.output.contains("1 of 1 expectations are met."))
    #expect(folder.names() == ["a.csv", "a.yaml"])
    #expect(folder.text("a.csv")?.contains(",met,x\r\n") == true)
  }

  @Test func failsOnAMiss() async throws {
    let folder = try TemporaryFolder()
    try Self.write("[0.99, 1]", to: folder)
    let ending = try await Executable.run(
      ["check", "--run", "--seeds", "2", "a.yaml"] + small, in: folder)
    #expect(ending.status == 1)
    #expect(ending.output.contains("0 of 2 seeds"))
    #expect(ending.errors.hasSuffix("\nerror: not as expected: starter\n"))
    // A run tells, and does not fail.
    let run = try await Executable.run(["run", "a.yaml"] + small, in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Not met: small-steps, private_penetration, after: x"))
  }

  @Test func jsonHoldsTheVerdict() async throws {
    let folder = try TemporaryFolder()
    try Self.write("[0.99, 1]", to: folder)
    let run = try await Executable.run(
      ["run", "a.yaml", "--format", "json", "--quiet"] + small, in: folder)
    #expect(run.output.contains("\"verdict\" : \"missed\""))
  }

  @Test func anUnknownKPIIsAnErrorOfTheFile() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let text = try #require(folder.text("a.yaml"))
    try folder.write(
      "a.yaml", text + "\nexpect: [{plan: baseline, kpi: nvp, between: [0, 1], source: x}]\n")
    let ending = try await Executable.run("check", "a.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.contains("error: there is no KPI `nvp`"))
    #expect(ending.errors.contains("hint: did you mean `npv`?"))
  }

  @Test(arguments: [["--seeds", "2"], ["--csv", "x.csv"], ["--threads", "1"]])
  func optionsThatNeedARun(options: [String]) async throws {
    let ending = try await Executable.run(
      ["check", "a.yaml"] + options, in: TemporaryFolder())
    #expect(ending.status == 2)
    #expect(ending.errors.contains("is for --run"))
  }
}
