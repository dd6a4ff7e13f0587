/// The luck of one replicate: every draw is a pure function of (seed, replicate) and an address.
///
/// An address is (entity, number, purpose, block): whom the draw concerns (an agent, a segment, a
/// post …), which one it is (a step or the count of an event), what it decides, and, where four
/// words do not suffice, which block of them. Neither plan nor thread is part of it, so plans
/// share their luck and the order of work changes nothing.
@frozen
public struct RandomSource: Sendable, Equatable {
  public let seed: UInt32
  public let replicate: UInt32

  @inlinable
  public init(seed: UInt32, replicate: UInt32) {
    self.seed = seed
    self.replicate = replicate
  }

  /// The Philox key of this source.
  @inlinable
  public var key: SIMD2<UInt32> { SIMD2(seed, replicate) }

  /// The four random words of an address.
  @inlinable @inline(__always)
  public func words(
    entity: UInt32, number: UInt32, purpose: UInt32, block: UInt32 = 0
  ) -> SIMD4<UInt32> {
    Philox4x32.block(counter: SIMD4(entity, number, purpose, block), key: key)
  }

  /// All words of an address one after the other, block by block from block 0.
  @inlinable @inline(__always)
  public func stream(entity: UInt32, number: UInt32, purpose: UInt32) -> RandomStream {
    RandomStream(source: self, entity: entity, number: number, purpose: purpose)
  }
}

extension RandomSource {
  /// A uniform on the open interval (0, 1), 53 bits, addressed by a text such as the path of a
  /// number in a scenario file: entity and number are the halves of `addressHash(path)`.
  public func uniform(path: String, purpose: UInt32) -> Double {
    let hash = addressHash(path)
    let words = words(
      entity: UInt32(truncatingIfNeeded: hash >> 32), number: UInt32(truncatingIfNeeded: hash),
      purpose: purpose)
    return Uniform.open(words.x, words.y)
  }
}

/// FNV-1a, 64 bits, of the UTF-8 bytes of a text. Stable: it decides which draw a path gets, so
/// it is part of what makes results repeatable. Two texts are equal here when their bytes are;
/// Unicode normal forms differ.
///
/// Source: Fowler, Noll, Vo & Eastlake, "The FNV non-cryptographic hash algorithm",
/// IETF draft-eastlake-fnv.
public func addressHash(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  return hash
}
