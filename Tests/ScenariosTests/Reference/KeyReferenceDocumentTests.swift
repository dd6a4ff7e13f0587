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

  @Test("stand below examples that are read")
  func examples() throws {
    let document = try String(contentsOf: Self.place, encoding: .utf8)
    let blocks = document.components(separatedBy: "```yaml\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let whole = try #require(blocks.first { $0.hasPrefix("poolcast: 1") })
    #expect(try Example.read(whole).warnings == [])
    let plans = try #require(blocks.first { $0.hasPrefix("plans:") })
    let world = Example.small.components(separatedBy: "plans:")[0]
    let gentle = try #require(try Example.read(world + plans).scenario.plans.last)
    #expect(gentle.budget.total == 20_000_000)
    #expect(gentle.budget.perWeek == Schedule(.infinity))
    #expect(gentle.touches.map { $0[0] } == [Schedule(2), Schedule(0.5)])
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
