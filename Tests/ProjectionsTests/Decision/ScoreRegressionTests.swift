import Testing

@testable import Projections

struct ScoreRegressionTests {
  /// Numbers in −2…2 that repeat in different rhythms.
  private func scores(_ count: Int) -> [[Double]] {
    [5, 3].map { (rhythm: Int) -> [Double] in
      (0..<count).map { (place: Int) -> Double in
        Double((place * place) % rhythm - rhythm / 2)
      }
    }
  }

  /// 3 + 2x − (x² − 1) + ½(y² − 1), without noise.
  @Test func findsWhatMadeTheDifferences() {
    let scores = scores(30)
    let differences = (0..<30).map { (place: Int) -> Double in
      let (x, y) = (scores[0][place], scores[1][place])
      return 3 + 2 * x - (x * x - 1) + (y * y - 1) / 2
    }
    // y takes the values −1 and 0 alone: its own two columns depend on each other there.
    let apart = ScoreRegression(
      scores: [scores[0]],
      differences: zip(differences, scores[1]).map { $0 - ($1 * $1 - 1) / 2 })
    let found = apart.conditionals(isJoint: true)[0]
    #expect(abs(found.mean - 3) < 1e-12)
    #expect(abs(found.slope - 2) < 1e-12)
    #expect(abs(found.curvature + 1) < 1e-12)
    let both = ScoreRegression(scores: scores, differences: differences)
    #expect(both.conditionals(isJoint: true)[0].slope.isNaN, "dependent columns are told")
  }

  @Test func whenReplicatesSuffice() {
    #expect(!ScoreRegression.isJoint(numbers: 4, replicates: 26))
    #expect(ScoreRegression.isJoint(numbers: 4, replicates: 27))
    #expect(ScoreRegression.leastReplicates == 9)
  }

  /// By hand: XᵀX = (2 1; 1 3), Xᵀy = (4, 7).
  @Test func normalEquations() {
    var equations = NormalEquations(coefficients: 2)
    for (row, y) in [([1.0, 0.0], 1.0), ([1, 1], 3), ([0, 1], 2), ([0, 1], 2)] {
      equations.add(row, y)
    }
    #expect(zip(equations.solution, [1, 2]).allSatisfy { abs($0 - $1) < 1e-14 })
  }
}
