/// Sixteen members at once: one number, one word of bits and one decision each.
typealias Lanes = SIMD16<Float>
typealias LaneBits = SIMD16<UInt32>
typealias LaneMask = SIMDMask<SIMD16<Int32>>

// Transparent, as the operators of the standard library are: a function as large as the block pass would
// otherwise call these, lanes in memory.

extension UnsafeMutablePointer where Pointee: SIMDScalar {
  /// The lanes from an index on.
  @_transparent
  func lanes(at index: Int) -> SIMD16<Pointee> {
    UnsafeRawPointer(self + index).load(as: SIMD16<Pointee>.self)
  }

  @_transparent
  func put(_ lanes: SIMD16<Pointee>, at index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: lanes, as: SIMD16<Pointee>.self)
  }
}

extension Lanes {
  // The standard library's pointwiseMin and pointwiseMax are loops over single lanes.

  @_transparent
  func lesser(_ other: Lanes) -> Lanes { replacing(with: other, where: other .< self) }

  @_transparent
  func greater(_ other: Lanes) -> Lanes { replacing(with: other, where: other .> self) }
}

extension LaneBits {
  /// Which lanes have a flag.
  @_transparent
  func having(_ flag: UInt32) -> LaneMask { (self & flag) .!= LaneBits.zero }

  /// The bits that any lane has.
  @_transparent
  var joined: UInt32 {
    let eight = lowHalf | highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }
}

extension Lanes {
  /// One bit a lane, bit 0 for lane 0: whether it is below zero; and 16 bits further up the same of
  /// `upper`.
  @_transparent
  func signs(upper: Lanes) -> UInt32 {
    // Local, since a constant elsewhere would be asked for by a call.
    let bits = LaneBits(
      1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000,
      0x8000)
    let signs = LaneBits.zero.replacing(with: bits, where: self .< Lanes.zero)
    let upperSigns = LaneBits.zero.replacing(with: bits &<< 16, where: upper .< Lanes.zero)
    return (signs | upperSigns).joined
  }
}
