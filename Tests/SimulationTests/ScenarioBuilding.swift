import Scenarios

@testable import Simulation

/// As many agents as a build can simulate in a moment: unoptimised code is some fifty times slower.
/// Tolerances follow the number of agents.
func affordable(_ agents: Int) -> Int {
  #if DEBUG
    max(1000, agents / 25)
  #else
    agents
  #endif
}

/// As many generated cases as a build can go through in a moment.
func affordableCases(_ cases: Int) -> Int {
  #if DEBUG
    max(3, cases / 12)
  #else
    cases
  #endif
}

/// A scenario of one segment, one ad channel and one port, of active customers in public who order
/// ten times a year; tests change what they are about.
func simpleScenario(
  agents: Int = affordable(20_000), weeks: Int = 52, replicates: Int = 1,
  change: (inout Scenario) -> Void = { _ in }
) -> Scenario {
  var scenario = Scenario()
  scenario.name = "test"
  scenario.calendar.weeks = weeks
  scenario.settings.agents = agents
  scenario.settings.replicates = replicates
  scenario.settings.seed = 20_260_105
  scenario.market.members = Double(agents) * 100
  scenario.segments = [segment("all")]
  scenario.channels = [adChannel("ad")]
  scenario.ports = [port("group")]
  scenario.plans = [baseline(of: scenario)]
  change(&scenario)
  return scenario
}

func segment(_ name: String, share: Double = 1) -> Segment {
  var segment = Segment()
  segment.name = name
  segment.share = share
  segment.ordersPerYear = .init(mean: 10, cv: 0)
  segment.orderValue = .init(mean: 100, cv: 0.5)
  segment.grossMargin = 0.5
  return segment
}

func adChannel(_ name: String, reach: Double = 10_000, cost: Double = 10, segments: Int = 1)
  -> Channel
{
  var channel = Channel()
  channel.name = name
  channel.trigger = .ad
  channel.reachPerWeek = reach
  channel.costPerJoin = cost
  channel.mix = [Double](repeating: 1, count: segments)
  return channel
}

func orderChannel(_ name: String, accept: Double, segments: Int = 1) -> Channel {
  var channel = Channel()
  channel.name = name
  channel.trigger = .order
  channel.acceptRate = accept
  channel.mix = [Double](repeating: 1, count: segments)
  return channel
}

func port(_ name: String, strength: Double = 0.2) -> Port {
  var port = Port()
  port.name = name
  port.strength = strength
  return port
}

func baseline(of scenario: Scenario) -> Plan { emptyPlan(Plan.baselineName, in: scenario) }

func emptyPlan(_ name: String, in scenario: Scenario) -> Plan {
  var plan = Plan()
  plan.name = name
  plan.acquisition = scenario.channels.map { _ in Schedule(0) }
  plan.touches = scenario.ports.map { _ in scenario.segments.map { _ in Schedule(0) } }
  return plan
}

func wave(_ name: String, share: Double = 1, segments: [Int] = [0], after: Int? = nil) -> Wave {
  var wave = Wave()
  wave.name = name
  wave.audience.share = share
  wave.audience.segments = segments
  wave.after = after
  return wave
}

/// Everybody private and touched, no capacity limit.
func poolScenario(_ change: (inout Scenario) -> Void) -> Scenario {
  simpleScenario(agents: affordable(50_000), weeks: 26) {
    $0.segments[0].start.privatePool = 1
    $0.segments[0].tolerance = .init(mean: 100, cv: 0)
    $0.plans[0].touches[0][0] = Schedule(2)
    change(&$0)
  }
}

/// Four standard errors of a Poisson count of members, relative to it.
func relativeError(_ count: Double, _ scenario: Scenario) -> Double {
  4 / (count * Double(scenario.settings.agents) / scenario.market.members).squareRoot()
}

/// One replicate of a scenario.
func simulate(_ scenario: Scenario, replicate: Int = 0) throws -> ReplicateOutcome {
  try ReplicateSimulator(scenario).simulate(replicate: replicate).outcome
}
