import Foundation
import Randomness
import Scenarios
import Testing

@testable import Simulation

struct CarryingAwayTests {
  @Test func leaversTakeTheirMembersAlong() throws {
    let scenario = poolScenario {
      var staff = Staff()
      staff.count = Schedule(500)
      staff.turnoverPerYear = 2
      staff.carryAway = 0.3
      staff.carriedLapse = 0.5
      staff.refillWeeks = 2
      $0.plans[0].staff = staff
    }
    let total = try simulate(scenario).plans[0].horizon
    let expected = (1 - exp(-2.0 / 52)) * 0.3 * total[.privateExposure]
    // Members of a book go together: 500 books, about 500 leavers.
    #expect(abs(total[.carriedAway] / expected - 1) < 0.2)
    #expect(abs(total[.lapses] / total[.carriedAway] - 0.5) < 0.1)
    #expect(total[.blocks] == 0)
  }

  /// A single post that is empty now and then: its members wait for the successor, and whoever leaves
  /// takes half of those who are left along.
  @Test func membersWaitForTheirSellersSuccessor() throws {
    let scenario = poolScenario {
      var staff = Staff()
      staff.count = Schedule(1)
      staff.turnoverPerYear = 20
      staff.carryAway = 0.5
      staff.refillWeeks = 2
      $0.plans[0].staff = staff
    }
    let weeks = try simulate(scenario).plans[0].weeks
    let taken = weeks.filter { $0[.carriedAway] > 0 }.map { $0[.carriedAway] }
    try #require(taken.count > 2)
    let error =
      4
      / (taken[0] * Double(scenario.settings.agents) / scenario.market.members)
      .squareRoot()
    #expect(abs(taken[0] / scenario.market.members - 0.5) < error)
    #expect(abs(taken[1] / scenario.market.members - 0.25) < error)
  }

  /// Who joins while every post is empty is entrusted to the first who is taken on again.
  @Test func whoJoinedMeanwhileIsEntrustedToTheSuccessor() throws {
    let scenario = poolScenario {
      $0.segments[0].start.privatePool = 0
      var channel = Channel()
      channel.name = "ads"
      channel.reachPerWeek = $0.market.members
      channel.costPerJoin = 0.001
      channel.mix = [1]
      $0.channels = [channel]
      $0.plans[0].acquisition = [Schedule(1e9)]
      var wave = Wave()
      wave.audience.takesRest = true
      $0.plans[0].waves = [wave]
      var staff = Staff()
      staff.count = Schedule(1)
      staff.turnoverPerYear = 52
      staff.carryAway = 1
      staff.refillWeeks = 1
      $0.plans[0].staff = staff
    }
    // A seller stays a week on average and takes everybody along, whenever they joined.
    let weeks = try simulate(scenario).plans[0].weeks
    let joined = weeks.reduce(0) { $0 + $1[.joins] }
    let gone = weeks.reduce(0) { $0 + $1[.carriedAway] }
    #expect(joined > 0)
    #expect(gone > 0.9 * joined)
  }

  @Test func whoWasNotCarriedAwayHasANewPost() throws {
    let scenario = simpleScenario(agents: 1500, weeks: 20) {
      $0.segments[0].start.privatePool = 1
      var staff = Staff()
      staff.count = Schedule(steps: [.init(fromWeek: 0, value: 30), .init(fromWeek: 8, value: 5)])
      staff.turnoverPerYear = 4
      staff.carryAway = 0.1
      staff.refillWeeks = 2
      $0.plans[0].staff = staff
    }
    let world = World(scenario: scenario, random: RandomSource(seed: 4, replicate: 0))
    let population = Population(layout: world.layout)
    population.draw(world)
    let members = Members(capacity: world.layout.capacity)
    let run = PlanRun(
      0, world: world, population: population, members: members,
      fixedPoints: Accounts.FixedPoints(
        weight: FixedPoint(largest: 1, count: 1500), rate: FixedPoint(largest: 1, count: 1500)))
    try run.run(isCancelled: { false })
    for agent in 0..<1500 {
      let isPrivate = members.status[agent] & Status.isPrivate != 0
      #expect(isPrivate ? (1...5).contains(members.post[agent]) : members.post[agent] == 0)
    }
  }
}
