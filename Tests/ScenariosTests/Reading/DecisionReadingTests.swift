import Testing

@testable import Scenarios

@Suite("What is wanted of the plans")
struct DecisionReadingTests {
  private func text(_ decide: String) -> String { Example.smallest + "\ndecide: " + decide + "\n" }

  private func decision(_ decide: String) throws -> Decision {
    try Example.read(text(decide)).scenario.decision
  }

  @Test("is the net present value when nothing is said")
  func defaults() throws {
    let decision = try Example.read(Example.smallest).scenario.decision
    #expect(decision == Decision())
    #expect(decision.goal == .maximise && decision.objective.id == "npv")
    #expect(decision.constraints.isEmpty)
  }

  @Test("is read with goal, bounds and other KPIs")
  func everything() throws {
    let decision = try decision(
      "{minimise: spend, subject_to: [\"joins_抖音 >= 1.5M\", roi ≥ 2, p_loss<=20%], also: [npv, roi]}"
    )
    #expect(decision.goal == .minimise)
    #expect(decision.objective.id == "spend")
    #expect(
      decision.constraints.map(\.text) == ["joins_抖音 >= 1_500_000", "roi >= 2", "p_loss <= 0.2"])
    #expect(decision.indicators.map(\.id) == ["spend", "joins_抖音", "roi", "p_loss", "npv"])
  }

  @Test("keeps the place of each name")
  func places() throws {
    let place = try #require(try decision("{maximise: roi}").objective.place)
    #expect(place.source == "x.yaml" && place.line == 7 && place.column == 20)
    #expect(place.sourceLine == "decide: {maximise: roi}")
  }

  @Test("lets the last sign compare")
  func signsInNames() throws {
    let constraint = try #require(
      try decision("{subject_to: [\"joins_a<=b >= 3\"]}").constraints.first)
    #expect(constraint.indicator.id == "joins_a<=b" && constraint.bound == .atLeast)
  }

  @Test(
    "refuses bounds that are none",
    arguments: [
      ("roi > 2", Diagnostic.Code.wrongType), ("roi", .wrongType), ("roi >=", .badNumber),
      (">= 2", .badNumber), ("roi >= two", .badNumber), ("roi <= 1,000", .badNumber),
      ("roi = 2", .wrongType),
    ])
  func malformed(constraint: String, code: Diagnostic.Code) throws {
    let failure = try #require(Example.failure(text("{subject_to: [\"\(constraint)\"]}")))
    #expect(failure.errors.map(\.code) == [code])
    #expect(failure.errors[0].line == 7 && failure.errors[0].column == 23)
  }

  @Test("refuses what contradicts itself")
  func contradictions() {
    #expect(
      Example.failure(text("{maximise: npv, minimise: spend}"))?.errors.map(\.code) == [.conflict])
    #expect(Example.failure(text("{also: [roi, roi]}"))?.errors.map(\.code) == [.duplicateName])
    #expect(Example.failure(text("{subject_to: roi >= 2}"))?.errors.map(\.code) == [.wrongType])
    #expect(Example.failure(text("{also: [{a: 1}]}"))?.errors.map(\.code) == [.wrongType])
  }
}
