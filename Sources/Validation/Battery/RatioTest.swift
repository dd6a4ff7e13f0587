import CGSL

/// Tests a mean, or a ratio of means, against its expected value over independent replicates.
///
/// Under the expected value the residuals value − expected·per have mean zero whatever the spread of
/// `per`, so the test has no bias of ratios. Student's t with n − 1 degrees of freedom is turned
/// into the standard normal of the same tail probability, which supposes that the mean of the
/// residuals is near normal.
struct RatioTest {
  let value: Double
  /// Standard error of ``value``.
  let error: Double
  let z: Double

  init(_ samples: [Quantity.Sample], expected: Double) {
    let count = Double(samples.count)
    let per = samples.reduce(0) { $0 + $1.per } / count
    value = samples.reduce(0) { $0 + $1.value } / count / per
    let residuals = samples.map { $0.value - expected * $0.per }
    let mean = residuals.reduce(0, +) / count
    let variance =
      residuals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    let spread = (variance / count).squareRoot()
    error = spread / abs(per)
    if spread > 0 {
      z = Self.normal(ofStudent: mean / spread, degrees: count - 1)
    } else {
      z = mean == 0 ? 0 : .infinity
    }
  }

  /// The standard normal whose tail is as likely as that of Student's t.
  static func normal(ofStudent t: Double, degrees: Double) -> Double {
    guard t.isFinite else { return .infinity }
    let tail = gsl_cdf_tdist_Q(abs(t), degrees)
    guard tail > 1e-300 else { return t < 0 ? -37 : 37 }
    let z = gsl_cdf_ugaussian_Qinv(tail)
    return t < 0 ? -z : z
  }
}

/// Tests how often something happened in independent replicates against its chance.
///
/// Under that chance the hits are binomial, which leaves nothing to approximate: the tail from the
/// hits on, away from their mean, is turned into the standard normal of the same tail. As hits are
/// whole numbers, |z| exceeds a bound with the chance that the normal has for it or less.
struct ShareTest {
  let value: Double
  /// Standard deviation of ``value`` under the expected chance.
  let error: Double
  let z: Double

  /// - Parameter expected: the chance, above 0 and below 1.
  init(hits: Int, of count: Int, expected: Double) {
    value = Double(hits) / Double(count)
    error = (expected * (1 - expected) / Double(count)).squareRoot()
    z = Self.normal(hits: hits, of: count, expected: expected)
  }

  private static func normal(hits: Int, of count: Int, expected: Double) -> Double {
    guard count > 0, hits >= 0, hits <= count, expected > 0, expected < 1 else { return .infinity }
    let isAbove = Double(hits) > expected * Double(count)
    let tail =
      isAbove
      ? gsl_cdf_binomial_Q(UInt32(hits - 1), expected, UInt32(count))
      : gsl_cdf_binomial_P(UInt32(hits), expected, UInt32(count))
    guard tail > 1e-300 else { return isAbove ? 37 : -37 }
    // Near the mean the tail holds more than half of everything.
    let z = max(0, gsl_cdf_ugaussian_Qinv(tail))
    return isAbove ? z : -z
  }
}

/// How far a number may be off before a case fails.
public struct Threshold: Sendable {
  /// Chance that a battery over a right model fails somewhere.
  public static let falseAlarm = 0.01

  /// Numbers that are tested.
  public let tests: Int
  /// The greatest |z| that passes: with a chance of 0.01/tests for each number to be beyond it on
  /// either side, all together have at most 0.01 (Bonferroni). As good as the tails of the tests:
  /// exact for shares, approximate for means.
  public let z: Double

  init(tests: Int) {
    self.tests = tests
    z = gsl_cdf_ugaussian_Qinv(Self.falseAlarm / 2 / Double(max(1, tests)))
  }
}
