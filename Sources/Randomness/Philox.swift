/// Philox4x32-10, a counter-based generator: four words that depend on a counter and a key alone.
///
/// Ten rounds of two 32 × 32 → 64 bit products; it passes the BigCrush tests of TestU01.
/// Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// SC '11 (2011), doi:10.1145/2063384.2063405. The words are those of Random123.
public enum Philox4x32 {
  /// The four random words at `counter` under `key`.
  @inlinable @inline(__always)
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    let (w0, w1, w2, w3) = block(
      counter.x, counter.y, counter.z, counter.w, key: (key.x, key.y))
    return SIMD4(w0, w1, w2, w3)
  }

  /// The same with plain words, for callers that keep the counter in registers.
  @inlinable @inline(__always)
  public static func block(
    _ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32, key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var x0 = c0
    var x1 = c1
    var x2 = c2
    var x3 = c3
    var (k0, k1) = key
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    round(&x0, &x1, &x2, &x3, &k0, &k1)
    return (x0, x1, x2, x3)
  }

  /// One round, after which the key words are those of the next round. The numbers are the
  /// paper's multipliers and, for the key, the golden ratio and √3 − 1 as fractions of 2³².
  @inlinable @inline(__always)
  static func round(
    _ x0: inout UInt32, _ x1: inout UInt32, _ x2: inout UInt32, _ x3: inout UInt32,
    _ k0: inout UInt32, _ k1: inout UInt32
  ) {
    let product0 = UInt64(x0) &* 0xD251_1F53
    let product1 = UInt64(x2) &* 0xCD9E_8D57
    let y0 = UInt32(truncatingIfNeeded: product1 &>> 32) ^ x1 ^ k0
    let y2 = UInt32(truncatingIfNeeded: product0 &>> 32) ^ x3 ^ k1
    x1 = UInt32(truncatingIfNeeded: product1)
    x3 = UInt32(truncatingIfNeeded: product0)
    x0 = y0
    x2 = y2
    k0 &+= 0x9E37_79B9
    k1 &+= 0xBB67_AE85
  }
}
