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

  var events: MemberEvents
  var rollout: Rollout
  var staffing: Staffing?
  var budgeting: Budgeting
  /// One a wave; nil before it opens, and for waves without a gate.
  var gates: [GateBook?]
  /// What the last check of each wave's gate saw.
  var gateReadings: [[GateReading]]

  private let blocks: BlockPass
  private let scratch: BlockPass.Scratch
  private let list = EventList()
  private let orders = OrderPass()
  /// Leaves no order to the order pass: what tests hold it to.
  var treatsAllPlainly = false
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

  /// - Parameter pairing: puts into the accounts what they need to hold members against baseline.
  init(
    _ index: Int, world: World, population: Population, members: Members,
    scratch: BlockPass.Scratch, fixedPoints: Accounts.FixedPoints,
    pairing: (Accounts) -> Void = { _ in }
  ) {
    self.world = world
    scenario = world.scenario
    self.population = population
    self.members = members
    self.scratch = scratch
    plan = world.scenario.plans[index]
    cells = Cells(plan: plan, layout: world.layout)
    rollout = Rollout(plan: plan, world: world)
    staffing = plan.staff.map { Staffing($0, world: world) }
    budgeting = Budgeting(plan.budget, clock: world.clock)
    gates = plan.waves.map { _ in nil }
    gateReadings = plan.waves.map { _ in [] }
    responsive = world.scenario.segments.map { _ in 0 }
    books = AgentSample.allCases.map { _ in
      OutcomeBook(segments: world.scenario.segments.count)
    }
    let accounts = Accounts(world: world, cells: cells.cells.count, fixedPoints: fixedPoints)
    pairing(accounts)
    events = MemberEvents(
      world: world, cells: cells.cells.count, population: population, members: members, accounts)
    blocks = BlockPass(
      population: population, members: members, scratch: scratch, hasTier: events.hasTier,
      hasReferral: world.scenario.referral.accept > 0)
    enterMembers()
  }

  private func enterMembers() {
    members.begin(population, world: world, traits: events.traits)
    for (index, cell) in cells.cells.enumerated() {
      for agent in cell.agents {
        events.accounts.enter(
          agent, Status(bits: members.status[agent]), cell: index,
          rates: events.orderRates(of: agent, segment: cell.segment))
      }
    }
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
    for segment in cells.ofSegment.indices {
      advanceMembers(ofSegment: segment)
    }
    let referral = world.scenario.referral
    events.resolveReferrals(
      ReferralRules(
        converts: referral.converts, channel: world.scenario.channels.count,
        reward: referral.reward),
      cells: cells, layout: world.layout)
  }

  /// Block by block: all clocks run down, then those whose clock ran out are treated.
  private func advanceMembers(ofSegment segment: Int) {
    guard !world.layout.segments[segment].isEmpty else { return }
    let agents = world.layout.segments[segment]
    var responsive = 0.0
    var lanes = LaneCells(
      cells.cells, within: cells.ofSegment[segment], rates: events.context.cells,
      joinMeters: events.context.meters.joins)
    var cell = cells.ofSegment[segment].lowerBound
    var first = agents.lowerBound
    while first < agents.upperBound {
      let count = min(BlockPass.blockSize, agents.upperBound - first)
      responsive += advanceBlock(first, count, segment: segment, &lanes)
      while cells.cells[cell].agents.upperBound <= first { cell += 1 }
      treatBlock(first, count, segment: segment, cell: cell, &events)
      first += count
    }
    self.responsive[segment] = responsive
  }

  private func advanceBlock(
    _ first: Int, _ count: Int, segment: Int, _ lanes: inout LaneCells
  ) -> Double {
    let rates = events.context.segments[segment]
    let meters = events.context.meters.segments[segment]
    var responsive = Lanes.zero
    var next = first
    let end = first + (count + AgentLayout.lanes - 1) / AgentLayout.lanes * AgentLayout.lanes
    while next < end {
      let run = lanes.rates(from: next, to: end)
      responsive += blocks.advance(
        BlockPass.Run(
          first: next, offset: next - first, count: run.end - next, segment: rates, meters: meters,
          cells: run.rates))
      next = run.end
    }
    return Double(responsive.sum())
  }

  /// - Parameter events: handed on as a whole, so that access to it is checked once a block.
  private func treatBlock(
    _ first: Int, _ count: Int, segment: Int, cell: Int, _ events: inout MemberEvents
  ) {
    list.read(scratch, first: first, count: count, countsAllAsOthers: treatsAllPlainly)
    list.prefetch(members, population)
    let lift = scratch.lift.base - first
    var walk = CellWalk(cells.cells, from: cell)
    let others = list.others.base
    for index in 0..<list.otherCount {
      let agent = Int(others[index])
      events.treat(agent, cell: walk.cell(of: agent), segment: segment, lift: lift[agent])
    }
    orders.resolve(
      list, &events, segment: segment, lift: lift, cells: CellWalk(cells.cells, from: cell))
  }
}
