import Foundation
import Randomness
import Testing

@Suite struct UnitExponentialTests {
  @Test func isTheLogarithmToTwoUnits() {
    var worst = 0.0
    for index in 0..<40_000 {
      let word = UInt32(index) &* 107_374
      for w in [word, word >> 12, ~(word >> 12)] {
        // u − 1 is exact in a Double, so log1p has every bit near u = 1 too.
        let reference = -Foundation.log1p(Uniform.open(w) - 1)
        worst = max(worst, Statistics.ulps(unitExponential(word: w), reference))
      }
    }
    #expect(worst <= 2)
  }

  @Test func endsWhereWordsEnd() {
    #expect(unitExponential(word: .max) == 0x1p-33)
    #expect(abs(unitExponential(word: 0) - 22.873_857) < 1e-5)
  }

  @Test func doesNotRiseWithTheWord() {
    // Where the formula changes: u = ½, √½, ¼·√2, ¼, and u near 1.
    for centre: UInt32 in [0x8000_0000, 0xB504_F334, 0x5A82_799A, 0x4000_0000, 0xFFFF_FF00] {
      for step: UInt32 in 0..<200 {
        let word = centre - 100 + step
        #expect(unitExponential(word: word) >= unitExponential(word: word + 1))
      }
    }
  }

  @Test func isUnitExponential() {
    let source = RandomSource(seed: 3, replicate: 1)
    let values = (0..<20_000).map {
      Double(unitExponential(word: source.words(entity: $0, number: 0, purpose: 0).z))
    }
    #expect(Statistics.kolmogorov(values) { 1 - Foundation.exp(-$0) } < 2.5)
    #expect(abs(Statistics.standardScore(values, mean: 1, variance: 1)) < Statistics.sigmas)
    let squares = values.map { $0 * $0 }
    #expect(abs(Statistics.standardScore(squares, mean: 2, variance: 20)) < Statistics.sigmas)
  }
}
