import Randomness
import Testing

@Suite struct BetaTests {
  private static let probabilities = [1e-9, 1e-4, 0.05, 0.3, 0.5, 0.77, 0.95, 0.9999]

  @Test(arguments: [1, 1.5, 2, 7, 40, 900.0], [1, 1.5, 3, 25, 800.0])
  func quantileInvertsProbability(a: Double, b: Double) {
    for p in Self.probabilities {
      let x = betaQuantile(p, a: a, b: b)
      #expect(abs(betaProbability(x, a: a, b: b) - p) <= 1e-8 * p)
    }
  }

  /// Beta(a, 1) has distribution function xᵃ, Beta(1, b) has 1 − (1 − x)ᵇ. The rounding of 1 − p
  /// is magnified by its power 1/a.
  @Test(arguments: [1e-3, 0.02, 0.5, 1, 3, 2e4, 1e8])
  func closedFormsComeOut(a: Double) {
    for p in Self.probabilities {
      let expected = Elementary.pow(p, 1 / a)
      #expect(abs(betaQuantile(p, a: a, b: 1) - expected) <= 1e-9 * expected)
      let rounding = 3e-16 * max(1, 1 / a)
      let mirrored = 1 - Elementary.pow(1 - p, 1 / a)
      #expect(abs(betaQuantile(p, a: 1, b: a) - mirrored) <= 1e-9 * mirrored + rounding)
    }
  }

  /// Wherever GSL gives up or would run on: a number from 0 to 1, rising with p, and where the
  /// distribution function can be followed by numbers at all, its inverse.
  @Test(arguments: [1e-300, 1e-5, 0.1, 1, 300, 1e5, 1e7, 1e13, .infinity])
  func extremeParametersGiveNumbers(a: Double) {
    for b in [1e-300, 1e-5, 0.1, 1, 300, 1e5, 1e7, 1e13, .infinity] {
      var previous = 0.0
      for p in [0.02, 0.5, 0.98] {
        let x = betaQuantile(p, a: a, b: b)
        #expect(x >= previous && x <= 1)
        previous = x
        let inside = max(a, b) <= 1e7 && min(a, b) >= 0.1 && x > 1e-300 && x < 0.99
        if inside { #expect(abs(betaProbability(x, a: a, b: b) - p) < 1e-7) }
      }
    }
  }

  /// Both sides of the change from GSL to the approximation for large parameters agree.
  @Test(arguments: [1e5, 3e6, 1e9])
  func largeParametersGoOverSmoothly(b: Double) {
    for p in [0.05, 0.3, 0.5, 0.77, 0.95] {
      let below = betaQuantile(p, a: 99_999.999_999, b: b)
      let above = betaQuantile(p, a: 100_000, b: b)
      // The spread is 1/√a = 0.3 % of the value; 10⁻⁷ of probability is 10⁻⁶ of the spread or
      // less.
      #expect(abs(below / above - 1) < 5e-9)
    }
  }

  @Test func endsAndMistakesAreValues() {
    #expect(betaQuantile(0, a: 2, b: 3) == 0)
    #expect(betaQuantile(1, a: 2, b: 3) == 1)
    #expect(betaQuantile(-0.1, a: 2, b: 3).isNaN)
    #expect(betaQuantile(.nan, a: 2, b: 3).isNaN)
    #expect(betaQuantile(0.5, a: 0, b: 3).isNaN)
    #expect(betaQuantile(0.5, a: 2, b: .nan).isNaN)
    #expect(betaProbability(-1, a: 2, b: 3) == 0)
    #expect(betaProbability(2, a: 2, b: 3) == 1)
    #expect(betaProbability(0.5, a: -2, b: 3).isNaN)
    #expect(betaProbability(.nan, a: 2, b: 3).isNaN)
  }

  @Test func manyThreadsMayAskAtOnce() async {
    let expected = betaQuantile(0.4, a: 2.5, b: 6)
    await withTaskGroup(of: Double.self) { group in
      for _ in 0..<50 { group.addTask { betaQuantile(0.4, a: 2.5, b: 6) } }
      for await value in group { #expect(value == expected) }
    }
  }
}
