import Scenarios
import Testing

@testable import Projections

struct SelectionRuleTests {
  private func usual(_ id: String, _ change: (inout Scenario) -> Void = { _ in }) -> Double? {
    var scenario = Worlds.scenario(weeks: 26)
    for index in scenario.segments.indices {
      scenario.segments[index].share = 0.5
      scenario.segments[index].start.dormant = 0.2
      scenario.segments[index].ordersPerYear.mean = 5
      scenario.segments[index].orderValue.mean = 40
    }
    change(&scenario)
    return Catalogue(for: scenario)[id].flatMap {
      SelectionRule.usualIndifference(for: $0, in: scenario)
    }
  }

  /// Of 1000 members 800 are active and order for 200 a year: 80 000 in half a year.
  @Test func aThousandthOfWhatIsSold() throws {
    #expect(abs(try #require(usual("npv")) - 80) < 1e-9)
  }

  @Test func otherGoals() {
    #expect(usual("private_members") == 1)
    #expect(usual("payback_week") == 1)
    #expect(usual("private_penetration") == 0.01)
    #expect(usual("roi") == nil)
  }

  @Test func nothingIsSold() {
    #expect(usual("npv") { $0.segments.removeAll() } == nil)
  }
}
