import Foundation

/// docs/performance.md, whose tables stand between markers and are rewritten; the text stays.
struct PerformancePage {
  let path: String
  private var text: String

  struct NoPlace: Error, CustomStringConvertible {
    let name: String
    var description: String {
      "docs/performance.md has no place for \(name): <!-- measured: \(name) --> … <!-- end -->"
    }
  }

  init(path: String) throws {
    self.path = path
    text = try String(contentsOfFile: path, encoding: .utf8)
  }

  mutating func replace(_ name: String, with tables: String) throws {
    let marker = "<!-- measured: \(name) -->"
    guard let start = text.range(of: marker),
      let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
    else { throw NoPlace(name: name) }
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\n\(tables)\n")
  }

  func write() throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }
}
