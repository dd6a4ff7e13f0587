import Randomness

/// The expected difference between two plans given one uncertain number: E[d | z] = a + b·z + c·(z² − 1),
/// z being the number's normal score, Φ⁻¹ of the probability up to its value.
///
/// 1, z and z² − 1 are orthogonal under the standard normal (Hermite polynomials): a polynomial chaos
/// of the second degree (Sudret 2008), of which a is the mean.
struct ConditionalDifference: Sendable, Equatable {
  var mean: Double
  var slope: Double
  var curvature: Double

  func value(at score: Double) -> Double {
    mean + slope * score + curvature * (score * score - 1)
  }

  func derivative(at score: Double) -> Double { slope + 2 * curvature * score }

  /// The variance of E[d | z] over replicates with these scores, two at least. Over many it is b² + 2c².
  func explainedVariance(over scores: [Double]) -> Double {
    let sd = Moments(scores.map(value)).sd ?? 0
    return sd * sd
  }

  /// Scores at which nothing is to choose, rising; a score at which the difference is 0 without
  /// changing its sign is none.
  var roots: [Double] {
    let constant = mean - curvature
    guard curvature != 0 else { return slope == 0 ? [] : [-constant / slope] }
    let discriminant = slope * slope - 4 * curvature * constant
    guard discriminant > 0 else { return [] }
    // The form without cancellation.
    let sum = -(slope + (slope < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return [sum / curvature, constant / sum].sorted()
  }

  /// The root nearest to the middle, of those within a distance from it.
  func turn(within distance: Double) -> Double? {
    roots.filter { abs($0) <= distance }.min { abs($0) < abs($1) }
  }

  /// Probability that the number lies where the difference is below 0.
  var probabilityBelowZero: Double {
    let ends = [-.infinity] + roots + [.infinity]
    return zip(ends, ends.dropFirst()).reduce(0) { sum, part in
      let (low, high) = part
      guard value(at: Self.inside(low, high)) < 0 else { return sum }
      return sum + normalProbability(high) - normalProbability(low)
    }
  }

  /// Some score between two, one or both of which may be infinite.
  private static func inside(_ low: Double, _ high: Double) -> Double {
    if low.isInfinite { return high.isInfinite ? 0 : high - 1 }
    return high.isInfinite ? low + 1 : (low + high) / 2
  }
}
