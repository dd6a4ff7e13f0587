extension Elementary {
  /// eˣ; 0 below −745.13, infinite above 709.78, NaN of NaN.
  ///
  /// x = k·ln 2 + r with |r| ≤ ½·ln 2, and eʳ from the rational approximation of
  /// fdlibm's e_exp.c (Sun Microsystems 1993).
  @inlinable
  public static func exp(_ x: Double) -> Double {
    if !(x > -746) { return x.isNaN ? x : 0 }
    if x > 710 { return .infinity }
    // Adding 1.5·2⁵² rounds to a whole number and leaves it in the low bits.
    let shifted = x * 0x1.7154_7652_b82f_ep+0 + 0x1.8p+52
    let k = shifted - 0x1.8p+52
    let high = x - k * 6.93147180369123816490e-01
    let low = k * 1.90821492927058770002e-10
    let r = high - low
    let t = r * r
    var p = t * 4.13813679705723846039e-08 + -1.65339022054652515390e-06
    p = t * p + 6.61375632143793436117e-05
    p = t * p + -2.77777777770155933842e-03
    p = t * p + 1.66666666666666019037e-01
    let c = r - t * p
    let y = 1 - ((low - (r * c) / (2 - c)) - high)
    let exponent = Int64(bitPattern: shifted.bitPattern &- 0x4338_0000_0000_0000)
    return scaled(y, by: exponent)
  }

  /// y · 2ᵏ for −1080 < k < 1030, in two steps so that subnormal results are rounded once.
  @inlinable @inline(__always)
  static func scaled(_ y: Double, by k: Int64) -> Double {
    if k > -1021 && k < 1024 { return y * powerOfTwo(k) }
    return k > 0 ? y * 2 * powerOfTwo(k &- 1) : y * powerOfTwo(k &+ 1000) * 0x1p-1000
  }

  @inlinable @inline(__always)
  static func powerOfTwo(_ k: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: (k &+ 1023) &<< 52))
  }

  /// eˣ; 0 below −87.34 (where the result would be subnormal), infinite above 88.72, NaN of NaN.
  /// Without branches, so that plain loops over it become vector code.
  ///
  /// Range reduction and polynomial are those of expf in the Cephes library (Moshier 1989).
  @inlinable @inline(__always)
  public static func exp(_ x: Float) -> Float {
    // Adding 1.5·2²³ rounds to a whole number and leaves it in the low bits.
    let shifted = x * 1.44269504088896341 + 0x1.8p+23
    let k = shifted - 0x1.8p+23
    let r = (x - k * 0.693359375) - k * -2.12194440e-4
    var p = r * 1.9875691500e-4 + 1.3981999507e-3
    p = p * r + 8.3334519073e-3
    p = p * r + 4.1665795894e-2
    p = p * r + 1.6666665459e-1
    p = p * r + 5.0000001201e-1
    let y = (p * (r * r) + r) + 1
    // The shift keeps k alone, which then raises the exponent of y.
    let scaled = Float(bitPattern: y.bitPattern &+ shifted.bitPattern &<< 23)
    let bounded = x < -87.33654 ? 0 : scaled
    // Above the range: infinite; NaN stays NaN.
    return x < 88.72284 ? bounded : x * .infinity
  }
}
