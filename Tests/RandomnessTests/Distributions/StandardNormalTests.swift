import Testing

@testable import Randomness

struct StandardNormalTests {
  /// Over the whole range of words, both ends included, against the quantile in double precision.
  @Test func isTheQuantileToSixDigits() {
    var words: [UInt32] = [0, 1, 2, 90, 1000, 50_000, 1 << 31, (1 << 31) - 1, .max, .max - 1]
    words += [7_246_999, 7_247_000, .max - 7_246_999, .max - 7_247_000]
    words += (0..<20_000).map { UInt32($0) &* 214_741 }
    for word in words {
      let exact = normalQuantile(Uniform.open(word))
      let error = abs(Double(StandardNormal.value(word: word)) - exact)
      let bound = abs(exact) < 5.5 ? 1e-6 * max(1, abs(exact)) : 0.003
      #expect(error <= bound, "\(word): \(exact)")
    }
  }

  /// The distance to ½ is exact on both sides.
  @Test func isSymmetric() {
    for word in [0, 5, 7_000_000, 900_000_000, 2_147_483_647] as [UInt32] {
      #expect(StandardNormal.value(word: word) == -StandardNormal.value(word: ~word))
    }
  }

  @Test func manyAreTheSameAsOneByOne() {
    let words = (0..<1000).map { UInt32($0) &* 4_294_961 }
    var values = [Float](repeating: 0, count: words.count)
    StandardNormal.values(words: words, count: words.count, into: &values)
    #expect(values == words.map { StandardNormal.value(word: $0) })
  }
}
