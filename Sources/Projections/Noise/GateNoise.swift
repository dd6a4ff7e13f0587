import Scenarios
import Simulation

/// How likely it is that noise of the sample, and not the members, decides a check of a wave's gate.
///
/// Seen at the last check of each replicate in which the gate was checked; the conditions are taken as
/// independent (``NoisyIndicator``).
struct GateNoise {
  /// What the last check saw, by replicate in which there was one.
  private let readings: [[GateReading]]
  /// One for each condition.
  private let indicators: [NoisyIndicator]

  init(_ waves: [WaveIndicators], sampledShare: Double) {
    let readings = waves.map(\.readings).filter { !$0.isEmpty }
    self.readings = readings
    indicators = (readings.first ?? []).indices.map { condition in
      NoisyIndicator(readings.map { $0[condition] }, sampledShare: sampledShare)
    }
  }

  /// Replicates in which the gate was checked.
  var checked: Int { readings.count }

  /// Whether what the readings vary by can be told from noise.
  private var isTold: Bool { indicators.allSatisfy(\.isTold) }

  /// The chance that the last check would have turned out otherwise without the noise, on average over
  /// the replicates in which the gate was checked. Nil when it never was, and when noise is so much of
  /// what the readings vary by that the chance cannot be told.
  var probabilityTurned: Double? { isTold ? probabilityTurned(\.estimate) : nil }

  /// The most that it may be where it cannot be told: the greater one of the chances when the noise
  /// is taken off the variance of the readings, and when the readings would vary as much without it.
  var mostTurned: Double? {
    [probabilityTurned(\.estimate), probabilityTurned { _ in 1 }].compactMap { $0 }.max()
  }

  /// - Parameter kept: the part of an indicator's deviations from its mean that is no noise.
  private func probabilityTurned(_ kept: (NoisyIndicator) -> Double) -> Double? {
    mean { reading in
      let holds = reading.allSatisfy { $0.condition.holds(for: $0.value) }
      let passes = zip(indicators, reading).reduce(1.0) {
        $0 * $1.0.probabilityHolds($1.1, kept: kept($1.0))
      }
      return holds ? 1 - passes : passes
    }
  }

  /// The chance that noise of another size turns a check in the same worlds.
  ///
  /// - Parameter factor: the variance of that noise over the variance of this one.
  func probabilityTurned(noise factor: Double) -> Double? {
    guard isTold else { return nil }
    return mean { reading in
      let chances = zip(indicators, reading).reduce(NoisyIndicator.Chances()) {
        $0 * $1.0.chances($1.1, noise: factor)
      }
      return max(0, chances.truth + chances.reading - 2 * chances.both)
    }
  }

  /// The chance that the last check would have let pass without the noise, in each replicate in which
  /// the gate was checked. Nil when it cannot be told.
  var chancesToPass: [Double]? {
    guard isTold else { return nil }
    return readings.map { reading in
      zip(indicators, reading).reduce(1.0) {
        $0 * $1.0.probabilityHolds($1.1, kept: $1.0.estimate)
      }
    }
  }

  private func mean(_ chance: ([GateReading]) -> Double) -> Double? {
    guard !readings.isEmpty else { return nil }
    return readings.reduce(0.0) { $0 + chance($1) } / Double(readings.count)
  }
}

extension Projection {
  func gateNoise(plan: Int, wave: Int) -> GateNoise {
    GateNoise(waves(plan: plan, wave: wave), sampledShare: sampledShare)
  }

  /// A wave in all replicates.
  func waves(plan: Int, wave: Int) -> [WaveIndicators] {
    replicates.compactMap { replicate in
      let waves = replicate.plans[plan].waves
      return waves.indices.contains(wave) ? waves[wave] : nil
    }
  }

  /// Variance of the noise with so many agents over that with the agents of this run: it goes with
  /// (1 − n/N)/n. There is none with an agent for each member.
  func noiseFactor(agents: Double) -> Double {
    let members = scenario.market.members
    let own = Double(scenario.settings.agents)
    guard agents < members, own < members else { return 0 }
    return (1 - agents / members) / agents / ((1 - own / members) / own)
  }
}
