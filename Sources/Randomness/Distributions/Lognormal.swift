/// A lognormal distribution given by the mean and the coefficient of variation of the value
/// itself: σ² = ln(1 + cv²), μ = ln mean − σ²/2.
///
/// A cv of 0 is the constant mean; a mean of 0 (or none that makes sense: negative, NaN) the
/// constant 0. An infinite cv is its limit, the constant 0.
@frozen
public struct Lognormal: Sendable, Equatable {
  /// The mean of the value; 0 where the distribution is the constant 0.
  public let mean: Double
  /// σ, the standard deviation of the value's logarithm.
  public let logSD: Double

  public init(mean: Double, cv: Double) {
    self.mean = mean > 0 && cv != .infinity ? mean : 0
    logSD = cv > 0 && cv < .infinity ? Lognormal.logVariance(cv: cv).squareRoot() : 0
  }

  /// ln(1 + cv²) without loss for small and without overflow for large cv.
  private static func logVariance(cv: Double) -> Double {
    if cv > 1e8 { return 2 * Elementary.log(cv) }
    let square = cv * cv
    return cv < 1e-4 ? square * (1 - square / 2) : Elementary.log(1 + square)
  }

  /// The value that belongs to a standard normal: mean·exp(σz − σ²/2).
  @inlinable
  public func value(standardNormal z: Double) -> Double {
    mean == 0 ? 0 : mean * Elementary.exp(logSD * (z - logSD / 2))
  }

  /// One draw.
  @inlinable
  public func draw(using stream: inout RandomStream) -> Double {
    value(standardNormal: stream.nextNormal())
  }
}
