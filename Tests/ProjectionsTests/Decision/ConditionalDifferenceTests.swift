import Randomness
import Testing

@testable import Projections

struct ConditionalDifferenceTests {
  private func curve(_ mean: Double, _ slope: Double, _ curvature: Double = 0)
    -> ConditionalDifference
  {
    ConditionalDifference(mean: mean, slope: slope, curvature: curvature)
  }

  /// 1 + 2z is 0 at −½, and below 0 with probability Φ(−½).
  @Test func linear() {
    #expect(curve(1, 2).roots == [-0.5])
    #expect(curve(1, 2).turn(within: 1) == -0.5)
    #expect(curve(1, 2).turn(within: 0.4) == nil)
    #expect(abs(curve(1, 2).probabilityBelowZero - normalProbability(-0.5)) < 1e-15)
    #expect(abs(curve(1, -2).probabilityBelowZero - normalProbability(-0.5)) < 1e-15)
    // 2z over −1, 0, 1.
    #expect(curve(1, 2).explainedVariance(over: [-1, 0, 1]) == 4)
  }

  @Test func withoutInfluence() {
    #expect(curve(1, 0).roots.isEmpty && curve(1, 0).probabilityBelowZero == 0)
    #expect(curve(-1, 0).probabilityBelowZero == 1)
    #expect(curve(1, 0).explainedVariance(over: [-1, 0, 1]) == 0)
  }

  /// 2 + (z² − 1) − 3z = (z − ½(3 − √5))·(z − ½(3 + √5)), below 0 in between.
  @Test func quadratic() {
    let curve = curve(2, -3, 1)
    let roots = [(3 - 5.0.squareRoot()) / 2, (3 + 5.0.squareRoot()) / 2]
    #expect(zip(curve.roots, roots).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(curve.turn(within: 3) == curve.roots[0], "the nearer one")
    #expect(curve.derivative(at: curve.roots[0]) < 0, "ahead below")
    let between = normalProbability(roots[1]) - normalProbability(roots[0])
    #expect(abs(curve.probabilityBelowZero - between) < 1e-14)
    // 2.75, −0.25 and −1 there, with mean ½: (2.25² + 0.75² + 1.5²)/2.
    #expect(abs(curve.explainedVariance(over: [-0.5, 0.5, 2]) - 3.9375) < 1e-14)
  }

  /// z² + 1 has no root, and z² only touches 0.
  @Test func noChangeOfSign() {
    #expect(curve(2, 0, 1).roots.isEmpty)
    #expect(curve(1, 0, 1).roots.isEmpty)
    // −z² + 1 is below 0 on both sides.
    #expect(abs(curve(0, 0, -1).probabilityBelowZero - 2 * normalProbability(-1)) < 1e-14)
  }
}
