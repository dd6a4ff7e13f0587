extension Reader {
  /// Fills in what follows from other values.
  mutating func completeScenario() {
    for index in scenario.channels.indices where scenario.channels[index].mix.isEmpty {
      scenario.channels[index].mix = scenario.segments.map { _ in 1 }
    }
    // Without a number of its own the agents are never more than the members.
    if origins["simulation.agents"] == nil, scenario.market.members >= 1 {
      scenario.settings.agents = min(scenario.settings.agents, Int(scenario.market.members))
    }
    putBaselineFirst()
  }

  private mutating func putBaselineFirst() {
    if let index = scenario.plans.firstIndex(where: { $0.name == Plan.baselineName }) {
      scenario.plans.insert(scenario.plans.remove(at: index), at: 0)
    } else {
      var baseline = Plan()
      baseline.name = Plan.baselineName
      scenario.plans.insert(scenario.completed(baseline), at: 0)
    }
  }
}
