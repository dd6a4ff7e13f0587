import Foundation
import Randomness
import Scenarios
import Testing

@testable import Simulation

struct OwnershipTests {
  /// Everybody private, looked after by ten sellers who stay, ten orders a year each.
  private func scenario(
    protected weeks: Double, elsewhere: Double, posts: Double = 10,
    change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    poolScenario {
      $0.ports[0].strength = 0
      var staff = Staff()
      staff.count = Schedule(posts)
      staff.ownership = rule(protected: weeks, elsewhere: elsewhere)
      $0.plans[0].staff = staff
      change(&$0)
    }
  }

  private func rule(protected weeks: Double, elsewhere: Double) -> Staff.Ownership {
    var rule = Staff.Ownership()
    rule.protectedWeeks = weeks
    rule.elsewhere = elsewhere
    return rule
  }

  private func run(_ scenario: Scenario, plan: Int = 0, shards: Int? = nil) throws -> PlanRun {
    let world = World(
      scenario: scenario, random: RandomSource(seed: scenario.settings.seed, replicate: 0))
    let population = Population(layout: world.layout)
    population.draw(world)
    let run = PlanRun(
      plan, world: world, population: population,
      members: Members(capacity: world.layout.capacity),
      fixedPoints: Accounts.FixedPoints(fitting: population, in: world), shards: shards)
    try run.run(isCancelled: { false })
    return run
  }

  /// Four standard errors of a share of so many orders.
  private func error(_ share: Double, orders: Double, _ scenario: Scenario) -> Double {
    4
      * (share * (1 - share) / orders * scenario.market.members / Double(scenario.settings.agents))
      .squareRoot()
  }

  // MARK: Closed forms

  @Test func withoutProtectionEachOrderElsewhereIsATransfer() throws {
    let scenario = scenario(protected: 0, elsewhere: 0.3)
    let total = try simulate(scenario).plans[0].horizon
    let share = total[.ownershipTransfers] / total[.privateMemberOrders]
    #expect(abs(share - 0.3) < error(0.3, orders: total[.privateMemberOrders], scenario))
  }

  /// Engagement of half: T = ln 2 through two touches a week.
  @Test func whomTheOwnerCaresForComesBack() throws {
    let scenario = scenario(protected: 0, elsewhere: 0.6) {
      $0.ports[0].strength = log(2) / 2
    }
    let total = try simulate(scenario).plans[0].horizon
    let share = total[.ownershipTransfers] / total[.privateMemberOrders]
    #expect(abs(share - 0.3) < error(0.3, orders: total[.privateMemberOrders], scenario))
  }

  /// Over-touch of one halves what is left of that care: φ = 1/2.
  @Test func tiredMembersComeBackLess() throws {
    let scenario = scenario(protected: 0, elsewhere: 0.6) {
      $0.ports[0].strength = log(2) / 2
      $0.segments[0].tolerance = .init(mean: 1, cv: 0)
    }
    let total = try simulate(scenario).plans[0].horizon
    let share = total[.ownershipTransfers] / total[.privateMemberOrders]
    #expect(abs(share - 0.45) < error(0.45, orders: total[.privateMemberOrders], scenario))
  }

  /// The age of an ownership as a Markov chain: orders come with rate λ a week; within the protected
  /// weeks those that the owner serves begin them anew, afterwards every order does.
  @Test(arguments: [1, 2, 6]) func protectionHoldsForItsWeeks(weeks: Int) throws {
    let elsewhere = 0.3
    let scenario = scenario(protected: Double(weeks), elsewhere: elsewhere)
    let rate = scenario.segments[0].ordersPerYear.mean / 52
    let (anyOrder, byOwner) = (1 - exp(-rate), 1 - exp(-rate * (1 - elsewhere)))
    // Members by age at the beginning of a week; the last element: unprotected.
    var ages = [1.0] + [Double](repeating: 0, count: weeks)
    let outcome = try simulate(scenario).plans[0]
    var (expected, found) = (0.0, 0.0)
    for week in outcome.weeks {
      expected += ages[weeks] * anyOrder * elsewhere
      found += week[.ownershipTransfers]
      var next = [Double](repeating: 0, count: weeks + 1)
      for (age, share) in ages.enumerated() {
        let renewed = share * (age < weeks ? byOwner : anyOrder)
        next[min(age + 1, weeks)] += share - renewed
        // One week old when the next week begins.
        next[1] += renewed
      }
      ages = next
    }
    let count = expected * scenario.market.members
    #expect(abs(found / count - 1) < relativeError(count, scenario))
  }

  @Test func aSingleSellerLosesNobody() throws {
    let total = try simulate(scenario(protected: 0, elsewhere: 1, posts: 1)).plans[0].horizon
    #expect(total[.privateMemberOrders] > 0)
    #expect(total[.ownershipTransfers] == 0)
  }

  @Test func publicMembersHaveNoOwner() throws {
    let scenario = scenario(protected: 0, elsewhere: 1) { $0.segments[0].start.privatePool = 0 }
    let total = try simulate(scenario).plans[0].horizon
    #expect(total[.publicMemberOrders] > 0)
    #expect(total[.ownershipTransfers] == 0)
  }

  // MARK: What follows, and what does not

  /// The new owner's leaving matters: everybody stands on the list of the post they belong to.
  @Test func everyPrivateMemberHasOneOwner() throws {
    let scenario = scenario(protected: 1, elsewhere: 0.8) {
      $0.plans[0].staff?.turnoverPerYear = 2
      $0.plans[0].staff?.carryAway = 0.2
      $0.plans[0].staff?.refillWeeks = 2
      $0.segments[0].ordersPerYear.mean = 50
      $0.segments[0].blocksPerYear = 0.5
    }
    let run = try run(scenario)
    #expect(run.outcome.horizon[.ownershipTransfers] > 0)
    let lists = (0..<10).map { Set(run.events.posts.release($0)) }
    for agents in run.world.layout.segments {
      for agent in agents {
        let post = Int(run.members.post[agent])
        guard run.members.status[agent] & Status.isPrivate != 0 else {
          #expect(post == 0)
          continue
        }
        #expect((1...10).contains(post) && lists[post - 1].contains(agent))
      }
    }
  }

  @Test func nothingElseDependsOnIt() throws {
    func weeks(_ ownership: Staff.Ownership?, carryAway: Double) throws -> [Tally] {
      let scenario = scenario(protected: 0, elsewhere: 0) {
        $0.plans[0].staff?.turnoverPerYear = 2
        $0.plans[0].staff?.carryAway = carryAway
        $0.plans[0].staff?.ownership = ownership
        $0.segments[0].blocksPerYear = 0.5
        $0.segments[0].returnsPerYear = 2
        $0.segments[0].lapsesPerYear = .init(mean: 1, cv: 0)
      }
      return try simulate(scenario).plans[0].weeks.map {
        var week = $0
        week[.ownershipTransfers] = 0
        return week
      }
    }
    // Who belongs to whom is of no consequence while nobody is carried away …
    #expect(
      try weeks(nil, carryAway: 0) == weeks(rule(protected: 1, elsewhere: 0.5), carryAway: 0))
    // … and a rule under which nobody passes is none.
    #expect(
      try weeks(nil, carryAway: 0.3) == weeks(rule(protected: 0, elsewhere: 0), carryAway: 0.3))
  }

  @Test(arguments: 0..<UInt32(affordableCases(12))) func partsAddUp(number: UInt32) throws {
    var scenario = generatedScenario(number, agents: 5 * BlockPass.blockSize, weeks: 8)
    scenario.plans[1].staff?.count = Schedule(20)
    scenario.plans[1].staff?.ownership = rule(protected: 1, elsewhere: 0.9)
    for index in scenario.segments.indices { scenario.segments[index].ordersPerYear.mean = 20 }
    let (whole, parts) = (try run(scenario, plan: 1), try run(scenario, plan: 1, shards: 3))
    #expect(whole.outcome.horizon[.ownershipTransfers] > 0)
    for agent in 0..<whole.members.post.count {
      #expect(whole.members.post[agent] == parts.members.post[agent])
      #expect(whole.members.lastServed?[agent] == parts.members.lastServed?[agent])
    }
    for (week, other) in zip(parts.outcome.weeks, whole.outcome.weeks) {
      let (found, expected) = (week[.ownershipTransfers], other[.ownershipTransfers])
      #expect(abs(found - expected) <= 1e-10 * expected)
    }
  }

  // MARK: The choice of a seller

  @Test func othersAreChosenWithEqualChance() {
    var staff = Staff()
    staff.count = Schedule(5)
    let world = World(
      scenario: simpleScenario(agents: 1000), random: RandomSource(seed: 1, replicate: 0))
    var staffing = Staffing(staff, world: world)
    let rule = rule(protected: 2, elsewhere: 0.5)
    func sellers(owner: Int, isPresent: Bool) -> [Int?] {
      let ready = OwnershipRule(rule, clock: world.clock, staffing: staffing, step: 0)
      return (0..<20).map {
        ready.seller(otherThan: owner, isPresent: isPresent, unit: (Double($0) + 0.5) / 20)
      }
    }
    #expect(sellers(owner: 2, isPresent: false).allSatisfy { $0 == nil })
    staffing.advance(toStep: 0, privateMembers: 0)
    for owner in 0..<5 {
      let chosen = sellers(owner: owner, isPresent: true)
      for post in 0..<5 {
        #expect(chosen.filter { $0 == post }.count == (post == owner ? 0 : 5))
      }
    }
    // An owner whose post is empty is none of them.
    let chosen = sellers(owner: 7, isPresent: false)
    for post in 0..<5 { #expect(chosen.filter { $0 == post }.count == 4) }
  }
}
