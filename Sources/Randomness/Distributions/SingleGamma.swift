/// A gamma distribution in single precision, of which many values are drawn at once: one an address.
///
/// The method is that of ``Gamma``. The first three words of an address make a candidate, in loops
/// without branches that become vector code; the few that are rejected are drawn anew, in double
/// precision, from the words of number 1. Values below the least positive Float are 0.
public struct SingleGamma: Sendable {
  private let exact: Gamma
  private let method: Method

  private enum Method: Sendable {
    case constant(Float)
    case drawn(Candidate)
  }

  public init(mean: Double, cv: Double) {
    exact = Gamma(mean: mean, cv: cv)
    method =
      switch exact.method {
      case .constant(let value): .constant(Float(value))
      case .regular(let d, let centre, let spread):
        .drawn(Candidate(d: d, spread: spread, scale: exact.mean * centre))
      case .boosted(let d, let spread, let logScale, let inverseShape):
        .drawn(
          Candidate(d: d, spread: spread, logScale: logScale, inverseShape: inverseShape))
      }
  }

  /// The value of one address.
  public func value(_ source: RandomSource, purpose: UInt32, entity: UInt32) -> Float {
    switch method {
    case .constant(let value): return value
    case .drawn(let candidate):
      let words = source.words(entity: entity, number: 0, purpose: purpose)
      let value = candidate.value(
        normal: StandardNormal.value(word: words.x), acceptance: words.y, boost: words.z)
      return value.isNaN ? redrawn(source, purpose: purpose, entity: entity) : value
    }
  }

  /// The values of `count` entities in a row.
  ///
  /// - Parameters:
  ///   - first: the first of them.
  ///   - values: room for `count` numbers.
  public func draw(
    _ source: RandomSource, purpose: UInt32, first: UInt32, count: Int,
    into values: UnsafeMutablePointer<Float>
  ) {
    switch method {
    case .constant(let value): values.update(repeating: value, count: count)
    case .drawn(let candidate):
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3 * count) { words in
        let words = words.baseAddress!
        Self.draw(source, purpose: purpose, first: first, count: count, into: words)
        StandardNormal.values(words: words, count: count, into: values)
        candidate.replace(values, acceptance: words + count, boost: words + 2 * count, count)
      }
      for place in 0..<count where values[place].isNaN {
        values[place] = redrawn(
          source, purpose: purpose, entity: first &+ UInt32(truncatingIfNeeded: place))
      }
    }
  }

  /// The first words of all addresses, then the second and the third ones.
  private static func draw(
    _ source: RandomSource, purpose: UInt32, first: UInt32, count: Int,
    into words: UnsafeMutablePointer<UInt32>
  ) {
    let (seconds, thirds) = (words + count, words + 2 * count)
    let key = (source.seed, source.replicate)
    for place in 0..<count {
      let block = Philox4x32.block(
        first &+ UInt32(truncatingIfNeeded: place), 0, purpose, 0, key: key)
      words[place] = block.0
      seconds[place] = block.1
      thirds[place] = block.2
    }
  }

  private func redrawn(_ source: RandomSource, purpose: UInt32, entity: UInt32) -> Float {
    var stream = source.stream(entity: entity, number: 1, purpose: purpose)
    return Float(exact.draw(using: &stream))
  }
}

/// What Marsaglia and Tsang's method makes of three words; NaN where it rejects them.
private struct Candidate: Sendable {
  private let d: Float
  private let spread: Float
  /// Regular shapes: the value is scale · v.
  private let scale: Float
  /// Shapes below 1: it is exp(logScale + ln(d·v) − inverseShape · a unit exponential).
  private let logScale: Float
  private let inverseShape: Float
  private let isBoosted: Bool

  /// At larger shapes fewer candidates are rejected than single precision can tell.
  private static let largestTested = 1e4
  private let isTested: Bool

  init(d: Double, spread: Double, scale: Double) {
    self.init(
      d: d, spread: spread, scale: scale, logScale: 0, inverseShape: 0, isBoosted: false)
  }

  init(d: Double, spread: Double, logScale: Double, inverseShape: Double) {
    self.init(
      d: d, spread: spread, scale: 0, logScale: logScale, inverseShape: inverseShape,
      isBoosted: true)
  }

  private init(
    d: Double, spread: Double, scale: Double, logScale: Double, inverseShape: Double,
    isBoosted: Bool
  ) {
    isTested = d <= Self.largestTested
    self.d = Float(d)
    self.spread = Float(spread)
    self.scale = Float(scale)
    self.logScale = Float(logScale)
    self.inverseShape = Float(inverseShape)
    self.isBoosted = isBoosted
  }

  @inline(__always)
  func value(normal: Float, acceptance: UInt32, boost: UInt32) -> Float {
    isBoosted
      ? boosted(normal, acceptance, boost)
      : (isTested ? regular(normal, acceptance) : scale * cube(normal))
  }

  /// Puts values in the place of standard normals.
  func replace(
    _ values: UnsafeMutablePointer<Float>, acceptance: UnsafeMutablePointer<UInt32>,
    boost: UnsafeMutablePointer<UInt32>, _ count: Int
  ) {
    if isBoosted {
      for place in 0..<count {
        values[place] = boosted(values[place], acceptance[place], boost[place])
      }
    } else if isTested {
      for place in 0..<count { values[place] = regular(values[place], acceptance[place]) }
    } else {
      for place in 0..<count { values[place] = scale * cube(values[place]) }
    }
  }

  @inline(__always)
  private func cube(_ z: Float) -> Float {
    let root = 1 + spread * z
    return root * root * root
  }

  /// v, or NaN where it is rejected; so is a v that is not positive, whose logarithm is NaN or −∞.
  @inline(__always)
  private func tested(_ z: Float, _ acceptance: UInt32) -> Float {
    let v = cube(z)
    let bound = 0.5 * (z * z) + d * (1 - v + Elementary.log(v))
    return -unitExponential(word: acceptance) < bound ? v : .nan
  }

  @inline(__always)
  private func regular(_ z: Float, _ acceptance: UInt32) -> Float {
    scale * tested(z, acceptance)
  }

  @inline(__always)
  private func boosted(_ z: Float, _ acceptance: UInt32, _ boost: UInt32) -> Float {
    let logarithm = Elementary.log(d * tested(z, acceptance))
    return Elementary.exp(logScale + logarithm - inverseShape * unitExponential(word: boost))
  }
}
