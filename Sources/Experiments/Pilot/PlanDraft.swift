import Scenarios

/// The variants of one staged plan, while a design is made.
struct PlanDraft {
  private(set) var variants: [PlanVariant] = []
  private(set) var staged: PilotDesign.StagedPlan

  /// So many combinations of thresholds, and so many pilots, at most: each is a plan that is
  /// simulated in every replicate, a pilot even three.
  static let mostCombinations = 48
  static let mostPilots = 48

  /// - Parameter firstVariant: the index that its first variant is going to have among the plans.
  init(
    _ plan: Int, of scenario: Scenario, sizes: [PilotSize], weeks: [Double], firstVariant: Int
  ) throws(PilotError) {
    let entity = scenario.plans[plan]
    var variants: [PlanVariant] = []
    func add(_ changes: [PlanVariant.Change]) -> Int {
      variants.append(PlanVariant(of: entity.name, number: variants.count, changes))
      return firstVariant + variants.count - 1
    }
    func fork(_ plan: Int, wave: Int, _ changes: [PlanVariant.Change]) -> PilotDesign.Fork {
      PilotDesign.Fork(
        plan: plan, go: add(changes + [.forced(wave: wave, passes: true)]),
        stop: add(changes + [.forced(wave: wave, passes: false)]), wave: wave)
    }
    let gates = entity.decidingWaves.map { fork(plan, wave: $0, []) }
    let combinations = try Self.combinations(of: entity)
    let thresholds = combinations.enumerated().map { place, bounds in
      PilotDesign.Thresholds(
        plan: place == 0
          ? plan
          : add(
            bounds.map {
              .threshold(wave: $0.wave, condition: $0.condition, value: $0.value)
            }), bounds: bounds)
    }
    let grid = try PilotGrid(entity, in: scenario, sizes: sizes, weeks: weeks)
    let pilots = grid.pilots.map { pilot in
      let changes = grid.changes(for: pilot)
      return PilotDesign.Pilot(
        members: pilot.members, weeks: pilot.weeks, isOwn: pilot.isOwn,
        fork: pilot.isOwn
          ? gates[0] : fork(add(changes), wave: grid.wave, changes))
    }
    self.variants = variants
    staged = PilotDesign.StagedPlan(
      plan: plan, gates: gates, thresholds: thresholds, pilots: pilots)
  }

  /// All combinations, the plan's own values first, those of the last condition changing fastest.
  private static func combinations(of plan: Plan) throws(PilotError) -> [[PilotDesign.Bound]] {
    var combinations: [[PilotDesign.Bound]] = [[]]
    for wave in plan.decidingWaves {
      for (place, condition) in (plan.waves[wave].gate?.conditions ?? []).enumerated()
      where !condition.alternatives.isEmpty {
        let bounds = condition.values.map {
          PilotDesign.Bound(wave: wave, condition: place, value: $0)
        }
        let count = combinations.count * bounds.count
        guard count <= mostCombinations else {
          throw .tooManyThresholds(plan: plan.name, most: mostCombinations)
        }
        combinations = combinations.flatMap { former in bounds.map { former + [$0] } }
      }
    }
    return combinations.count > 1 ? combinations : []
  }
}
