import Randomness
import Testing

@Suite struct RandomSourceTests {
  let source = RandomSource(seed: 11, replicate: 3)

  @Test func wordsAreThePhiloxBlockOfTheAddress() {
    let words = source.words(entity: 5, number: 6, purpose: 7, block: 8)
    #expect(words == Philox4x32.block(counter: SIMD4(5, 6, 7, 8), key: SIMD2(11, 3)))
  }

  @Test func everyPartOfTheAddressMatters() {
    let words = [
      source.words(entity: 1, number: 2, purpose: 3, block: 4),
      source.words(entity: 2, number: 1, purpose: 3, block: 4),
      source.words(entity: 1, number: 3, purpose: 2, block: 4),
      source.words(entity: 1, number: 2, purpose: 4, block: 3),
      source.words(entity: 1, number: 2, purpose: 3),
      RandomSource(seed: 11, replicate: 4).words(entity: 1, number: 2, purpose: 3, block: 4),
      RandomSource(seed: 3, replicate: 11).words(entity: 1, number: 2, purpose: 3, block: 4),
    ]
    #expect(Set(words).count == words.count)
  }

  /// The correlation of n independent pairs has standard deviation 1/√n.
  @Test(arguments: ["entity", "number", "purpose", "replicate", "seed"])
  func neighbouringAddressesAreIndependent(part: String) {
    let n = 4_000
    let here = (0..<n).map { uniform(at: UInt32($0), part: part, shift: 0) }
    let there = (0..<n).map { uniform(at: UInt32($0), part: part, shift: 1) }
    let score = Statistics.correlation(here, there) * Double(n).squareRoot()
    #expect(abs(score) < Statistics.sigmas)
  }

  /// The uniform of entity `index` at a base address, one step further in one of its parts.
  private func uniform(at index: UInt32, part: String, shift: UInt32) -> Double {
    func step(_ name: String) -> UInt32 { name == part ? shift : 0 }
    let source = RandomSource(seed: 1 + step("seed"), replicate: step("replicate"))
    let words = source.words(
      entity: 2 * index + step("entity"), number: 9 + step("number"), purpose: 4 + step("purpose"))
    return Uniform.open(words.x)
  }

  @Test func pairsOfSuccessiveStepsFillTheSquareEvenly() {
    let (n, side) = (20_000, 16)
    var counts = [Int](repeating: 0, count: side * side)
    for index in 0..<n {
      let entity = UInt32(index)
      let a = source.words(entity: entity, number: 0, purpose: 1).y
      let b = source.words(entity: entity, number: 1, purpose: 1).y
      counts[Int(a >> 28) * side + Int(b >> 28)] += 1
    }
    let expected = [Double](repeating: Double(n) / Double(side * side), count: side * side)
    #expect(abs(Statistics.chiSquareScore(counts: counts, expected: expected)) < 5)
  }

  @Test func everyBitIsSetHalfOfTheTime() {
    let n = 4_000
    var ones = [Int](repeating: 0, count: 128)
    for index in 0..<n {
      let words = source.words(entity: UInt32(index), number: 0, purpose: 2)
      for word in 0..<4 {
        for bit in 0..<32 { ones[32 * word + bit] += Int(words[word] >> UInt32(bit) & 1) }
      }
    }
    let tolerance = Statistics.sigmas * (Double(n) / 4).squareRoot()
    for count in ones { #expect(abs(Double(count) - Double(n) / 2) < tolerance) }
  }

  /// Published test vectors of FNV-1a, 64 bits.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func hashIsFNV1a(text: String, hash: UInt64) {
    #expect(addressHash(text) == hash)
  }

  @Test func pathsHaveTheirOwnUniforms() {
    let path = "segments.城市.response.order_lift"
    let value = source.uniform(path: path, purpose: 1)
    let hash = addressHash(path)
    let words = source.words(
      entity: UInt32(hash >> 32), number: UInt32(truncatingIfNeeded: hash), purpose: 1)
    #expect(value == Uniform.open(words.x, words.y))
    #expect(value != source.uniform(path: path, purpose: 2))
    #expect(value != source.uniform(path: "segments.城市.response.basket_lift", purpose: 1))
    let uniforms = (0..<2_000).map { source.uniform(path: "plans.touches.\($0)", purpose: 1) }
    #expect(Statistics.kolmogorov(uniforms) { $0 } < 2.5)
  }
}
