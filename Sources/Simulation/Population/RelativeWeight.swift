import Randomness
import Scenarios

/// A power of a member's order rate relative to the segment's mean: the weight A with which a member
/// joins, or the one with which a private member upgrades (model, sections 4 and 5.7).
struct RelativeWeight {
  private let exponent: Double
  private let inverseMean: Double

  init(exponent: Double, segment: Segment) {
    self.exponent = exponent
    inverseMean = segment.ordersPerYear.mean > 0 ? 52 / segment.ordersPerYear.mean : 0
  }

  /// - Parameter orderRate: orders a week.
  func weight(orderRate: Double) -> Double {
    if exponent == 0 || inverseMean == 0 { return 1 }
    let relative = orderRate * inverseMean
    return exponent == 1 ? relative : Elementary.pow(relative, exponent)
  }

  /// Puts weights in the place of order rates, in single precision and for many at once.
  func replace(_ rates: UnsafeMutablePointer<Float>, count: Int) {
    if exponent == 0 || inverseMean == 0 {
      rates.update(repeating: 1, count: count)
      return
    }
    let (power, scale) = (Float(exponent), Float(inverseMean))
    if exponent == 1 {
      for place in 0..<count { rates[place] *= scale }
    } else {
      for place in 0..<count {
        rates[place] = Elementary.exp(power * Elementary.log(rates[place] * scale))
      }
    }
  }
}

/// The chance to be private at the start: 1 − exp(−c·A), c such that it is `start.private` on
/// average over the segment's agents (model, section 4).
struct StartPlace {
  private let scale: Double

  /// - Parameter propensity: of all agents.
  init(share: Double, propensity: Column<Population.Propensity>, of agents: Range<Int>) {
    if share <= 0 || agents.isEmpty {
      scale = 0
    } else if share >= 1 {
      scale = .infinity
    } else {
      scale = Self.solve(share: share, weights: agents.map { Double(propensity[$0].joinWeight) })
    }
  }

  /// - Parameter weight: A.
  func privateProbability(weight: Double) -> Double {
    if scale == 0 { return 0 }
    if scale == .infinity { return 1 }
    return Self.probability(scale * weight)
  }

  private static func probability(_ exponent: Double) -> Double {
    1 - Elementary.exp(-exponent)
  }

  /// The c at which the mean probability meets the share, by Newton's method. The mean is concave in
  /// c and no greater than the share at −log(1 − share) (Jensen), so every step stays below the
  /// root and approaches it. Where members of weight 0 keep the share out of reach, c grows large.
  private static func solve(share: Double, weights: [Double]) -> Double {
    let count = Double(weights.count)
    var c = -Elementary.log(1 - share)
    for _ in 0..<60 {
      var (mean, slope) = (0.0, 0.0)
      for weight in weights {
        let stays = Elementary.exp(-c * weight)
        mean += 1 - stays
        slope += weight * stays
      }
      let step = (share * count - mean) / slope
      guard step.isFinite, step > 1e-12 * c else { break }
      c += step
    }
    return c
  }
}
