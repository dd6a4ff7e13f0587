import Scenarios

/// A plan in the step in which its first wave opens, as the simulation finds it.
struct PlanOpening {
  let plan: Plan
  /// Nil when no wave opens within the horizon; 0 for a plan without waves.
  let step: Int?
  let cells: [Cell]
  /// Public agents that do not refuse, one a cell.
  let willing: [Int]
  let spending: StepSpending
  let demand: Budgeting.Demand
  /// Money of the step.
  let available: Double
  let cut: Budgeting.Cut
  /// Money a week, one a channel.
  let adBudgets: [Double]
  let acquisition: Acquisition
  let offer: Acquisition.Offer

  init(_ index: Int, world: World, population: Population) {
    let run = PlanRun(
      index, world: world, population: population,
      members: Members(capacity: world.layout.capacity),
      fixedPoints: Accounts.FixedPoints(fitting: population, in: world))
    plan = run.plan
    cells = run.cells.cells
    willing = run.events.accounts.cells.cells.map { run.events.accounts.cells[$0].publicWilling }
    let opening = Self.firstOpening(of: run.plan, world: world)
    step = opening
    let now = opening ?? 0
    // The order of `PlanRun.advance`.
    run.begin(now)
    var spending = run.openWaves(now)
    let runs = run.rollout.runs(atStep: now)
    let maturity = world.scenario.operations.maturity.factor(
      weeksSinceFirstWave: run.plan.waves.isEmpty ? nil : 0)
    run.advanceStaff(now, runs: runs, &spending)
    let touches = run.plannedTouches(now, runs: runs, maturity: maturity)
    let delivered = run.deliveredByStaff(now, touches)
    offer = run.channelOffer(now, voice: run.voiceFactor())
    demand = run.demand(
      now, runs: runs, touches: touches, delivered: delivered, offer: offer, fixed: &spending)
    cut = run.budgeting.cut(demand, atStep: now)
    available = run.budgeting.available
    adBudgets = run.adBudgets(now)
    acquisition = run.acquire(now, offer: offer, cut: cut, &spending)
    self.spending = spending
  }

  private static func firstOpening(of plan: Plan, world: World) -> Int? {
    guard !plan.waves.isEmpty else { return 0 }
    return RolloutOutlook(plan, world: world).firstOpening
  }
}

/// When the waves of a plan open and pass if every gate holds at its first check, and when they stop
/// if none ever does.
struct RolloutOutlook {
  let earliest: [Rollout.Progress]
  let latest: [Rollout.Progress]

  init(_ plan: Plan, world: World) {
    earliest = Self.progress(of: plan, world: world) { wave, indicator in
      plan.waves[wave].gate?.conditions.first { $0.indicator == indicator }?.value
    }
    latest = Self.progress(of: plan, world: world) { _, _ in nil }
  }

  var firstOpening: Int? { earliest.compactMap(\.openedAt).min() }

  private static func progress(
    of plan: Plan, world: World, measure: (Int, Gate.Indicator) -> Double?
  ) -> [Rollout.Progress] {
    var rollout = Rollout(plan: plan, world: world)
    for step in 0..<world.clock.horizon { _ = rollout.advance(toStep: step, measure: measure) }
    return rollout.progress
  }
}
