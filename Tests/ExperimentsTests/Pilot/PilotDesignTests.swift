import Scenarios
import Testing

@testable import Experiments

struct PilotDesignTests {
  /// Two gates; the first lists values for both of its conditions.
  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario()
    scenario.calendar.weeks = 52
    scenario.market.members = 1000
    var segment = Segment()
    segment.share = 1
    scenario.segments = [segment]
    var pilot = Wave()
    pilot.audience.share = 0.1
    pilot.audience.segments = [0]
    pilot.gate = Gate()
    pilot.gate?.reviewAfterWeeks = 12
    var blocks = Gate.Condition(indicator: .blockRatePerMonth, bound: .atMost, value: 0.01)
    blocks.alternatives = [0.02]
    var joins = Gate.Condition(indicator: .joins, bound: .atLeast, value: 10)
    joins.alternatives = [20, 30]
    pilot.gate?.conditions = [blocks, joins]
    var regions = pilot
    regions.after = 0
    regions.gate?.conditions = [Gate.Condition(indicator: .joins, bound: .atLeast, value: 1)]
    var staged = Plan()
    staged.name = "staged"
    staged.waves = [pilot, regions]
    var plain = Plan()
    plain.name = "plain"
    var baseline = Plan()
    baseline.name = Plan.baselineName
    scenario.plans = [baseline, plain, staged]
    change(&scenario)
    return scenario
  }

  @Test func variantsStandBehindTheStagedPlans() throws {
    let design = try PilotDesign(scenario(), sizes: [.share(0.1), .members(200)], weeks: [12])
    let plan = design.plans[0]
    #expect(design.scenario.plans.prefix(2).map(\.name) == ["baseline", "staged"])
    #expect(
      plan.gates == [
        .init(plan: 1, go: 2, stop: 3, wave: 0), .init(plan: 1, go: 4, stop: 5, wave: 1),
      ])
    // Two values times three, of which one combination is the plan itself.
    #expect(plan.thresholds.map(\.plan) == [1, 6, 7, 8, 9, 10])
    #expect(plan.thresholds.map { $0.bounds.map(\.value) }[4] == [0.02, 20])
    // The pilot of the plan's own size and length is the plan.
    #expect(plan.pilots.map(\.members) == [100, 200])
    #expect(plan.pilots[0].isOwn && plan.pilots[0].fork == plan.gates[0])
    let fork = plan.pilots[1].fork
    #expect(design.scenario.plans.count == fork.stop + 1)
    #expect(design.scenario.plans[fork.plan].waves[0].audience.share == 0.2)
    #expect(design.scenario.plans[fork.go].waves[0].audience.share == 0.2)
    #expect(design.scenario.plans[fork.go].waves[0].gate?.conditions == [])
    #expect(Set(design.scenario.plans.map(\.name)).count == design.scenario.plans.count)
  }

  @Test func defaultsLieAroundThePlansOwn() throws {
    let pilots = try PilotDesign(scenario()).plans[0].pilots
    #expect(pilots.filter { $0.weeks == 6 }.map(\.members) == [25, 50, 100, 200])
    #expect(pilots.filter { $0.members == 25 }.map(\.weeks) == [6, 12, 24])
    #expect(pilots.count { $0.isOwn } == 1)
    let large = scenario { $0.plans[2].waves[0].audience.share = 0.9 }
    #expect(try PilotDesign(large).plans[0].pilots.map(\.members).max() == 900)
  }

  @Test func refusesWhatMakesNoSense() {
    #expect(throws: PilotError.noGates(plans: ["plain"])) {
      try PilotDesign(scenario { $0.plans.removeLast() })
    }
    #expect(throws: PilotError.noGates(plans: ["plain", "staged"])) {
      try PilotDesign(
        scenario { scenario in
          for wave in 0..<2 { scenario.plans[2].waves[wave].gate?.onFail = .proceed }
        })
    }
    #expect(throws: PilotError.oneReplicate) {
      try PilotDesign(scenario { $0.settings.replicates = 1 })
    }
    #expect(throws: PilotError.afterTheEnd(plan: "staged", weeks: 52, last: 52)) {
      try PilotDesign(scenario(), weeks: [4, 52])
    }
    #expect(throws: PilotError.tooLarge(plan: "staged", members: 1001, most: 1000)) {
      try PilotDesign(scenario(), sizes: [.members(1001)])
    }
    #expect(throws: PilotError.tooManyPilots(most: 48)) {
      try PilotDesign(scenario(), sizes: [.share(0.1)], weeks: (1...49).map(Double.init))
    }
    #expect(throws: PilotError.tooManyThresholds(plan: "staged", most: 48)) {
      try PilotDesign(
        scenario { scenario in
          scenario.plans[2].waves[0].gate?.conditions[1].alternatives = (11...35).map(Double.init)
        })
    }
  }
}
