extension Elementary {
  /// xʸ for x ≥ 0 (NaN for x < 0); 1 where y is 0 or x is 1; pow(0, y) is 0 for y > 0 and
  /// infinite for y < 0.
  ///
  /// exp(y·ln x) with the logarithm and the product as unevaluated sums of two numbers (Dekker
  /// 1971), so that a large exponent does not magnify the rounding of the logarithm.
  @inlinable
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if !(x >= 0) || y.isNaN { return .nan }
    if x == 0 || x == .infinity { return (x == 0) == (y > 0) ? 0 : .infinity }
    let logarithm = twoPartLog(x)
    let estimate = y * logarithm.high
    if estimate > 720 { return .infinity }
    if estimate < -760 { return 0 }
    let product = twoPartProduct(y, logarithm.high)
    let whole = exp(product.high)
    if whole == .infinity { return whole }
    return whole + whole * (product.low + y * logarithm.low)
  }

  /// ln x = high + low to about 60 bits, for finite x > 0.
  @inlinable
  static func twoPartLog(_ x: Double) -> (high: Double, low: Double) {
    let (f, k) = reduced(x)
    // s = f/(2 + f) in two parts: the remainder of the division is exact but for its last bits.
    let denominator = 2 + f
    let lost = f - (denominator - 2)
    let s = f / denominator
    let back = twoPartProduct(s, denominator)
    let sLow = (((f - back.high) - back.low) - s * lost) / denominator
    // ln(1 + f) = 2s + 2s³/3 + 2s⁵/5 + …, the cube in two parts as well.
    let square = twoPartProduct(s, s)
    let cube = twoPartProduct(square.high, s)
    let third = twoPartProduct(cube.high, 2.0 / 3)
    let twoThirdsLow = 3.700743415417188e-17
    let thirdLow =
      third.low + cube.high * twoThirdsLow + (cube.low + square.low * s) * (2.0 / 3)
    let z = square.high
    var series = z * (2.0 / 23) + 2.0 / 21
    series = series * z + 2.0 / 19
    series = series * z + 2.0 / 17
    series = series * z + 2.0 / 15
    series = series * z + 2.0 / 13
    series = series * z + 2.0 / 11
    series = series * z + 2.0 / 9
    series = series * z + 2.0 / 7
    series = series * z + 2.0 / 5
    let small =
      series * z * cube.high + thirdLow + 2 * (1 + z) * sLow + k * 1.90821492927058770002e-10
    let first = twoPartSum(k * 6.93147180369123816490e-01, 2 * s)
    let second = twoPartSum(first.high, third.high)
    let total = twoPartSum(second.high, small)
    return (total.high, total.low + (first.low + second.low))
  }

  /// a + b = high + low exactly (Knuth's sum).
  @inlinable @inline(__always)
  static func twoPartSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let high = a + b
    let shadow = high - a
    return (high, (a - (high - shadow)) + (b - shadow))
  }

  /// a·b = high + low exactly, while neither |a| nor |b| exceeds 2⁹⁹⁰ and nothing underflows.
  @inlinable @inline(__always)
  static func twoPartProduct(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let high = a * b
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    return (high, ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }

  /// a as the sum of two numbers of at most 26 bits (Veltkamp's split).
  @inlinable @inline(__always)
  static func halves(_ a: Double) -> (Double, Double) {
    let c = a * 134_217_729
    let high = c - (c - a)
    return (high, a - high)
  }
}
