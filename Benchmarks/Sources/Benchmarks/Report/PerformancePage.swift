import Foundation

/// docs/performance.md, whose tables stand between markers and are rewritten; the text stays.
struct PerformancePage {
  let path: String

  struct NoPlace: Error, CustomStringConvertible {
    let name: String
    var description: String {
      "docs/performance.md has no place for \(name): <!-- measured: \(name) --> … <!-- end -->"
    }
  }

  /// Puts tables in the place of those of the same name. The file is read anew each time, since
  /// its text may be worked on during a long run.
  func replace(_ name: String, with tables: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let marker = "<!-- measured: \(name) -->"
    guard let start = text.range(of: marker),
      let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
    else { throw NoPlace(name: name) }
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\n\(tables)\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
