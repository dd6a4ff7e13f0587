import Foundation
import Testing

@testable import Scenarios

/// docs/scenario-files.md says what the reader does. When the catalogue has changed, write the tables
/// anew: `POOLCAST_WRITE_DOCUMENTS=1 swift test --filter KeyReferenceDocumentTests`.
@Suite("The key tables of docs/scenario-files.md")
struct KeyReferenceDocumentTests {
  private static let place = Example.root.appendingPathComponent("docs/scenario-files.md")

  @Test("are those of the catalogue")
  func tables() throws {
    let document = try String(contentsOf: Self.place, encoding: .utf8)
    let generated = Self.withTables(document)
    if ProcessInfo.processInfo.environment["POOLCAST_WRITE_DOCUMENTS"] != nil {
      try generated.write(to: Self.place, atomically: true, encoding: .utf8)
    }
    #expect(document == generated)
  }

  @Test("hold every key once")
  func complete() throws {
    let document = try String(contentsOf: Self.place, encoding: .utf8)
    for entry in KeyReference.entries {
      #expect(document.components(separatedBy: "\n| `\(entry.path)` |").count == 2)
    }
  }

  /// The document with everything between its markers replaced.
  private static func withTables(_ document: String) -> String {
    var lines: [String] = []
    var isInside = false
    for line in document.components(separatedBy: "\n") {
      if line == "<!-- end -->" { isInside = false }
      if !isInside { lines.append(line) }
      if line.hasPrefix("<!-- keys: "), let name = line.split(separator: " ").dropFirst(2).first {
        isInside = true
        let section = KeyReference.sections.first { $0.name == name }
        lines.append(KeyReference.table(of: section?.entries ?? []))
      }
    }
    return lines.joined(separator: "\n")
  }
}
