import Foundation
import Testing

@Suite struct ValidateTests {
  #if !DEBUG
    /// The whole battery, against the table in docs/validation.md. To renew the table:
    /// `POOLCAST_RENEW_EXPECTED_TEXTS=1`, as for the texts in `ExpectedTexts`.
    @Test func theTableInTheDocumentIsTheOneThatIsPrinted() async throws {
      let folder = try TemporaryFolder()
      let ending = try await Executable.run("validate", "--csv", "numbers.csv", in: folder)
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(ending.errors == "")
      let file = ExpectedText.repository.appendingPathComponent("docs/validation.md")
      var document = try String(contentsOf: file, encoding: .utf8)
      let (begin, end) = ("```text\n", "```\n")
      let opening = try #require(document.range(of: begin))
      let closing = try #require(
        document.range(of: end, range: opening.upperBound..<document.endIndex))
      if ProcessInfo.processInfo.environment["POOLCAST_RENEW_EXPECTED_TEXTS"] == "1" {
        document.replaceSubrange(opening.upperBound..<closing.lowerBound, with: ending.output)
        try Data(document.utf8).write(to: file)
      } else {
        #expect(document[opening.upperBound..<closing.lowerBound] == ending.output)
      }
      let lines = try #require(folder.text("numbers.csv")).split(separator: "\n")
      let rows = ending.output.split(separator: "\n").count { $0.hasSuffix("  ok") }
      #expect(lines.count == rows + 1)
    }
  #endif

  @Test(arguments: [["--threads", "0"], ["--csv", ""]])
  func refusesWhatMakesNoSense(options: [String]) async throws {
    let ending = try await Executable.run(["validate"] + options, in: TemporaryFolder())
    #expect(ending.status == 2)
    #expect(ending.output == "")
  }

  @Test func endsWhenInterrupted() async throws {
    let folder = try TemporaryFolder()
    let running = try Executable.start(["validate", "--csv", "numbers.csv"], in: folder)
    running.sendOnceItListens(SIGINT)
    let ending = await running.end()
    #expect(ending.status == 130)
    #expect(folder.names() == [])
  }
}
