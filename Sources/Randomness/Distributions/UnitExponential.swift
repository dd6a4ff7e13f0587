/// A unit exponential from one word: −ln u, u = (word + ½) · 2⁻³².
///
/// Values lie between 2⁻³³ and 22.9. Near u = 1 the distance 1 − u is used itself, so small
/// values keep all bits of a Float: a clock against a hazard of 10⁻⁸ is as good as one of 1.
/// The largest error is 2 units in the last place. Without branches.
@inlinable @inline(__always)
public func unitExponential(word: UInt32) -> Float {
  // Read as a signed number the word is u where u < ½, and u − 1 where u ≥ ½.
  let t = (Float(Int32(bitPattern: word)) + 0.5) * 0x1p-32
  let isUpper = t < 0
  let offset = t.bitPattern &+ (0x3F80_0000 &- 0x3F35_04F3)
  let mantissa = Float(bitPattern: (offset & 0x7F_FFFF) &+ 0x3F35_04F3)
  let exponent = Float(bitPattern: (offset &>> 23) &+ 0x4B40_0000) - 12_583_039
  // u = 1 + t is never formed: 2ᵏ·(1 + f) = u has an exact f for k = 0 and k = −1.
  let isNearOne = t > -0.29289323
  let upper = isNearOne ? t : 1 + 2 * t
  let f = isUpper ? upper : mantissa - 1
  let k = isUpper ? (isNearOne ? 0 : -1) : exponent
  return -Elementary.log1p(f, exponent: k)
}
