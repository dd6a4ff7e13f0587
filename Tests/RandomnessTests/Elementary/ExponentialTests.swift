import Foundation
import Randomness
import Testing

/// The C library's own error is up to half a unit in the last place, hence 1.5 where
/// `Elementary` promises 0.9.
@Suite struct ExponentialTests {
  @Test func doubleAgreesWithTheLibrary() {
    var worst = 0.0
    for index in -20_000...20_000 {
      let wide = Double(index) * 0.03541 + 1e-5
      let narrow = Double(index) * 1.0e-4
      worst = max(worst, Statistics.ulps(Elementary.exp(wide), Foundation.exp(wide)))
      worst = max(worst, Statistics.ulps(Elementary.exp(narrow), Foundation.exp(narrow)))
    }
    #expect(worst <= 1.5)
  }

  @Test func doubleIsRightAtTheExtremes() {
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(709.782712893384) < .infinity)
    #expect(Elementary.exp(709.782712893385) == .infinity)
    #expect(Elementary.exp(Double.infinity) == .infinity)
    #expect(Elementary.exp(-745.1) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-745.2) == 0)
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(Double.nan).isNaN)
    #expect(Elementary.exp(1e-300) == 1)
    for x in stride(from: -745.0, to: -708.0, by: 0.37) {
      let difference = abs(Elementary.exp(x) - Foundation.exp(x))
      #expect(difference <= .leastNonzeroMagnitude + Foundation.exp(x) * 2.3e-16)
    }
  }

  @Test func floatIsRightToOneUnit() {
    var worst = 0.0
    for index in -20_000...20_000 {
      let wide = Float(index) * 0.004366
      let narrow = Float(index) * 1e-4
      worst = max(worst, Statistics.ulps(Elementary.exp(wide), Foundation.exp(Double(wide))))
      worst = max(worst, Statistics.ulps(Elementary.exp(narrow), Foundation.exp(Double(narrow))))
    }
    #expect(worst <= 1)
  }

  @Test func floatIsRightAtTheExtremes() {
    #expect(Elementary.exp(Float(0)) == 1)
    #expect(Elementary.exp(Float(88.72283)) < .infinity)
    #expect(Elementary.exp(Float(88.72284)) == .infinity)
    #expect(Elementary.exp(Float(1e30)) == .infinity)
    #expect(Elementary.exp(Float.infinity) == .infinity)
    #expect(Elementary.exp(Float(-87.3365)) >= .leastNormalMagnitude)
    #expect(Elementary.exp(Float(-87.3366)) == 0)
    #expect(Elementary.exp(Float(-1e30)) == 0)
    #expect(Elementary.exp(-Float.infinity) == 0)
    #expect(Elementary.exp(Float.nan).isNaN)
    #expect(Elementary.exp(Float(bitPattern: 0x7FFF_FFFF)).isNaN)
    #expect(Elementary.exp(Float(bitPattern: 0xFFC0_0001)).isNaN)
  }
}
