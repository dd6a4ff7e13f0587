import Scenarios
import Testing

@testable import Experiments

@Suite struct ReadinessTableTests {
  /// A path of the key reference with names in place of what stands for them.
  private func example(of reference: String) -> String {
    var path = reference.replacing("[]", with: ".x")
    for word in ["<segment>", "<port>", "<ad channel>", "<order channel>"] {
      path = path.replacing(word, with: "x")
    }
    return path
  }

  @Test func everyNumberThatMayBeUncertainBelongsToExactlyOneGroup() {
    let paths = KeyReference.entries.filter(\.mayBeUncertain).map { example(of: $0.path) }
    #expect(paths.count > 80)
    for path in paths {
      let rows = ReadinessTable.matches(of: path)
      #expect(rows.count == 1, "\(path): \(rows.map(\.group))")
    }
  }

  @Test func everyRowIsOfUse() {
    let paths = KeyReference.entries.filter(\.mayBeUncertain).map { example(of: $0.path) }
    for row in ReadinessTable.rows {
      #expect(paths.contains { row.pattern.matches($0) }, "\(row)")
    }
  }

  @Test func namesMayContainAnything() {
    let pattern: PathPattern = "segments[].response.order_lift"
    #expect(pattern.matches("segments.city.response.order_lift"))
    #expect(pattern.matches("segments.一线.b.response.response.order_lift"))
    #expect(pattern.matches("segments.x.response.order_lift.26"), "a step over time")
    #expect(!pattern.matches("segments..response.order_lift"))
    #expect(!pattern.matches("segments.city.response.order_lifts"))
    #expect(!pattern.matches("segment"))
  }
}
