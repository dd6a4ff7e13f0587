/// A standard normal from one word: Φ⁻¹(u), u = (word + ½) · 2⁻³², in single precision.
///
/// Values lie between −6.34 and 6.34. The error is at most 1·10⁻⁶ times the larger of 1 and |z|, up to
/// |z| = 5.5; beyond, where one word of thirty million lies, it grows to 0.003.
///
/// Source: Giles, "Approximating the erfinv function", GPU Computing Gems 2 (2010), single precision;
/// u(1 − u) is formed of the nearer end, so that both tails keep all bits of the word.
public enum StandardNormal {
  /// The value of a word.
  @inlinable @inline(__always)
  public static func value(word: UInt32) -> Float {
    isTail(word: word) ? tail(word: word) : centre(word: word)
  }

  /// Values of many words: a loop without branches that becomes vector code, and one over the few
  /// tails.
  @inlinable
  public static func values(
    words: UnsafePointer<UInt32>, count: Int, into values: UnsafeMutablePointer<Float>
  ) {
    for place in 0..<count { values[place] = centre(word: words[place]) }
    for place in 0..<count where isTail(word: words[place]) {
      values[place] = tail(word: words[place])
    }
  }

  /// Words whose −ln 4u(1 − u) is beyond 5, where the other polynomial is needed.
  @usableFromInline static let tailWords: UInt32 = 7_247_000

  @inlinable @inline(__always)
  static func isTail(word: UInt32) -> Bool { word &+ tailWords < 2 &* tailWords }

  /// The distance of u from its nearer end, with the sign of ½ − u: the word read as a signed number.
  @inlinable @inline(__always)
  static func signedEnd(_ word: UInt32) -> Float {
    (Float(Int32(bitPattern: word)) + 0.5) * 0x1p-32
  }

  @inlinable @inline(__always)
  static func depth(_ end: Float) -> Float { -Elementary.log(4 * end * (1 - end)) }

  /// √2·(2u − 1).
  @inlinable @inline(__always)
  static func scale(_ t: Float) -> Float { 1.41421356 * (t > 0 ? 2 * t - 1 : 2 * t + 1) }

  @inlinable @inline(__always)
  static func centre(word: UInt32) -> Float {
    let t = signedEnd(word)
    let w = depth(abs(t)) - 2.5
    var p: Float = 2.81022636e-08
    p = p * w + 3.43273939e-07
    p = p * w + -3.5233877e-06
    p = p * w + -4.39150654e-06
    p = p * w + 0.00021858087
    p = p * w + -0.00125372503
    p = p * w + -0.00417768164
    p = p * w + 0.246640727
    p = p * w + 1.50140941
    return scale(t) * p
  }

  @inlinable
  static func tail(word: UInt32) -> Float {
    let t = signedEnd(word)
    let w = depth(abs(t)).squareRoot() - 3
    var p: Float = -0.000200214257
    p = p * w + 0.000100950558
    p = p * w + 0.00134934322
    p = p * w + -0.00367342844
    p = p * w + 0.00573950773
    p = p * w + -0.0076224613
    p = p * w + 0.00943887047
    p = p * w + 1.00167406
    p = p * w + 2.83297682
    return scale(t) * p
  }
}
