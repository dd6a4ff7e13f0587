import Randomness
import Scenarios
import Simulation

/// How likely it is that noise of the sample, and not the members, decided a check of a wave's gate.
///
/// Seen at the last check of each replicate. The noise of a condition's indicator is
/// ν = (1 − n/N)·mean of (A − B)²/4 over the replicates, A and B being what either half of the wave's
/// agents shows. Given a reading v among readings of mean m and variance V, the indicator without
/// noise is taken as normal with mean m + (v − m)(V − ν)/V and variance ν(V − ν)/V, and the
/// conditions as independent.
struct GateNoise {
  /// The chance that the last check would have turned out otherwise without the noise, on average over
  /// the replicates; nil when the gate was never checked.
  let probabilityTurned: Double?

  init(_ waves: [WaveIndicators], sampledShare: Double) {
    let readings = waves.map(\.readings).filter { !$0.isEmpty }
    guard let first = readings.first else {
      probabilityTurned = nil
      return
    }
    let indicators = first.indices.map { condition in
      NoisyIndicator(readings.map { $0[condition] }, sampledShare: sampledShare)
    }
    let sum = readings.reduce(0.0) { sum, reading in
      let holds = reading.allSatisfy { $0.condition.holds(for: $0.value) }
      let passes = zip(indicators, reading).reduce(1.0) { $0 * $1.0.probabilityHolds($1.1) }
      return sum + (holds ? 1 - passes : passes)
    }
    probabilityTurned = sum / Double(readings.count)
  }
}

/// An indicator over the replicates, as far as it is known without noise.
private struct NoisyIndicator {
  private let mean: Double
  /// (V − ν)/V.
  private let kept: Double
  private let sd: Double

  init(_ readings: [GateReading], sampledShare: Double) {
    let values = readings.compactMap(\.value)
    let moments = values.isEmpty ? nil : Moments(values)
    var square = MeanSquare()
    for reading in readings {
      if let difference = reading.halfDifference { square.add(difference * difference / 4) }
    }
    let noise = (1 - sampledShare) * square.mean
    let variance = moments?.sd.map { $0 * $0 } ?? 0
    mean = moments?.mean ?? 0
    // A single replicate, or equal readings, tell nothing of the variance: the reading stands.
    kept = variance > 0 ? max(0, (variance - noise) / variance) : 1
    sd = (noise * kept).squareRoot()
  }

  /// Of a condition, given what was read.
  func probabilityHolds(_ reading: GateReading) -> Double {
    guard let value = reading.value else { return 0 }
    let expected = mean + (value - mean) * kept
    guard sd > 0 else { return reading.condition.holds(for: expected) ? 1 : 0 }
    let distance = (expected - reading.condition.value) / sd
    return normalProbability(reading.condition.bound == .atLeast ? distance : -distance)
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
}
