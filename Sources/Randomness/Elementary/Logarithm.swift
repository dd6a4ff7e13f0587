extension Elementary {
  /// The natural logarithm; −∞ of 0, NaN below 0, exact down to the smallest subnormal number.
  ///
  /// x = 2ᵏ·(1 + f) with √½ ≤ 1 + f < √2, s = f/(2 + f), and the polynomial of fdlibm's e_log.c
  /// (Sun Microsystems 1993) in s².
  @inlinable
  public static func log(_ x: Double) -> Double {
    if !(x > 0) { return x == 0 ? -.infinity : .nan }
    if x == .infinity { return x }
    let (f, k) = reduced(x)
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
    var odd = 0.1818357216161805012 + w * 0.1479819860511658591
    odd = 0.2857142874366239149 + w * odd
    odd = z * (0.6666666666666735130 + w * odd)
    let halfSquare = 0.5 * f * f
    let tail = s * (halfSquare + (even + odd)) + k * 1.90821492927058770002e-10
    return k * 6.93147180369123816490e-01 - ((halfSquare - tail) - f)
  }

  /// (f, k) with x = 2ᵏ·(1 + f) and √½ ≤ 1 + f < √2, for finite x > 0.
  @inlinable @inline(__always)
  static func reduced(_ x: Double) -> (f: Double, k: Double) {
    let isSubnormal = x < 0x1p-1022
    let bits = (isSubnormal ? x * 0x1p+54 : x).bitPattern
    // Adding 1 − √½ to the pattern carries into the exponent from √2 on.
    let offset = bits &+ (0x3FF0_0000_0000_0000 &- 0x3FE6_A09E_667F_3BCD)
    let exponent = Int64(bitPattern: offset &>> 52) &- (isSubnormal ? 1077 : 1023)
    let mantissa = (offset & 0xF_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD
    return (Double(bitPattern: mantissa) - 1, Double(exponent))
  }

  /// The natural logarithm; −∞ of 0, NaN below 0, right for subnormal numbers too.
  /// Without branches, so that plain loops over it become vector code.
  ///
  /// The polynomial is that of logf in the Cephes library (Moshier 1989).
  @inlinable @inline(__always)
  public static func log(_ x: Float) -> Float {
    let isSubnormal = x < 0x1p-126
    let lifted = isSubnormal ? x * 0x1p+23 : x
    let offset = lifted.bitPattern &+ (0x3F80_0000 &- 0x3F35_04F3)
    let mantissa = Float(bitPattern: (offset & 0x7F_FFFF) &+ 0x3F35_04F3)
    // The pattern of 1.5·2²³ plus a whole number is the pattern of their sum.
    let k =
      Float(bitPattern: (offset &>> 23) &+ 0x4B40_0000) - (isSubnormal ? 12_583_062 : 12_583_039)
    let y = log1p(mantissa - 1, exponent: k)
    let finite = x < .infinity ? y : x
    let positive = x > 0 ? finite : .nan
    return x == 0 ? -.infinity : positive
  }

  /// ln(1 + f) + k·ln 2 for √½ − 1 ≤ f < √2 − 1.
  @inlinable @inline(__always)
  static func log1p(_ f: Float, exponent k: Float) -> Float {
    let z = f * f
    var p = f * 7.0376836292e-2 + -1.1514610310e-1
    p = p * f + 1.1676998740e-1
    p = p * f + -1.2420140846e-1
    p = p * f + 1.4249322787e-1
    p = p * f + -1.6668057665e-1
    p = p * f + 2.0000714765e-1
    p = p * f + -2.4999993993e-1
    p = p * f + 3.3333331174e-1
    let tail = (f * z * p + k * -2.12194440e-4) - 0.5 * z
    return (f + tail) + k * 0.693359375
  }
}
