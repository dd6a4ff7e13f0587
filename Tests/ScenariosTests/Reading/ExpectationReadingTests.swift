import Testing

@testable import Scenarios

@Suite("What is expected of the plans")
struct ExpectationReadingTests {
  private func text(_ expect: String) -> String { Example.small + "\nexpect: " + expect + "\n" }

  private func failure(_ expect: String) -> Diagnostic? {
    Example.failure(text(expect))?.diagnostics.first
  }

  @Test("is read with plan, KPI, week, band and source")
  func everything() throws {
    let expectations = try Example.read(
      text(
        "[{plan: first, kpi: roi, at_week: 51, between: [40%, 1.5], source: 年报}, "
          + "{plan: baseline, kpi: orders, between: [-1, 2M], source: x}]")
    ).scenario.expectations
    #expect(expectations.map(\.plan) == ["first", "baseline"])
    #expect(expectations.map(\.indicator.id) == ["roi", "orders"])
    #expect(expectations.map(\.week) == [51, nil])
    #expect(expectations.map(\.band) == [0.4...1.5, -1...2e6])
    #expect(expectations.map(\.source) == ["年报", "x"])
  }

  @Test(
    "are errors where they cannot be meant",
    arguments: [
      ("[{plan: none, kpi: roi, between: [1, 2], source: x}]", Diagnostic.Code.unknownName, 17),
      ("[{plan: first, kpi: roi, between: [2, 1], source: x}]", .outOfRange, 43),
      ("[{plan: first, kpi: roi, between: [2], source: x}]", .limit, 43),
      ("[{plan: first, kpi: roi, between: [1 to 2, 3], source: x}]", .badNumber, 44),
      ("[{plan: first, kpi: roi, between: [1, 2]}]", .missingKey, 10),
      ("[{plan: first, kpi: roi, at_week: 1.5, between: [1, 2], source: x}]", .outOfRange, 43),
      ("{plan: first}", .wrongType, 9),
    ])
  func errors(expect: String, code: Diagnostic.Code, column: Int) throws {
    let failure = try #require(self.failure(expect))
    #expect(failure.code == code)
    #expect(failure.column == column)
  }

  @Test("tell when their week is not simulated")
  func late() throws {
    let late = "[{plan: first, kpi: roi, at_week: 52, between: [1, 2], source: x}]"
    let warnings = try Example.read(text(late)).warnings
    #expect(warnings.map(\.code).contains(.afterHorizon))
    #expect(warnings.contains { $0.hint?.english == "weeks count from 0: the last is 51" })
  }

  @Test("go with the plan they speak of")
  func restricted() throws {
    let scenario = try Example.read(
      text(
        "[{plan: first, kpi: roi, between: [1, 2], source: x}, "
          + "{plan: baseline, kpi: roi, between: [1, 2], source: x}]")
    ).scenario
    #expect(try scenario.restricted(toPlans: []).expectations.map(\.plan) == ["baseline"])
  }

  @Test("a question is a text or texts by language")
  func question() throws {
    let scenario = try Example.read(
      Example.small + "\nquestion: {en: Why?, zh: 为何?}\n"
    ).scenario
    #expect(scenario.question == Title(english: "Why?", chinese: "为何?"))
  }
}
