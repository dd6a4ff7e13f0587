/// A lognormal distribution in single precision, in which many values are drawn at once.
@frozen
public struct SingleLognormal: Sendable {
  public let mean: Double
  @usableFromInline let scale: Float
  @usableFromInline let logSD: Float

  public init(mean: Double, cv: Double) {
    let lognormal = Lognormal(mean: mean, cv: cv)
    self.mean = lognormal.mean
    scale = Float(lognormal.mean)
    logSD = Float(lognormal.logSD)
  }

  /// The value that belongs to a standard normal.
  @inlinable @inline(__always)
  public func value(_ z: Float) -> Float { scale * Elementary.exp(logSD * (z - logSD / 2)) }
}
