/// What tests of distributions share. Every test has fixed seeds, so it passes or fails for good;
/// tolerances are what one right generator in about a hundred thousand would exceed.
enum Statistics {
  /// Number of standard errors a mean may be off: two-sided probability 7·10⁻⁶.
  static let sigmas = 4.5

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// (mean − expected) in standard errors, for values of known variance.
  static func standardScore(_ values: [Double], mean expected: Double, variance: Double) -> Double {
    (mean(values) - expected) / (variance / Double(values.count)).squareRoot()
  }

  /// √n times the Kolmogorov–Smirnov distance to a continuous distribution function. Beyond 2.5
  /// with probability 2·exp(−2 · 2.5²) = 7·10⁻⁶.
  static func kolmogorov(_ values: [Double], _ probability: (Double) -> Double) -> Double {
    let n = Double(values.count)
    var distance = 0.0
    for (index, value) in values.sorted().enumerated() {
      let p = probability(value)
      distance = max(distance, p - Double(index) / n, Double(index + 1) / n - p)
    }
    return distance * n.squareRoot()
  }

  /// Pearson's statistic as a standard score: (χ² − cells) / √(2·cells) for `cells` degrees of
  /// freedom, close to normal for 50 cells and more.
  static func chiSquareScore(counts: [Int], expected: [Double]) -> Double {
    let statistic = zip(counts, expected).reduce(0.0) { sum, cell in
      let difference = Double(cell.0) - cell.1
      return sum + difference * difference / cell.1
    }
    let freedom = Double(counts.count - 1)
    return (statistic - freedom) / (2 * freedom).squareRoot()
  }

  static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (meanA, meanB) = (mean(a), mean(b))
    var (aa, ab, bb) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      aa += (x - meanA) * (x - meanA)
      ab += (x - meanA) * (y - meanB)
      bb += (y - meanB) * (y - meanB)
    }
    return ab / (aa * bb).squareRoot()
  }

  /// The distance of two numbers in units in the last place of the greater one's precision.
  static func ulps<Number: BinaryFloatingPoint>(_ value: Number, _ reference: Double) -> Double {
    if Double(value) == reference { return 0 }
    let unit = Double(Number(reference).ulp)
    return abs(Double(value) - reference) / unit
  }
}
