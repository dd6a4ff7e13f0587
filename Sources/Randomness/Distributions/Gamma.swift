/// A gamma distribution given by its mean and coefficient of variation: shape 1/cv², scale
/// mean·cv².
///
/// A cv of 0 is the constant mean; a mean of 0 (or none that makes sense: negative, NaN) the
/// constant 0. An infinite cv is its limit, the constant 0.
@frozen
public struct Gamma: Sendable, Equatable {
  public let mean: Double
  public let cv: Double
  @usableFromInline let method: Method

  @usableFromInline
  @frozen
  enum Method: Sendable, Equatable {
    case constant(Double)
    /// Shape at least 1: mean·centre·(1 + spread·z)³, d = shape − ⅓.
    case regular(d: Double, centre: Double, spread: Double)
    /// Shape below 1: a draw of shape + 1 times u^(1/shape), as the sum of logarithms.
    case boosted(d: Double, spread: Double, logScale: Double, inverseShape: Double)
  }

  public init(mean: Double, cv: Double) {
    self.mean = mean
    self.cv = cv
    method = Gamma.method(mean: mean, cv: cv)
  }

  private static func method(mean: Double, cv: Double) -> Method {
    guard mean > 0, cv < .infinity else { return .constant(mean > 0 && cv.isNaN ? mean : 0) }
    guard cv > 0, mean < .infinity else { return .constant(mean) }
    let inverseShape = cv * cv
    if cv <= 1 {
      let centre = 1 - inverseShape / 3
      return .regular(
        d: 1 / inverseShape - 1.0 / 3, centre: centre, spread: cv / (3 * centre.squareRoot()))
    }
    let d = 1 / inverseShape + 2.0 / 3
    return .boosted(
      d: d, spread: 1 / (3 * d.squareRoot()),
      logScale: Elementary.log(mean) + 2 * Elementary.log(cv), inverseShape: inverseShape)
  }

  /// One draw, exact in distribution.
  ///
  /// Source: Marsaglia & Tsang, "A simple method for generating gamma variables", ACM Transactions
  /// on Mathematical Software 26 (2000) 363–372. Shapes below 1 are drawn as logarithms, so only
  /// values below the least positive number become 0, however small the shape.
  @inlinable
  public func draw(using stream: inout RandomStream) -> Double {
    switch method {
    case .constant(let value):
      return value
    case .regular(let d, let centre, let spread):
      return mean * (centre * Gamma.cube(d: d, spread: spread, using: &stream))
    case .boosted(let d, let spread, let logScale, let inverseShape):
      let v = Gamma.cube(d: d, spread: spread, using: &stream)
      let exponential = -Elementary.log(stream.nextUniform())
      return Elementary.exp(logScale + Elementary.log(d * v) - exponential * inverseShape)
    }
  }

  /// v = (1 + spread·z)³ such that d·v is gamma with shape d + ⅓.
  @inlinable
  static func cube(d: Double, spread: Double, using stream: inout RandomStream) -> Double {
    while true {
      let z = stream.nextNormal()
      let root = 1 + spread * z
      let u = stream.nextUniform()
      if root <= 0 { continue }
      let v = root * root * root
      // At large shapes 1 in 20·d draws is rejected: fewer than can be told from rounding.
      if d > 1e10 { return v }
      let square = z * z
      if u < 1 - 0.0331 * square * square { return v }
      if Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v)) { return v }
    }
  }
}
