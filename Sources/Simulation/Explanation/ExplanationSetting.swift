import Randomness
import Scenarios

/// What the phases of an explanation share: the world at its central values, and the plans in it.
struct ExplanationSetting {
  /// More agents would say the same, and take longer.
  private static let mostAgents = 20_000

  let scenario: Scenario
  let world: World
  /// One a plan.
  let openings: [PlanOpening]
  let atScale: [PlanAtScale]

  init(_ scenario: Scenario) {
    var scenario = scenario
    scenario.settings.agents = min(scenario.settings.agents, Self.mostAgents)
    self.scenario = scenario
    let world = World(
      scenario: scenario, random: RandomSource(seed: scenario.settings.seed, replicate: 0))
    self.world = world
    let population = Population(layout: world.layout)
    population.draw(world)
    openings = scenario.plans.indices.map {
      PlanOpening($0, world: world, population: population)
    }
    atScale = openings.map { PlanAtScale($0.plan, openedAt: $0.step ?? 0, world: world) }
  }

  // MARK: Words

  /// `week 12 (2026-03-30)`.
  func week(ofStep step: Int) -> Message {
    let (week, date) = (world.clock.week(ofStep: step), world.clock.date(ofStep: step))
    return Message("week \(week) (\(date))", "第 \(week) 周（\(date)）")
  }

  /// Plans that do something.
  var activePlans: [Int] {
    scenario.plans.indices.filter { index in
      let plan = scenario.plans[index]
      return index > 0 || !plan.waves.isEmpty || plan.staff != nil
        || plan.touches.joined().contains { $0.steps.contains { $0.value > 0 } }
    }
  }

  func plan(_ index: Int) -> Message {
    let name = scenario.plans[index].name
    return Message("plan \(name)", "计划 \(name)")
  }

  func segment(_ index: Int) -> Message {
    let name = scenario.segments[index].name
    return Message("segment \(name)", "客群 \(name)")
  }

  func planKey(_ index: Int, _ key: String) -> String {
    "plans.\(scenario.plans[index].name).\(key)"
  }

  func segmentKey(_ index: Int, _ key: String) -> String {
    "segments.\(scenario.segments[index].name).\(key)"
  }
}
