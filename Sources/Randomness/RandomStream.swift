/// The words of one address, one after the other, for samplers that need an unknown number of
/// them (rejection). It starts afresh wherever the address is asked again.
@frozen
public struct RandomStream: Sendable {
  @usableFromInline let source: RandomSource
  @usableFromInline let entity: UInt32
  @usableFromInline let number: UInt32
  @usableFromInline let purpose: UInt32
  @usableFromInline var words: SIMD4<UInt32>
  @usableFromInline var nextBlock: UInt32
  /// Words of the present block already given out.
  @usableFromInline var used: Int

  @inlinable @inline(__always)
  init(source: RandomSource, entity: UInt32, number: UInt32, purpose: UInt32) {
    self.source = source
    self.entity = entity
    self.number = number
    self.purpose = purpose
    words = SIMD4(repeating: 0)
    nextBlock = 0
    used = 4
  }

  /// The next 32 random bits. The stream repeats after 2³⁴ words.
  @inlinable
  public mutating func nextWord() -> UInt32 {
    if used == 4 {
      words = source.words(entity: entity, number: number, purpose: purpose, block: nextBlock)
      nextBlock &+= 1
      used = 0
    }
    let word = words[used]
    used &+= 1
    return word
  }

  /// The next uniform on the open interval (0, 1), 53 bits, from two words.
  @inlinable
  public mutating func nextUniform() -> Double {
    let high = nextWord()
    let low = nextWord()
    return Uniform.open(high, low)
  }

  /// The next standard normal, by inversion of one uniform.
  @inlinable
  public mutating func nextNormal() -> Double {
    normalQuantile(nextUniform())
  }
}
