/// Differences between two plans regressed on the normal scores of the uncertain numbers, by least
/// squares: linear and quadratic in every number, all of them together where replicates suffice, so that
/// what the others explain is no noise; else each number on its own, which is as right on average,
/// numbers being drawn independently, but less exact.
struct ScoreRegression {
  /// By number, then by replicate.
  let scores: [[Double]]
  let differences: [Double]

  /// Replicates for each coefficient that a fit takes.
  static let replicatesPerCoefficient = 3

  /// Whether so many replicates suffice for all numbers together.
  static func isJoint(numbers: Int, replicates: Int) -> Bool {
    replicates >= replicatesPerCoefficient * (1 + 2 * numbers)
  }

  /// Fewer tell nothing of any number.
  static var leastReplicates: Int { replicatesPerCoefficient * 3 }

  /// One for each number; NaN throughout where the scores do not tell numbers apart.
  func conditionals(isJoint: Bool) -> [ConditionalDifference] {
    guard isJoint else { return scores.map { fit([$0])[0] } }
    return fit(scores)
  }

  private func fit(_ scores: [[Double]]) -> [ConditionalDifference] {
    var equations = NormalEquations(coefficients: 1 + 2 * scores.count)
    for (replicate, difference) in differences.enumerated() {
      equations.add(
        [1]
          + scores.flatMap { [$0[replicate], $0[replicate] * $0[replicate] - 1] },
        difference)
    }
    let coefficients = equations.solution
    return scores.indices.map {
      ConditionalDifference(
        mean: coefficients[0], slope: coefficients[1 + 2 * $0],
        curvature: coefficients[2 + 2 * $0])
    }
  }
}

/// XᵀX·β = Xᵀy, added up observation by observation and solved by Cholesky's decomposition.
struct NormalEquations {
  private let count: Int
  /// The lower triangle, row by row.
  private var products: [[Double]]
  private var right: [Double]

  init(coefficients: Int) {
    count = coefficients
    products = (0..<coefficients).map { [Double](repeating: 0, count: $0 + 1) }
    right = [Double](repeating: 0, count: coefficients)
  }

  mutating func add(_ row: [Double], _ y: Double) {
    for i in 0..<count {
      for j in 0...i { products[i][j] += row[i] * row[j] }
      right[i] += row[i] * y
    }
  }

  /// A pivot of less than this part of its diagonal is 0 but for rounding.
  private static let leastPivot = 1e-10

  /// NaN throughout when columns depend on each other.
  var solution: [Double] {
    var factor = products
    for i in 0..<count {
      for j in 0...i {
        let rest = products[i][j] - (0..<j).reduce(0) { $0 + factor[i][$1] * factor[j][$1] }
        guard i == j else {
          factor[i][j] = rest / factor[j][j]
          continue
        }
        guard rest > Self.leastPivot * products[i][i] else {
          return right.map { _ in .nan }
        }
        factor[i][i] = rest.squareRoot()
      }
    }
    return backward(factor, forward(factor))
  }

  private func forward(_ factor: [[Double]]) -> [Double] {
    var y = right
    for i in 0..<count {
      y[i] = (y[i] - (0..<i).reduce(0) { $0 + factor[i][$1] * y[$1] }) / factor[i][i]
    }
    return y
  }

  private func backward(_ factor: [[Double]], _ y: [Double]) -> [Double] {
    var x = y
    for i in (0..<count).reversed() {
      x[i] = (x[i] - ((i + 1)..<count).reduce(0) { $0 + factor[$1][i] * x[$1] }) / factor[i][i]
    }
    return x
  }
}
