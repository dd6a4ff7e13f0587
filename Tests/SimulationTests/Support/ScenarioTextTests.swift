import Scenarios
import Testing

/// What a failed test prints reads back as the scenario that failed.
struct ScenarioTextTests {
  private func readBack(_ scenario: Scenario) throws -> Scenario {
    try ScenarioReader(file: "generated.yaml", text: ScenarioText(scenario).text).read().scenario
  }

  private func expectEqual(_ a: Scenario, _ b: Scenario) {
    #expect(a.name == b.name)
    #expect(a.currency == b.currency)
    #expect(a.calendar == b.calendar)
    #expect(a.settings == b.settings)
    #expect(a.market == b.market)
    #expect(a.economics == b.economics)
    #expect(a.targeting == b.targeting)
    #expect(a.segments == b.segments)
    #expect(a.channels == b.channels)
    #expect(a.ports == b.ports)
    #expect(a.referral == b.referral)
    #expect(a.superTier == b.superTier)
    #expect(a.operations == b.operations)
    #expect(a.plans == b.plans)
  }

  @Test(arguments: 0..<UInt32(6)) func independentMembersReadBack(number: UInt32) throws {
    let scenario = independentMembers(number, agents: 1000, weeks: 8)
    expectEqual(try readBack(scenario), scenario)
  }

  @Test(arguments: 0..<UInt32(6)) func generatedScenariosReadBack(number: UInt32) throws {
    let scenario = generatedScenario(number)
    expectEqual(try readBack(scenario), scenario)
  }
}
