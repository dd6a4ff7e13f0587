/// A unit exponential from one word: −ln u, u = (word + ½) · 2⁻³².
///
/// Values lie between 2⁻³³ and 22.9. Near u = 1 the distance 1 − u is used itself, so small
/// values keep all bits of a Float: a clock against a hazard of 10⁻⁸ is as good as one of 1.
/// The largest error is 2 units in the last place. Without branches.
@inlinable @inline(__always)
public func unitExponential(word: UInt32) -> Float {
  // Read as a signed number the word is u where u < ½, and u − 1 where u ≥ ½.
  let t = (Float(Int32(bitPattern: word)) + 0.5) * 0x1p-32
  let u = t < 0 ? 1 + t : t
  let offset = u.bitPattern &+ (0x3F80_0000 &- 0x3F35_04F3)
  let mantissa = Float(bitPattern: (offset & 0x7F_FFFF) &+ 0x3F35_04F3)
  let k = Float(bitPattern: (offset &>> 23) &+ 0x4B40_0000) - 12_583_039
  let f = t < 0 && k == 0 ? t : mantissa - 1
  return -Elementary.log1p(f, exponent: k)
}
