import Randomness
import Scenarios
import Simulation

/// The indicator of a gate's condition over the replicates, as far as it is known without noise.
///
/// Its noise is ν = (1 − n/N)·mean of (A − B)²/4 over the replicates, A and B being what either half of
/// the wave's agents shows. Given a reading v among readings of mean m and variance V, the indicator
/// without noise is taken as normal with mean m + (v − m)·κ and variance ν·κ, κ = (V − ν)/V.
struct NoisyIndicator {
  private let mean: Double
  private let variance: NoisyVariance

  init(_ readings: [GateReading], sampledShare: Double) {
    let values = readings.compactMap(\.value)
    let moments = values.isEmpty ? nil : Moments(values)
    var square = MeanSquare()
    for reading in readings {
      if let difference = reading.halfDifference { square.add(difference * difference / 4) }
    }
    mean = moments?.mean ?? 0
    variance = NoisyVariance(
      variance: moments?.sd.map { $0 * $0 } ?? 0, noise: (1 - sampledShare) * square.mean,
      count: values.count)
  }

  /// Whether V − ν is told at all.
  var isTold: Bool { variance.isTold }

  /// κ, not below 0. Readings that do not vary stand.
  var estimate: Double {
    variance.variance > 0
      ? max(0, variance.variance - variance.noise) / variance.variance : 1
  }

  /// Of a condition without noise, given what was read.
  ///
  /// - Parameter kept: κ.
  func probabilityHolds(_ reading: GateReading, kept: Double) -> Double {
    guard let margin = margin(reading, kept: kept) else { return 0 }
    let sd = (variance.noise * kept).squareRoot()
    return sd > 0 ? normalProbability(margin / sd) : margin >= 0 ? 1 : 0
  }

  /// How far the expected indicator is on the good side of the bound; nil when it was not defined.
  private func margin(_ reading: GateReading, kept: Double) -> Double? {
    reading.value.map { value in
      let above = mean + (value - mean) * kept - reading.condition.value
      return reading.condition.bound == .atLeast ? above : -above
    }
  }

  // MARK: Another number of agents

  /// Chances that conditions hold.
  struct Chances {
    /// For the indicators without noise.
    var truth = 1.0
    /// For new readings of them.
    var reading = 1.0
    var both = 1.0

    /// Of conditions that are independent.
    static func * (one: Chances, other: Chances) -> Chances {
      Chances(
        truth: one.truth * other.truth, reading: one.reading * other.reading,
        both: one.both * other.both)
    }
  }

  private static let slices = 64

  /// Of a condition in the world in which `reading` was read: without noise, and read anew with noise
  /// of another size.
  ///
  /// The chance of both is that of the truth times the mean of the reading's over the truths that
  /// hold, taken at the middles of 64 slices of equal probability.
  ///
  /// - Parameter factor: the variance of that noise over ν.
  func chances(_ reading: GateReading, noise factor: Double) -> Chances {
    let kept = estimate
    guard let margin = margin(reading, kept: kept) else {
      return Chances(truth: 0, reading: 0, both: 0)
    }
    let (known, added) = (variance.noise * kept, variance.noise * factor)
    guard added > 0 else {
      let truth = probabilityHolds(reading, kept: kept)
      return Chances(truth: truth, reading: truth, both: truth)
    }
    let sd = known.squareRoot()
    let truth = sd > 0 ? normalProbability(margin / sd) : margin >= 0 ? 1 : 0
    let both = (0..<Self.slices).reduce(0.0) { sum, slice in
      let probability = truth * (Double(slice) + 0.5) / Double(Self.slices)
      let inside = sd > 0 ? margin - sd * normalQuantile(probability) : margin
      return sum + normalProbability(inside / added.squareRoot())
    }
    return Chances(
      truth: truth, reading: normalProbability(margin / (known + added).squareRoot()),
      both: truth * both / Double(Self.slices))
  }
}
