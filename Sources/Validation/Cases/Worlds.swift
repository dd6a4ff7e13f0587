import Scenarios
import Simulation

/// Scenarios of the battery: one segment of active customers in public, one ad channel and one port
/// unless a case says otherwise.
extension Scenario {
  /// - Parameters:
  ///   - agents: each stands for 100 members.
  ///   - change: what the case is about.
  static func validation(
    _ name: String, agents: Int, replicates: Int, weeks: Int,
    change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var scenario = Scenario()
    scenario.name = name
    scenario.calendar.weeks = weeks
    scenario.settings.agents = agents
    scenario.settings.replicates = replicates
    scenario.market.members = Double(agents) * 100
    scenario.segments = [.validation("all")]
    var ad = Channel()
    ad.name = "ad"
    ad.trigger = .ad
    ad.costPerJoin = 10
    ad.mix = [1]
    scenario.channels = [ad]
    var port = Port()
    port.name = "group"
    scenario.ports = [port]
    scenario.plans = [.idle(Plan.baselineName, in: scenario)]
    change(&scenario)
    return scenario
  }

  /// Members per agent.
  var membersPerAgent: Double { market.members / Double(settings.agents) }

  /// Everybody in the pool from the start, fully engaged by one touch a week that tires nobody.
  mutating func engageAll() {
    ports[0].strength = 50
    for index in segments.indices { segments[index].tolerance = .init(mean: 1e6, cv: 0) }
  }

  /// Lets baseline itself open the whole market at once, where there is nothing to compare.
  mutating func openBaseline(_ change: (inout Plan) -> Void) {
    plans[0].waves = [.everybody]
    change(&plans[0])
  }

  /// Adds a plan that opens the whole market at once.
  mutating func addPlan(_ name: String, _ change: (inout Plan) -> Void) {
    var plan = Plan.idle(name, in: self)
    plan.waves = [.everybody]
    change(&plan)
    plans.append(plan)
  }
}

extension Wave {
  static var everybody: Wave {
    var wave = Wave()
    wave.name = "all"
    wave.audience.takesRest = true
    return wave
  }
}

extension Segment {
  static func validation(_ name: String, share: Double = 1) -> Segment {
    var segment = Segment()
    segment.name = name
    segment.share = share
    segment.orderValue = .init(mean: 100, cv: 0.5)
    segment.grossMargin = 0.5
    return segment
  }
}

extension Plan {
  /// A plan that does nothing.
  static func idle(_ name: String, in scenario: Scenario) -> Plan {
    var plan = Plan()
    plan.name = name
    plan.acquisition = scenario.channels.map { _ in Schedule(0) }
    plan.touches = scenario.ports.map { _ in scenario.segments.map { _ in Schedule(0) } }
    return plan
  }
}

extension SimulatedReplicate {
  /// A plan of the replicate; baseline is 0.
  func plan(_ index: Int) -> PlanOutcome { outcome.plans[index] }

  var members: Double { scenario.market.members }

  /// Members private after so many weeks, as a share of all.
  func privateShare(_ plan: Int, afterWeeks weeks: Int) -> Double {
    self.plan(plan).weeks[weeks - 1].privateMembers / members
  }

  /// Orders per member in the first weeks.
  func ordersPerMember(_ plan: Int, inWeeks weeks: Int) -> Double {
    self.plan(plan).weeks.prefix(weeks).reduce(0) { $0 + $1.orders } / members
  }

  /// Share of the members with so many orders in the horizon.
  func share(_ plan: Int, withOrders count: Int) -> Double {
    self.plan(plan).membersByOrders[count] / members
  }
}
