import Randomness

extension Distribution {
  /// Φ⁻¹(0.95): the distance, in standard deviations, from the middle of an interval to its ends.
  private static let z95 = 1.6448536269514722

  /// The value below which the distribution has probability p, 0 < p < 1; it never falls in p.
  func quantile(_ p: Double) -> Double {
    switch self {
    case .interval(let low, let high):
      let (mean, sd) = Distribution.moments(Elementary.log(low), Elementary.log(high))
      return Elementary.exp(mean + sd * normalQuantile(p))
    case .shareInterval(let low, let high):
      let (mean, sd) = Distribution.moments(Distribution.logit(low), Distribution.logit(high))
      return 1 / (1 + Elementary.exp(-(mean + sd * normalQuantile(p))))
    case .uniform(let low, let high):
      return low + (high - low) * p
    case .triangular(let low, let mode, let high):
      let left = (mode - low) / (high - low)
      return p < left
        ? low + (p * (high - low) * (mode - low)).squareRoot()
        : high - ((1 - p) * (high - low) * (high - mode)).squareRoot()
    case .normal(let mean, let sd):
      return mean + sd * normalQuantile(p)
    case .lognormal(let mean, let sd):
      let (logMean, logSD) = Distribution.logMoments(mean: mean, sd: sd)
      return Elementary.exp(logMean + logSD * normalQuantile(p))
    case .beta(let a, let b):
      return betaQuantile(p, a: a, b: b)
    case .choice(let values):
      let sorted = values.sorted()
      return sorted[min(Int(p * Double(sorted.count)), sorted.count - 1)]
    }
  }

  /// The probability of values up to x.
  func probability(upTo x: Double) -> Double {
    switch self {
    case .interval(let low, let high):
      let (mean, sd) = Distribution.moments(Elementary.log(low), Elementary.log(high))
      return x <= 0 ? 0 : normalProbability((Elementary.log(x) - mean) / sd)
    case .shareInterval(let low, let high):
      guard x > 0 else { return 0 }
      guard x < 1 else { return 1 }
      let (mean, sd) = Distribution.moments(Distribution.logit(low), Distribution.logit(high))
      return normalProbability((Distribution.logit(x) - mean) / sd)
    case .uniform(let low, let high):
      return min(max((x - low) / (high - low), 0), 1)
    case .triangular(let low, let mode, let high):
      if x <= low { return 0 }
      if x >= high { return 1 }
      return x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    case .normal(let mean, let sd):
      return normalProbability((x - mean) / sd)
    case .lognormal(let mean, let sd):
      let (logMean, logSD) = Distribution.logMoments(mean: mean, sd: sd)
      return x <= 0 ? 0 : normalProbability((Elementary.log(x) - logMean) / logSD)
    case .beta(let a, let b):
      return betaProbability(x, a: a, b: b)
    case .choice(let values):
      return Double(values.count { $0 <= x }) / Double(values.count)
    }
  }

  /// The probability that a value falls outside a range, for which it is no value at all.
  func probability(outside range: ClosedRange<Double>) -> Double {
    if case .choice(let values) = self {
      return Double(values.count { !range.contains($0) }) / Double(values.count)
    }
    return probability(upTo: range.lowerBound) + 1 - probability(upTo: range.upperBound)
  }

  /// Mean and standard deviation of the normal whose 5th and 95th percentile are given.
  private static func moments(_ low: Double, _ high: Double) -> (mean: Double, sd: Double) {
    ((low + high) / 2, (high - low) / (2 * z95))
  }

  /// Mean and standard deviation of the logarithm of a lognormal value of given mean and sd.
  private static func logMoments(mean: Double, sd: Double) -> (mean: Double, sd: Double) {
    let ratio = sd / mean
    let variance = Elementary.log(1 + ratio * ratio)
    return (Elementary.log(mean) - variance / 2, variance.squareRoot())
  }

  private static func logit(_ share: Double) -> Double {
    Elementary.log(share) - Elementary.log(1 - share)
  }
}
