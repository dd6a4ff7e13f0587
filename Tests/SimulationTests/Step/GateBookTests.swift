import Randomness
import Scenarios
import Testing

@testable import Simulation

struct GateBookTests {
  private func stream() -> RandomStream {
    RandomSource(seed: 5, replicate: 0).stream(.gateChance, of: 0)
  }

  private func record(_ members: Double) -> GateRecord {
    GateRecord(members: members, controlMembers: 0, privateMembers: 0, activePrivate: 0)
  }

  private let joins = Gate.Condition(indicator: .joins, bound: .atLeast, value: 900)

  private func flows(even: Double, odd: Double) -> Halves<ExpectedFlows> {
    var flows = Halves(both: ExpectedFlows())
    flows.even.activeJoins = even
    flows.odd.activeJoins = odd
    return flows
  }

  /// The record that decides sees all agents and chance; the halves see half of them and none.
  @Test func halvesDifferByTheirAgentsAlone() throws {
    var book = GateBook { _ in record(10_000) }
    var gate = record(10_000)
    var (first, second) = (stream(), stream())
    book.add(
      flows(even: 6, odd: 4), membersPerAgent: 100, scale: Halves(both: 200), weeksPerStep: 1,
      chance: &first)
    var sum = ExpectedFlows()
    sum.activeJoins = 10
    gate.add(sum, membersPerAgent: 100, weeksPerStep: 1, chance: &second)
    let reading = book.reading(of: joins)
    #expect(reading.value == gate.value(of: .joins))
    #expect(reading.value != 1000)
    let difference = try #require(reading.halfDifference)
    #expect(difference == 400)
  }

  @Test func equalHalvesDoNotDiffer() {
    var book = GateBook { _ in record(10_000) }
    var chance = stream()
    book.add(
      flows(even: 5, odd: 5), membersPerAgent: 100, scale: Halves(both: 200), weeksPerStep: 1,
      chance: &chance)
    #expect(book.reading(of: joins).halfDifference == 0)
    let cost = Gate.Condition(indicator: .orderLiftOverControl, bound: .atLeast, value: 1)
    #expect(book.reading(of: cost).halfDifference == nil)
  }

  /// Two gates of a plan: what the last check of each saw is told.
  @Test func outcomesHoldTheLastReadings() throws {
    let scenario = simpleScenario(weeks: 20) {
      $0.plans.append(emptyPlan("pool", in: $0))
      $0.plans[1].acquisition[0] = Schedule(50_000)
      var pilot = wave("pilot", share: 0.5)
      var gate = Gate()
      gate.reviewAfterWeeks = 4
      gate.recheckWeeks = 3
      gate.maxChecks = 2
      gate.conditions = [Gate.Condition(indicator: .joins, bound: .atLeast, value: 1e12)]
      pilot.gate = gate
      $0.plans[1].waves = [pilot, wave("rest", share: 0.5)]
    }
    let waves = try simulate(scenario).plans[1].waves
    #expect(waves[0].checks == 2 && waves[0].stoppedAtStep != nil)
    let reading = try #require(waves[0].readings.first)
    #expect(try #require(reading.value) > 0)
    let difference = try #require(reading.halfDifference)
    #expect(difference != 0 && abs(difference) < 0.5 * (reading.value ?? 0))
    #expect(waves[1].readings.isEmpty)
  }
}
