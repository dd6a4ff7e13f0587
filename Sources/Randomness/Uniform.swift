/// Uniform numbers made of random words; never 0 and never 1, so that logarithms and quantiles of
/// them are finite.
public enum Uniform {
  /// (word + ½) · 2⁻³².
  @inlinable @inline(__always)
  public static func open(_ word: UInt32) -> Double {
    (Double(word) + 0.5) * 0x1p-32
  }

  /// (n + ½) · 2⁻⁵², n the upper 52 of the 64 bits of (high, low): all 53 bits of the result count.
  @inlinable @inline(__always)
  public static func open(_ high: UInt32, _ low: UInt32) -> Double {
    let bits = UInt64(high) &<< 20 | UInt64(low) &>> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}
