import Randomness
import Scenarios
import Testing

@testable import Simulation

/// What is drawn for many orders at once is what the plain way draws for one.
struct OrderPassTests {
  /// A world in which members order often, are asked at orders and some are private.
  private func scenario(number: UInt32) -> Scenario {
    var scenario = generatedScenario(number, agents: affordable(6000), weeks: 12)
    for index in scenario.segments.indices { scenario.segments[index].ordersPerYear.mean = 20 }
    scenario.plans[1].staff?.count = Schedule(20)
    var ownership = Staff.Ownership()
    ownership.elsewhere = 0.7
    scenario.plans[1].staff?.ownership = ownership
    return scenario
  }

  private func members(_ scenario: Scenario, plain: Bool) throws -> (Members, PlanOutcome) {
    let world = World(
      scenario: scenario, random: RandomSource(seed: scenario.settings.seed, replicate: 0))
    let population = Population(layout: world.layout)
    population.draw(world)
    let members = Members(capacity: world.layout.capacity)
    let run = PlanRun(
      1, world: world, population: population, members: members,
      fixedPoints: Accounts.FixedPoints(fitting: population, in: world))
    run.passes[0].treatsAllPlainly = plain
    try run.run(isCancelled: { false })
    return (members, run.outcome)
  }

  @Test(arguments: 0..<UInt32(affordableCases(24)))
  func membersFareAsInThePlainWay(number: UInt32) throws {
    let scenario = scenario(number: number)
    let (fast, told) = try members(scenario, plain: false)
    let (plain, expected) = try members(scenario, plain: true)
    for agent in 0..<fast.status.count {
      #expect(fast.status[agent] == plain.status[agent])
      #expect(fast.orderClock[agent] == plain.orderClock[agent])
      #expect(fast.history[agent].orderNumber == plain.history[agent].orderNumber)
      #expect(fast.history[agent].orderCount == plain.history[agent].orderCount)
      #expect(fast.history[agent].lastOrder == plain.history[agent].lastOrder)
      #expect(fast.placeClock[agent] == plain.placeClock[agent])
      #expect(fast.post[agent] == plain.post[agent])
      #expect(fast.lastServed?[agent] == plain.lastServed?[agent])
    }
    // Sums in another order of members: equal but for the rounding of some thousand addends.
    for (week, other) in zip(told.weeks, expected.weeks) {
      for measure in Measure.allCases {
        #expect(abs(week[measure] - other[measure]) <= 1e-10 * abs(other[measure]), "\(measure)")
      }
    }
    #expect(told.horizon[.publicShopOrders] > 0)
    #expect(told.horizon[.ownershipTransfers] > 0)
  }
}
