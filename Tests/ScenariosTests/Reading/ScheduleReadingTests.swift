import Testing

@testable import Scenarios

@Suite("Values over time")
struct ScheduleReadingTests {
  private func plan(_ key: String) throws -> Plan {
    let text = Example.small.replacing("staff: {count: 400", with: "\(key)\n    staff: {count: 400")
    return try Example.read(text).scenario.plans[1]
  }

  private func errors(_ key: String) -> [String] {
    let text = Example.small.replacing("staff: {count: 400", with: "\(key)\n    staff: {count: 400")
    return Example.failure(text)?.errors.map(\.message.english) ?? []
  }

  @Test("are steps, with the default before the first")
  func steps() throws {
    let cost = try plan(
      "fixed_cost_per_week: [{from_week: 0, value: 3}, {from_week: 26, value: 5}]"
    )
    .fixedCostPerWeek
    #expect(cost.steps == [.init(fromWeek: 0, value: 3), .init(fromWeek: 26, value: 5)])
    #expect([0, 25, 26, 500].map(cost.value(inWeek:)) == [3, 3, 5, 5])
    let later = try plan("fixed_cost_per_week: [{from_week: 4, value: 3}]").fixedCostPerWeek
    #expect(later.steps == [.init(fromWeek: 0, value: 0), .init(fromWeek: 4, value: 3)])
    let limit = try plan("budget: {per_week: [{from_week: 4, value: 3}]}").budget.perWeek
    #expect(limit.value(inWeek: 0) == .infinity && limit.value(inWeek: 4) == 3)
  }

  @Test("may be uncertain step by step")
  func uncertain() throws {
    let text = Example.small.replacing(
      "group: 2", with: "group: {city: [{from_week: 0, value: 1}, {from_week: 9, value: 2 to 3}]}")
    let scenario = try Example.read(text).scenario
    #expect(scenario.uncertainNumbers.map(\.path) == ["plans.first.touches.group.city.9"])
    #expect(scenario.uncertainNumbers.map(\.drawPath) == ["plans.touches.group.city.9"])
    #expect(abs(scenario.plans[1].touches[0][0].value(inWeek: 9) - 6.0.squareRoot()) < 1e-12)
    #expect(scenario.plans[1].touches[0][1] == Schedule(0))
  }

  @Test("must rise, and be whole")
  func bad() {
    #expect(
      errors("fixed_cost_per_week: [{from_week: 5, value: 3}, {from_week: 5, value: 3}]")
        == ["the steps of `fixed_cost_per_week` must rise: week 5 after week 5"])
    #expect(
      errors("fixed_cost_per_week: [{from_week: 0.5, value: 3}]")
        == ["`from_week` must be a whole number, but is 0.5"])
    #expect(
      errors("fixed_cost_per_week: [{from_week: 0}]") == ["a step needs the key `value`"])
    #expect(errors("fixed_cost_per_week: [{value: 1}]") == ["a step needs the key `from_week`"])
    #expect(errors("fixed_cost_per_week: []") == ["`fixed_cost_per_week` is an empty list"])
    #expect(
      errors("fixed_cost_per_week: [{from_week: 0, value: 1, valu: 3}]")
        == ["a step has no key `valu`"])
    #expect(
      errors("fixed_cost_per_week: [3]")
        == ["a step must be a map of keys and values, not `3`"])
    #expect(
      errors("fixed_cost_per_week: {from_week: 0, value: 1}")
        == ["`fixed_cost_per_week` must be a number, not a map"])
    #expect(
      errors("budget: {total: [{from_week: 0, value: 1}]}")
        == ["`total` must be a number, not a list"])
  }
}
