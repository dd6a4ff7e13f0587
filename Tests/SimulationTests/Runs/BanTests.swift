import Randomness
import Scenarios
import Testing

@testable import Simulation

/// Forbidding one member to join changes that member and nobody else, when joins come by orders
/// alone and no mechanism ties members together.
struct BanTests {
  private static let weeks = 30

  private func scenario() -> Scenario {
    simpleScenario(agents: 2000, weeks: Self.weeks) {
      $0.calendar.season = (0..<52).map { 1 + 0.3 * Double($0 % 3) }
      $0.market.joinAffinity = 0.5
      $0.market.shock.sd = 0.1
      $0.economics.coupon.redemption = 0.5
      $0.economics.coupon.discount = 0.1
      $0.economics.coupon.lift = 0.1
      $0.segments = [segment("a", share: 0.6), segment("b", share: 0.4)]
      for index in 0..<2 {
        $0.segments[index].start.customer = 0.8
        $0.segments[index].start.dormant = 0.2
        $0.segments[index].start.privatePool = 0.1
        $0.segments[index].ordersPerYear.cv = 1
        $0.segments[index].firstOrdersPerYear = 3
        $0.segments[index].lapsesPerYear = .init(mean: 2, cv: 1)
        $0.segments[index].returnsPerYear = 2
        $0.segments[index].rejoinsPerYear = 5
        $0.segments[index].response.orderLift = 1
        $0.segments[index].response.retention = 0.5
        $0.segments[index].response.wakesPerYear = 2
        $0.segments[index].response.receptivityCV = 0.7
        $0.segments[index].response.novelty.halfLifeWeeks = 20
        $0.segments[index].response.novelty.floor = 0.4
        $0.segments[index].blocksPerTouch = 0.005
        $0.segments[index].blocksOverTolerancePerYear = 2
        $0.segments[index].neverJoin = 0.2
      }
      $0.superTier.upgradesPerYear = 2
      $0.superTier.churnPerYear = 1
      $0.superTier.orderMultiplier = 1.5
      $0.operations.maturity.start = 0.5
      $0.operations.maturity.weeks = 8
      $0.channels = [
        orderChannel("store", accept: 0.3, segments: 2),
        orderChannel("card", accept: 0.1, segments: 2),
      ]
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      var plan = emptyPlan("pool", in: $0)
      plan.acquisition = [Schedule(0.6), Schedule(0.9)]
      plan.touches[0] = [Schedule(4), Schedule(2)]
      plan.waves = [wave("first", share: 0.4, segments: [0, 1]), wave("rest", after: 0)]
      plan.waves[1].audience.takesRest = true
      plan.waves[1].startWeek = 5
      $0.plans.append(plan)
    }
  }

  /// Everything that a member is, has done and is going to do, as bits.
  private struct Fate: Equatable {
    var bits: [UInt32]
    var placeClock: UInt32

    init(_ agent: Int, _ members: Members) {
      bits = [
        // Whether it would ever join is what the ban changes; the rest of the status counts.
        members.status[agent] & ~Status.refuses,
        members.receptivity[agent].bitPattern, members.fatigue[agent].bitPattern,
        members.freshness[agent].bitPattern, members.stageClock[agent].bitPattern,
        members.tierClock[agent].bitPattern, members.orderClock[agent].bitPattern,
        members.extraOrderClock[agent].bitPattern, members.referralClock[agent].bitPattern,
        UInt32(members.history[agent].orderNumber), UInt32(members.history[agent].orderCount),
        UInt32(members.history[agent].lastOrder), UInt32(members.history[agent].firstEntry),
      ]
      placeClock = members.placeClock[agent].bitPattern
    }

    /// What a ban leaves as it was: all but the place clock of a public member.
    func isSame(as other: Fate) -> Bool { bits == other.bits }
  }

  private struct Run {
    /// `weeks[week][slot]`: before each week, and once after the last.
    var weeks: [[Fate]] = []
    var startedPrivate: Set<Int> = []
    var firstEntry: [Int] = []
    var refuses: [Bool] = []
    var outcome = PlanOutcome()
  }

  /// Runs the second plan, with a member forbidden to join.
  private func run(_ scenario: Scenario, ban: Int? = nil) throws -> Run {
    let random = RandomSource(seed: scenario.settings.seed, replicate: 0)
    let world = World(scenario: scenario, random: random)
    let population = Population(layout: world.layout)
    population.draw(world)
    if let ban { population.start[ban] |= StartFlags.refuses }
    let members = Members(capacity: world.layout.capacity)
    let plan = PlanRun(
      1, world: world, population: population, members: members,
      fixedPoints: Accounts.FixedPoints(fitting: population, in: world))
    var run = Run()
    let slots = world.layout.segments.flatMap { Array($0) }
    func note() { run.weeks.append(slots.map { Fate($0, members) }) }
    // Asked once a week, before it begins.
    try plan.run {
      note()
      return false
    }
    note()
    run.firstEntry = slots.map { Int(members.history[$0].firstEntry) }
    run.refuses = slots.map { population.start[$0] & StartFlags.refuses != 0 }
    run.startedPrivate = Set(
      slots.indices.filter {
        members.status[slots[$0]] & Status.startedPrivate != 0
      })
    run.outcome = plan.outcome
    return run
  }

  @Test func aBanChangesTheBannedMemberOnly() throws {
    let scenario = scenario()
    let free = try run(scenario)
    let layout = AgentLayout(shares: scenario.segments.map(\.share), agents: 2000)
    let slots = layout.segments.flatMap { Array($0) }
    let joiners = slots.indices.filter { free.firstEntry[$0] > 0 }
    let others = slots.indices.filter {
      free.firstEntry[$0] == 0 && !free.refuses[$0] && !free.startedPrivate.contains($0)
    }
    #expect(joiners.count > 200 && others.count > 200)
    for place in [joiners.first, joiners[joiners.count / 2], joiners.last].compactMap({ $0 }) {
      let banned = try run(scenario, ban: slots[place])
      expectOnly(place, differs: true, joined: free.firstEntry[place] - 1, free, banned)
    }
    for place in [others.first, others[others.count / 2], others.last].compactMap({ $0 }) {
      let banned = try run(scenario, ban: slots[place])
      expectOnly(place, differs: false, joined: Self.weeks, free, banned)
    }
  }

  private func expectOnly(
    _ place: Int, differs: Bool, joined: Int, _ free: Run, _ banned: Run
  ) {
    var changed: Set<Int> = []
    for week in free.weeks.indices {
      for slot in free.weeks[week].indices {
        let (before, after) = (free.weeks[week][slot], banned.weeks[week][slot])
        if slot == place ? before.isSame(as: after) : before == after { continue }
        changed.insert(slot)
        #expect(week > joined, "member \(slot) differs before week \(joined)")
      }
    }
    #expect(changed == (differs ? [place] : []))
    #expect(banned.firstEntry[place] == 0)
    // Sums over all members differ by this one at most.
    if !differs { #expect(banned.outcome.weeks == free.outcome.weeks) }
  }
}
