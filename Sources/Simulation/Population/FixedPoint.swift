/// Numbers that add up exactly in any order: a fixed-point scale that the sum of all agents fits.
struct FixedPoint {
  private let scale: Double

  /// - Parameters:
  ///   - largest: the largest addend that occurs.
  ///   - count: how many addends there are at most.
  init(largest: Double, count: Int) {
    let bound = max(largest, 1e-12) * Double(max(1, count))
    // A power of two with a bit to spare below 2⁶³.
    var exponent = 61 - Int(bound.exponent)
    exponent = min(max(exponent, -500), 500)
    scale = Double(sign: .plus, exponent: exponent, significand: 1)
  }

  @inline(__always)
  func encode(_ value: Float) -> Int {
    let scaled = Double(value) * scale
    return scaled < 0x1p62 ? Int(scaled) : 1 << 62
  }

  func decode(_ sum: Int) -> Double { Double(sum) / scale }
}
