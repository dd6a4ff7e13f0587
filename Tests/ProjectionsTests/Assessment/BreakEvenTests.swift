import Testing

@testable import Projections

@Suite struct BreakEvenTests {
  @Test func roots() {
    #expect(ResponseCurve.root([1, 2, 4], [-3, -1, 1]) == 3)
    #expect(ResponseCurve.root([1, 2, 4], [3, 0, -1]) == 2)
    #expect(ResponseCurve.root([1, 2, 4], [1, 2, 3]).isNaN)
    // Of 1.5 and 7 the one nearer to 4, the middle.
    #expect(ResponseCurve.root([1, 2, 4, 6, 8], [-1, 1, 1, 1, -1]) == 1.5)
  }

  /// Worlds whose roots are 2.5 and 3.5, on one line each: the mean has 3, and without one of them the
  /// other's is left, so the jackknife says 0.5.
  @Test func errorOverReplicates() {
    let curve = ResponseCurve(points: [1, 5], values: [[-1.5, -2.5, -2], [2.5, 1.5, 2]])
    #expect(curve.root.value == 3)
    // Leaving one out: 3.25, 2.75, 3; √(2/3 · (1/16 + 1/16)).
    #expect(abs((curve.root.error ?? 0) - (1 / 12.0).squareRoot()) < 1e-12)
    #expect(curve.isPositive == nil)
  }

  @Test func neverZero() {
    let up = ResponseCurve(points: [1, 2], values: [[1, 2], [3, 4]])
    #expect(up.root == Measured() && up.isPositive == true)
    let down = ResponseCurve(points: [1, 2], values: [[-1, -2], [-3, -4]])
    #expect(down.root == Measured() && down.isPositive == false)
  }
}
