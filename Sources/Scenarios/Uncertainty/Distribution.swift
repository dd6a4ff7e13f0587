/// A distribution as scenario files write it.
public enum Distribution: Sendable, Equatable {
  /// `a to b`: 5th and 95th percentile of a lognormal.
  case interval(low: Double, high: Double)
  /// `a to b` of a share: 5th and 95th percentile of a logit-normal.
  case shareInterval(low: Double, high: Double)
  case uniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  case normal(mean: Double, sd: Double)
  /// Mean and standard deviation of the value itself, not of its logarithm.
  case lognormal(mean: Double, sd: Double)
  case beta(a: Double, b: Double)
  case choice([Double])
}
