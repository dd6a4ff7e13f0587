import Testing

@testable import Scenarios

@Suite("What is expected is checked against the KPIs that there are")
struct ExpectationCheckTests {
  private static let known = [
    KnownIndicator(id: "npv", better: .higher, range: nil, isOfReplicate: true, isOfWeeks: true),
    KnownIndicator(id: "roi", better: .higher, range: nil, isOfReplicate: true, isOfWeeks: false),
    KnownIndicator(
      id: "penetration", better: .higher, range: 0...1, isOfReplicate: true, isOfWeeks: true),
  ]

  private func failure(_ expectation: String) throws -> Diagnostic? {
    let text = Example.smallest + "\nexpect: [{plan: baseline, source: x, \(expectation)}]\n"
    do {
      try Example.read(text).scenario.checkExpectations(among: Self.known)
      return nil
    } catch let error as InvalidScenario {
      return error.diagnostics.first
    }
  }

  @Test(
    "and passes where all is well",
    arguments: [
      "kpi: npv, between: [-5, 5], at_week: 3", "kpi: roi, between: [1, 2]",
      "kpi: penetration, between: [0.4, 5]",
    ])
  func sound(expectation: String) throws {
    #expect(try failure(expectation) == nil)
  }

  @Test(
    "with code and hint",
    arguments: [
      ("kpi: nvp, between: [1, 2]", Diagnostic.Code.unknownName, "did you mean `npv`?"),
      ("kpi: roi, between: [1, 2], at_week: 3", .conflict, "take out `at_week`"),
      ("kpi: penetration, between: [40, 50]", .outOfRange, "it is a share"),
    ])
  func errors(expectation: String, code: Diagnostic.Code, hint: String) throws {
    let failure = try #require(try self.failure(expectation))
    #expect(failure.code == code)
    #expect(failure.line == 7)
    #expect(failure.hint?.english.hasPrefix(hint) == true)
  }
}
