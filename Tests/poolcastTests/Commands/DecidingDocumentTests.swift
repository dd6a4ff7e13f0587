import Foundation
import Testing

/// The commands of docs/deciding.md print what stands below them. To renew that:
/// `POOLCAST_RENEW_EXPECTED_TEXTS=1 make test-release`, as for the texts in `ExpectedTexts`.
@Suite struct DecidingDocumentTests {
  private static let file = ExpectedText.repository.appendingPathComponent("docs/deciding.md")

  #if DEBUG
    private static let isOptimised = false
  #else
    private static let isOptimised = true
  #endif

  @Test(.enabled(if: isOptimised, "in a debug build the examples take minutes"))
  func commandsPrintWhatStandsBelowThem() async throws {
    let folder = try TemporaryFolder()
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    var (renewed, command) = ("", "")
    for part in Self.parts(of: document) {
      renewed += part.opening
      var body = part.body
      switch part.language {
      case "yaml": try folder.write(Self.fileName(in: body), body)
      case "sh": command = body
      case "text" where !command.isEmpty:
        let ending = try await Executable.shell(
          "set -o pipefail; poolcast() { \"$poolcast\" \"$@\"; }; \(command)", in: folder)
        #expect(ending.status == 0, "\(ending.errors)")
        (body, command) = (ending.output, "")
      default: break
      }
      renewed += body
    }
    if ProcessInfo.processInfo.environment["POOLCAST_RENEW_EXPECTED_TEXTS"] == "1" {
      try Data(renewed.utf8).write(to: Self.file)
    } else {
      #expect(document == renewed)
    }
  }

  private struct Part {
    /// The line that opens or closes a block; empty before the first.
    var opening: String
    /// Empty outside of blocks.
    var language: String
    var body = ""
  }

  /// The document, in blocks and what stands between them.
  private static func parts(of document: String) -> [Part] {
    var parts = [Part(opening: "", language: "")]
    for line in document.split(separator: "\n", omittingEmptySubsequences: false).map({ $0 + "\n" })
    {
      if line.hasPrefix("```") {
        parts.append(
          Part(opening: String(line), language: String(line.dropFirst(3).dropLast())))
      } else {
        parts[parts.count - 1].body += line
      }
    }
    // What follows the last line break is no line.
    parts[parts.count - 1].body.removeLast()
    return parts
  }

  /// `# NAME.yaml` on the first line.
  private static func fileName(in scenario: String) -> String {
    String(scenario.prefix { $0 != "\n" }.dropFirst(2))
  }
}
