import Scenarios
import Testing

@testable import Simulation

/// What must leave the means of generated scenarios alone: the order of the segments, the number of
/// agents, the length of a step.
struct MeanInvariantTests {
  private static let scenarios = 0..<UInt32(affordableCases(24) / 2)
  #if DEBUG
    private static let (replicates, agents, weeks) = (8, 300, 10)
    /// A quantile of Student's t: 1 in 50 000 with 7 degrees of freedom.
    private static let bound = 10.0
  #else
    private static let (replicates, agents, weeks) = (60, 1500, 30)
    /// 1 in 80 000 with 59 degrees of freedom; fewer than 250 numbers are looked at.
    private static let bound = 4.8
  #endif

  private static let kpis: [(name: String, value: @Sendable (PlanOutcome) -> Double)] = [
    ("joins", { $0.horizon[.joins] }), ("orders", { $0.horizon.orders }),
    ("gmv", { $0.horizon.gmv }), ("private members", { $0.horizon.privateMembers }),
    ("blocks", { $0.horizon[.blocks] + $0.horizon[.carriedAway] }),
    ("touches", { $0.horizon[.touchesDelivered] }), ("spend", { $0.horizon.spend }),
    ("waves passed", { Double($0.waves.count { $0.passedAtStep != nil }) }),
    ("waves stopped", { Double($0.waves.count { $0.stoppedAtStep != nil }) }),
  ]

  /// `[kpi][replicate]` of the second plan.
  private func values(_ scenario: Scenario) throws -> [[Double]] {
    let simulator = ReplicateSimulator(scenario)
    let plans = try (0..<Self.replicates).map {
      try simulator.simulate(replicate: $0).outcome.plans[1]
    }
    return Self.kpis.map { kpi in plans.map(kpi.value) }
  }

  /// Mean and its standard error.
  private func moments(_ values: [Double]) -> (mean: Double, error: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return (mean, (variance / count).squareRoot())
  }

  /// - Parameter tolerance: relative difference that is not chance.
  private func expectEqualMeans(
    _ a: Scenario, _ b: Scenario, tolerance: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (first, second) = (try values(a), try values(b))
    for (index, kpi) in Self.kpis.enumerated() {
      let (one, other) = (moments(first[index]), moments(second[index]))
      let error = (one.error * one.error + other.error * other.error).squareRoot()
      let allowed = Self.bound * error + tolerance * max(abs(one.mean), abs(other.mean))
      #expect(
        abs(one.mean - other.mean) <= allowed + 1e-9,
        "\(kpi.name): \(one), \(other)\n\(ScenarioText(a).text)", sourceLocation: sourceLocation)
    }
  }

  private func scenario(_ number: UInt32, agents: Int = agents) -> Scenario {
    var scenario = generatedScenario(number, agents: agents, weeks: Self.weeks)
    // However many agents there are, they stand for the same market.
    scenario.market.members = Double(Self.agents) * 100
    return scenario
  }

  @Test(arguments: scenarios) func theOrderOfSegmentsMeansNothing(number: UInt32) throws {
    let scenario = scenario(number)
    var turned = scenario
    turned.segments.reverse()
    for index in turned.channels.indices { turned.channels[index].mix.reverse() }
    for plan in turned.plans.indices {
      for port in turned.ports.indices { turned.plans[plan].touches[port].reverse() }
      for wave in turned.plans[plan].waves.indices {
        let segments = turned.plans[plan].waves[wave].audience.segments
        turned.plans[plan].waves[wave].audience.segments = segments.map { 1 - $0 }.sorted()
      }
    }
    try expectEqualMeans(scenario, turned)
  }

  /// Weights are right: four times the agents, each for a quarter of the members. Gates included.
  /// What is not linear in the stocks (voice, channels, cut budgets) is off by some of the stocks'
  /// relative variance, 1/agents.
  @Test(arguments: scenarios) func moreAgentsLeaveMeansUnchanged(number: UInt32) throws {
    try expectEqualMeans(
      scenario(number), scenario(number, agents: 4 * Self.agents),
      tolerance: 5 / Double(Self.agents))
  }

  /// Days instead of weeks: events compete within a step, so rates are off by about half of the
  /// hazards' sum times the step. Nobody here meets more than 0.13 of hazard a week, and nothing
  /// else changes in a week by more.
  @Test func stepsOfAWeekAndOfADayAgree() throws {
    func scenario(_ step: Calendar.Step) -> Scenario {
      simpleScenario(agents: Self.agents, weeks: Self.weeks) {
        $0.calendar.step = step
        $0.market.voice.maxLift = 0.2
        $0.market.rivalTouchesPerWeek = 0.5
        $0.segments[0].lapsesPerYear = .init(mean: 1, cv: 0.5)
        $0.segments[0].returnsPerYear = 1
        $0.segments[0].start.customer = 0.9
        $0.segments[0].start.privatePool = 0.1
        $0.segments[0].firstOrdersPerYear = 0.5
        $0.segments[0].blocksPerYear = 0.3
        $0.segments[0].blocksPerTouch = 0.002
        $0.segments[0].blocksOverTolerancePerYear = 0.2
        $0.segments[0].rejoinsPerYear = 0.5
        $0.segments[0].referralsPerYear = 2
        $0.segments[0].response.orderLift = 0.5
        $0.segments[0].response.retention = 0.3
        $0.segments[0].response.wakesPerYear = 0.5
        $0.referral.accept = 0.3
        $0.channels = [
          adChannel("ad", reach: 0.01 * $0.market.members), orderChannel("card", accept: 0.1),
        ]
        $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
        var plan = emptyPlan("pool", in: $0)
        plan.acquisition = [Schedule(0.1 * $0.market.members), Schedule(0.5)]
        plan.touches[0][0] = Schedule(3)
        plan.waves = [wave("all")]
        $0.plans.append(plan)
      }
    }
    try expectEqualMeans(scenario(.week), scenario(.day), tolerance: 0.13 / 2)
  }
}
