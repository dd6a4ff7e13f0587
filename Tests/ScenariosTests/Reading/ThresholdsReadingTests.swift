import Testing

@testable import Scenarios

@Suite("Values of a gate that are to be tried")
struct ThresholdsReadingTests {
  private static let path = "plans.first.waves.pilot.gate.all.joins.at_least"

  private func condition(_ value: String) throws -> Gate.Condition? {
    try Example.read(Example.small, "\(Self.path)=\(value)").scenario.plans[1].waves[0].gate?
      .conditions[0]
  }

  @Test("are a list, of which the first is the plan's own")
  func list() throws {
    let condition = try condition("[100, 50, 1k, 50]")
    #expect(condition?.value == 100)
    #expect(condition?.alternatives == [50, 1000])
    #expect(condition?.values == [100, 50, 1000])
    #expect(try self.condition("[7]")?.values == [7])
    #expect(try self.condition("7")?.values == [7])
  }

  @Test(
    "are certain numbers within the bounds",
    arguments: [
      ("[]", Diagnostic.Code.missingKey), ("[5, 1 to 4]", .badNumber), ("[5, -1]", .outOfRange),
      ("[5, many]", .badNumber), ("[[5]]", .wrongType),
      ("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]", .limit),
    ])
  func malformed(value: String, code: Diagnostic.Code) {
    let failure = Example.failure(Example.small, "\(Self.path)=\(value)")
    #expect(failure?.errors.map(\.code) == [code], "\(failure?.description ?? "")")
  }

  @Test("that are shares are shares, all of them")
  func shares() {
    let text = Example.small.replacing(
      "{kpi: joins, at_least: 100}", with: "{kpi: active_rate, at_least: [0.1, 20]}")
    let failure = Example.failure(text)
    #expect(failure?.errors.first?.hint?.english == "write 20% for 20 per cent")
  }
}
