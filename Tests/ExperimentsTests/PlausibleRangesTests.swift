import Foundation
import Scenarios
import Testing

@testable import Experiments

/// docs/parameters.md says in which range each behavioural number is plausible; the scenarios that
/// are shipped stay within.
@Suite struct PlausibleRangesTests {
  private struct Row {
    let key: String
    let pattern: PathPattern
    let range: ClosedRange<Double>
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func document() throws -> String {
    try String(contentsOf: root.appendingPathComponent("docs/parameters.md"), encoding: .utf8)
  }

  private static func rows() throws -> [Row] {
    let row = /^\| `(?<key>[^`]+)` \| (?<low>[0-9.]+) to (?<high>[0-9.]+) \|/
    return try document().split(separator: "\n").compactMap { line in
      guard let match = line.prefixMatch(of: row), let low = Double(match.low),
        let high = Double(match.high)
      else { return nil }
      let key = String(match.key)
      return Row(
        key: key, pattern: PathPattern(key.replacing(".<segment>", with: "")), range: low...high)
    }
  }

  private static let files: [String] = {
    let folder = root.appendingPathComponent("scenarios").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test func everyNumberHasARangeOrIsSaidToHaveNone() throws {
    let rows = try Self.rows()
    let document = try Self.document()
    let noRange = try #require(document.components(separatedBy: "## What has no range").last)
    let keys = KeyReference.entries.filter { $0.mayBeUncertain || $0.mustBeCertain }.map(\.path)
    for key in keys {
      let places = rows.filter { $0.key == key }.count + (noRange.contains("`\(key)`") ? 1 : 0)
      #expect(places == 1, "\(key)")
    }
    for row in rows { #expect(KeyReference.entries.contains { $0.path == row.key }, "\(row.key)") }
  }

  @Test(arguments: files)
  func noShippedScenarioIsAbsurd(file: String) throws {
    let rows = try Self.rows()
    let path = Self.root.appendingPathComponent("scenarios/\(file)").path
    let scenario = try ScenarioReader.load(path: path).read().scenario
    func check(_ path: String, _ values: [Double]) {
      guard let row = rows.first(where: { $0.pattern.matches(path) }) else { return }
      for value in values {
        // The ends of an interval are computed, and may be off in the last digits.
        let slack = 1e-9 * row.range.upperBound
        #expect(
          value >= row.range.lowerBound - slack && value <= row.range.upperBound + slack,
          "\(file): \(path) is \(value), and \(row.range) is plausible")
      }
    }
    for number in scenario.givenNumbers { check(number.path, [number.value]) }
    for number in scenario.uncertainNumbers {
      check(number.path, [number.value(at: 0.05), number.value(at: 0.95)])
    }
  }
}
