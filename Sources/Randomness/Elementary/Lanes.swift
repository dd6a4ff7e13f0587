extension Elementary {
  /// eˣ lane by lane, the same bits as `exp` of each lane.
  @inlinable @inline(__always)
  public static func exp(_ x: SIMD16<Float>) -> SIMD16<Float> {
    raisedExponential(x, isTiny: x .< -87.33654, isFinite: x .< 88.72284)
  }

  /// eˣ lane by lane, the same bits as `exp` of each lane.
  @inlinable @inline(__always)
  public static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    raisedExponential(x, isTiny: x .< -87.33654, isFinite: x .< 88.72284)
  }

  /// eˣ given which lanes are below the normal numbers and which do not overflow. The comparisons
  /// stay with the callers: of a generic type they are not vector code.
  @inlinable @inline(__always)
  static func raisedExponential<Lanes: SIMD>(
    _ x: Lanes, isTiny: SIMDMask<Lanes.MaskStorage>, isFinite: SIMDMask<Lanes.MaskStorage>
  ) -> Lanes
  where Lanes.Scalar == Float, Lanes.MaskStorage.Scalar == Int32 {
    let shifted = x * 1.44269504088896341 + 0x1.8p+23
    let k = shifted - 0x1.8p+23
    let r = (x - k * 0.693359375) - k * -2.12194440e-4
    var p = r * 1.9875691500e-4 + 1.3981999507e-3
    p = p * r + 8.3334519073e-3
    p = p * r + 4.1665795894e-2
    p = p * r + 1.6666665459e-1
    p = p * r + 5.0000001201e-1
    let y = (p * (r * r) + r) + 1
    let raised = integers(y) &+ (integers(shifted) &<< 23)
    let scaled: Lanes = floats(raised)
    let bounded = scaled.replacing(with: 0, where: isTiny)
    return (x * .infinity).replacing(with: bounded, where: isFinite)
  }

  /// The bit patterns of the lanes.
  @inlinable @inline(__always)
  static func integers<Lanes: SIMD>(_ x: Lanes) -> Lanes.MaskStorage
  where Lanes.Scalar == Float, Lanes.MaskStorage.Scalar == Int32 {
    unsafeBitCast(x, to: Lanes.MaskStorage.self)
  }

  /// The numbers that have these bit patterns.
  @inlinable @inline(__always)
  static func floats<Lanes: SIMD>(_ bits: Lanes.MaskStorage) -> Lanes
  where Lanes.Scalar == Float, Lanes.MaskStorage.Scalar == Int32 {
    unsafeBitCast(bits, to: Lanes.self)
  }
}
