import Foundation
import Testing

@testable import poolcast

@Suite struct AssessTests {
  private let options = ["--agents", "60", "--replicates", "4", "--weeks", "8"]

  private func assess(_ folder: TemporaryFolder, _ arguments: String...) async throws
    -> Executable.Ending
  {
    try folder.writeStarter("a.yaml")
    return try await Executable.run(["assess", "a.yaml"] + arguments + options, in: folder)
  }

  @Test func writesTheAssessmentBesideTheResults() async throws {
    let folder = try TemporaryFolder()
    let ending = try await assess(folder)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      folder.names(in: "results/starter") == (RunTests.files + ["assessment.csv"]).sorted())
    #expect(
      folder.text("results/starter/assessment.csv")?.hasPrefix(
        "plan,quantity,group,path,setting,at,unit,value,error,low,high\r\n") == true)
    for group in ["人 members", "货 goods", "场 places", "数 data"] {
      #expect(ending.output.contains(group))
    }
    // The next run takes it away, as it belongs to results that are gone.
    _ = try await Executable.run(["run", "a.yaml", "--quiet"] + options, in: folder)
    #expect(folder.names(in: "results/starter") == RunTests.files)
  }

  @Test func onePlanInAFileWithAnyThreads() async throws {
    let folder = try TemporaryFolder()
    for threads in ["1", "3"] {
      let ending = try await assess(
        folder, "--plan", "small-steps", "--threads", threads, "--csv", threads, "--language", "zh")
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(ending.output.contains("small-steps 究竟该不该做"))
    }
    #expect(folder.names() == ["1", "3", "a.yaml"])
    #expect(folder.bytes("1") != nil && folder.bytes("1") == folder.bytes("3"))
  }

  @Test(arguments: [
    (["--plan", "baseline"], "there is no plan besides baseline"),
    (["--replicates", "1"], "one replicate says nothing of risk"),
    (["--plan", "none"], "there is no plan `none`"),
  ])
  func nothingToAssess(arguments: [String], reason: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(["assess", "a.yaml"] + arguments, in: folder)
    #expect(ending.status == 3 && ending.errors.contains(reason), "\(ending.errors)")
    #expect(folder.names() == ["a.yaml"])
  }

  @Test(arguments: [["--csv", ""], ["--csv", "a", "--out", "b"], ["--threads", "0"]])
  func refusesWhatMakesNoSense(arguments: [String]) async throws {
    let ending = try await Executable.run(["assess", "a.yaml"] + arguments, in: TemporaryFolder())
    #expect(ending.status == 2)
  }
}
