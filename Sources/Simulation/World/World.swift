import Randomness
import Scenarios

/// One draw of everything that is not known, and the luck that all plans in it share.
///
/// A class, since it is large and asked in every step.
final class World {
  /// With its uncertain numbers drawn.
  let scenario: Scenario
  let random: RandomSource
  let clock: StepClock
  let layout: AgentLayout
  /// w: members that an agent stands for.
  let membersPerAgent: Double
  /// Factor on orders for each step: season, campaigns and the common shock (model, 5.1).
  let orderFactors: [Double]

  init(scenario: Scenario, random: RandomSource) {
    self.scenario = scenario
    self.random = random
    clock = StepClock(scenario.calendar)
    layout = AgentLayout(
      shares: scenario.segments.map(\.share), agents: scenario.settings.agents)
    membersPerAgent = scenario.market.members / Double(scenario.settings.agents)
    let season = Season(scenario.calendar, clock: clock)
    let shock = MarketShock(scenario.market.shock, clock: clock, random: random)
    orderFactors = zip(season.factors, shock.factors).map { $0 * $1 }
  }

  /// Members that an agent of a sample stands for in a segment.
  func membersPerAgent(of sample: AgentSample, in segment: Int) -> Double {
    let agents = layout.count(of: sample, in: segment)
    guard agents > 0 else { return 0 }
    return membersPerAgent * Double(layout.count(of: .all, in: segment)) / Double(agents)
  }

  /// Members that an agent of a sample stands for, segments aside.
  func membersPerAgent(of sample: AgentSample) -> Double {
    let agents = layout.count(of: sample)
    return agents > 0 ? membersPerAgent * Double(layout.agents) / Double(agents) : 0
  }

  /// The sample from which a segment is told. A single agent cannot be halved: it stands for its
  /// segment in both halves.
  func sample(_ sample: AgentSample, of segment: Int) -> AgentSample {
    layout.count(of: sample, in: segment) > 0 ? sample : .all
  }

  /// L: how well what worked in the first wave works in another one (model, 5.2); 1 in the first.
  func transfer(toWave wave: Int) -> Double {
    let sd = scenario.operations.transferSD
    guard wave > 0, sd > 0 else { return 1 }
    let word = random.words(.waveTransfer, of: UInt32(wave), number: 0).x
    return Elementary.exp(sd * normalQuantile(word.unit) - sd * sd / 2)
  }
}
