import Randomness
import Scenarios

/// One plan in one world, step by step (model, section 5).
///
/// A class, since it is large and its methods would otherwise copy it.
final class PlanRun {
  let world: World
  /// That of the world.
  let scenario: Scenario
  let plan: Plan
  let population: Population
  let members: Members
  let cells: Cells
  /// One a port, see ``Plan/workPerTouch(ports:)``.
  let workPerTouch: [Double]

  var events: MemberEvents
  var rollout: Rollout
  var staffing: Staffing?
  var budgeting: Budgeting
  /// One a wave; nil before it opens, and for waves without a gate.
  var gates: [GateBook?]
  /// What the last check of each wave's gate saw.
  var gateReadings: [[GateReading]]

  private let workers: Workers
  /// One a worker.
  let passes: [MemberPass]
  /// The members in parts; none where they are few.
  private let shards: [Shard]
  /// R·M·E·φ summed over private active members, one a segment, as the last step left it: what the
  /// budget expects of referrals.
  var responsive: [Double]
  /// Share of steered among public orders in the last step.
  var steeredShare = 0.0
  /// Who is at risk, in the present step, to order as a recent buyer.
  var recentBuyers = Halves(both: RecentBuyers.Counts())
  /// What the present step holds for the plan as a whole, not for one of its segments.
  var whole = Tally()

  /// What is told of the plan: from all agents, and from either half; see ``AgentSample``.
  var books: [OutcomeBook]

  /// - Parameters:
  ///   - workers: what shards are taken through their steps by.
  ///   - count: how many parts the members are taken in; as many as suit their number unless told.
  ///   - pairing: puts into the accounts what they need to hold members against baseline.
  init(
    _ index: Int, world: World, population: Population, members: Members,
    fixedPoints: Accounts.FixedPoints, workers: Workers = Workers(threads: 1),
    shards count: Int? = nil,
    pairing: (Accounts) -> Void = { _ in }
  ) {
    self.world = world
    scenario = world.scenario
    self.population = population
    self.members = members
    self.workers = workers
    plan = world.scenario.plans[index]
    cells = Cells(plan: plan, layout: world.layout)
    workPerTouch = plan.workPerTouch(ports: world.scenario.ports)
    rollout = Rollout(plan: plan, world: world)
    staffing = plan.staff.map { Staffing($0, world: world) }
    if plan.staff?.ownership != nil { members.rememberService() }
    budgeting = Budgeting(plan.budget, clock: world.clock)
    gates = plan.waves.map { _ in nil }
    gateReadings = plan.waves.map { _ in [] }
    responsive = world.scenario.segments.map { _ in 0 }
    books = AgentSample.allCases.map { _ in
      OutcomeBook(segments: world.scenario.segments.count)
    }
    let (cells, fixedPoints) = (cells, fixedPoints)
    func makeAccounts() -> Accounts {
      Accounts(world: world, cells: cells.cells.count, fixedPoints: fixedPoints)
    }
    let accounts = makeAccounts()
    pairing(accounts)
    let events = MemberEvents(
      world: world, cells: cells.cells.count, population: population, members: members, accounts)
    self.events = events
    shards = Shard.all(
      count ?? Shard.count(agents: world.layout.agents), world.layout, events,
      makeAccounts: makeAccounts)
    passes = (0..<max(1, min(workers.threads, shards.count))).map { _ in
      MemberPass(
        members, population, cells, hasTier: events.hasTier,
        hasReferral: world.scenario.referral.accept > 0)
    }
    enterMembers()
  }

  private func enterMembers() {
    members.begin(population, world: world, traits: events.traits, workers: workers)
    guard !shards.isEmpty else {
      for agents in world.layout.segments { events.enter(agents, cells.cells) }
      return
    }
    let (shards, cells) = (shards, cells.cells)
    workers.perform(shards.count) { _, shard in shards[shard].enter(cells) }
    for shard in shards { shard.merge(into: &events) }
  }

  /// What the plan led to, that of either half of the agents beside it.
  var outcome: PlanOutcome {
    var outcome = books[AgentSample.all.rawValue].outcome
    outcome.halves = [books[AgentSample.evenHalf.rawValue], books[AgentSample.oddHalf.rawValue]]
      .map(\.outcome)
    return outcome
  }

  /// Runs all steps, the run-off included.
  ///
  /// - Parameter isCancelled: asked once a week.
  /// - Throws: `CancellationError`.
  func run(isCancelled: () -> Bool) throws {
    for step in 0..<world.clock.total {
      if step % world.clock.stepsPerWeek == 0, isCancelled() { throw CancellationError() }
      advance(step)
    }
    complete()
  }

  /// One step, in the order of the model.
  private func advance(_ step: Int) {
    begin(step)
    var spending = openWaves(step)
    let runs = rollout.runs(atStep: step)
    let voice = voiceFactor()
    let maturity = world.scenario.operations.maturity.factor(
      weeksSinceFirstWave: rollout.firstOpenedAt.map {
        Double(step - $0) * world.clock.weeksPerStep
      })
    advanceStaff(step, runs: runs, &spending)
    let touches = plannedTouches(step, runs: runs, maturity: maturity)
    let delivered = deliveredByStaff(step, touches)
    let offer = channelOffer(step, voice: voice)
    let demand = self.demand(
      step, runs: runs, touches: touches, delivered: delivered, offer: offer, fixed: &spending)
    let cut = budgeting.cut(demand, atStep: step)
    let acquisition = acquire(step, offer: offer, cut: cut, &spending)
    respond(
      step, touches: touches, delivered: delivered.map { $0 * cut.touches },
      conditions: StepConditions(
        orderFactor: world.orderFactors[step], voice: voice, maturity: maturity,
        referralFactor: admitsReferrals(step) ? cut.acquisition : 0))
    ask(step, acquisition: acquisition, cut: cut)
    review(step, acquisition: acquisition)
    advanceMembers()
    close(step, acquisition: acquisition, spending)
  }

  // MARK: Members

  private func advanceMembers() {
    if shards.isEmpty { advanceTogether() } else { advanceInShards() }
    let referral = world.scenario.referral
    events.resolveReferrals(
      ReferralRules(
        converts: referral.converts, channel: world.scenario.channels.count,
        reward: referral.reward),
      cells: cells, layout: world.layout)
  }

  private func advanceTogether() {
    for (segment, agents) in world.layout.segments.enumerated() {
      responsive[segment] =
        agents.isEmpty ? 0 : passes[0].advance(agents, ofSegment: segment, &events)
    }
  }

  private func advanceInShards() {
    let (shards, passes, context) = (shards, passes, events.context)
    workers.perform(shards.count) { worker, shard in
      shards[shard].advance(context, passes[worker])
    }
    for segment in responsive.indices { responsive[segment] = 0 }
    for shard in shards {
      shard.merge(into: &events)
      for segment in responsive.indices { responsive[segment] += shard.responsive[segment] }
    }
  }
}
