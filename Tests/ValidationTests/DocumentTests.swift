import Foundation
import Testing

@testable import Validation

/// docs/validation.md says how each case is set up. That its table is the one that is printed is
/// tested with the command.
@Suite struct DocumentTests {
  @Test func settingsAreThoseOfTheBattery() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let document = try String(
      contentsOf: folder.appendingPathComponent("docs/validation.md"), encoding: .utf8)
    let rows = document.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(rows == Battery(effort: .reduced).cases.map { "| `\($0.name)` | \($0.setup) |" })
  }
}
