import Foundation
import Randomness
import Testing

@Suite struct LogarithmTests {
  @Test func doubleAgreesWithTheLibrary() {
    var worst = 0.0
    for index in 1...20_000 {
      let near = Double(index) * 1.0e-4 + 3.3e-6
      let wide = Foundation.exp(Double(index - 10_000) * 0.0709)
      worst = max(worst, Statistics.ulps(Elementary.log(near), Foundation.log(near)))
      worst = max(worst, Statistics.ulps(Elementary.log(wide), Foundation.log(wide)))
    }
    #expect(worst <= 1.5)
  }

  @Test func doubleIsRightAtTheExtremes() {
    #expect(Elementary.log(1.0) == 0)
    #expect(Elementary.log(0.0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(-1.0).isNaN)
    #expect(Elementary.log(Double.nan).isNaN)
    #expect(Elementary.log(Double.infinity) == .infinity)
    let extremes: [Double] = [
      .leastNonzeroMagnitude, 0x1.8p-1062, .leastNormalMagnitude, .greatestFiniteMagnitude,
      1.0.nextUp, 1.0.nextDown,
    ]
    for x in extremes { #expect(Statistics.ulps(Elementary.log(x), Foundation.log(x)) <= 1.5) }
  }

  @Test func floatIsRightToOneUnit() {
    var worst = 0.0
    for index in 1...20_000 {
      let near = Float(index) * 1e-4
      let wide = Float(bitPattern: UInt32(index) * 106_000)
      worst = max(worst, Statistics.ulps(Elementary.log(near), Foundation.log(Double(near))))
      if wide < .infinity {
        worst = max(worst, Statistics.ulps(Elementary.log(wide), Foundation.log(Double(wide))))
      }
    }
    #expect(worst <= 1)
  }

  @Test func floatIsRightAtTheExtremes() {
    #expect(Elementary.log(Float(1)) == 0)
    #expect(Elementary.log(Float(0)) == -.infinity)
    #expect(Elementary.log(Float(-0.0)) == -.infinity)
    #expect(Elementary.log(Float(-1)).isNaN)
    #expect(Elementary.log(-Float.infinity).isNaN)
    #expect(Elementary.log(Float.nan).isNaN)
    #expect(Elementary.log(Float.infinity) == .infinity)
    for x: Float in [.leastNonzeroMagnitude, 0x1.8p-138, .leastNormalMagnitude, 3.4e38] {
      #expect(Statistics.ulps(Elementary.log(x), Foundation.log(Double(x))) <= 1)
    }
  }
}
