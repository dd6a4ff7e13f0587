import Randomness
import Testing

/// Results promise the same bits on every processor and with any compiler flags. These prints of
/// thousands of results were taken once; a fused multiply-add, a reordered sum or a C library's
/// function anywhere in the code would change them.
@Suite struct SameBitsTests {
  let source = RandomSource(seed: 2_026, replicate: 7)

  /// FNV-1a over 64-bit words.
  private func print64(_ words: [UInt64]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }

  private func uniforms(_ count: Int, purpose: UInt32) -> [Double] {
    var stream = source.stream(entity: 0, number: 0, purpose: purpose)
    return (0..<count).map { _ in stream.nextUniform() }
  }

  @Test func elementaryFunctionsOfDoubles() {
    let words = uniforms(2_000, purpose: 1).flatMap { u in
      [
        Elementary.exp(1_400 * u - 700), Elementary.log(u), Elementary.pow(u, 40 * u - 20),
        normalQuantile(u), normalProbability(20 * u - 10),
      ].map(\.bitPattern)
    }
    #expect(print64(words) == 0x1128_58D7_91EE_F7FF)
  }

  @Test func elementaryFunctionsOfFloats() {
    let words = uniforms(2_000, purpose: 2).flatMap { u in
      [
        Elementary.exp(Float(170 * u - 85)), Elementary.log(Float(u)),
        unitExponential(word: UInt32(u * 0x1p+32)),
      ].map { UInt64($0.bitPattern) }
    }
    #expect(print64(words) == 0xCD64_DF9A_48EB_515C)
  }

  @Test func distributions() {
    let words = (0..<500).flatMap { index in
      var stream = source.stream(entity: UInt32(index), number: 1, purpose: 3)
      return [
        Gamma(mean: 0.3, cv: 0.4).draw(using: &stream),
        Gamma(mean: 0.3, cv: 1.7).draw(using: &stream),
        Lognormal(mean: 260, cv: 0.7).draw(using: &stream),
        poisson(mean: 0.8, using: &stream), poisson(mean: 75, using: &stream),
        poisson(mean: 1e9, using: &stream),
      ].map(\.bitPattern)
    }
    #expect(print64(words) == 0xA03D_C1DA_6A22_0D43)
  }
}
