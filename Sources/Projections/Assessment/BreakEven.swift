import Experiments

/// Mean NPV as one number of the scenario takes one value after the other, all other numbers drawn
/// as ever.
struct ResponseCurve: Sendable {
  /// Probabilities of lower values, at which the number is pinned.
  static let probabilities = [0.005, 0.05, 0.275, 0.5, 0.725, 0.95, 0.995]

  /// Rising.
  let points: [Double]
  /// NPV by point, then by replicate.
  let values: [[Double]]

  /// Where the mean crosses 0, with the error over replicates; not defined where it never does.
  var root: Measured {
    let sample = PairedValues(
      values: values, halfDifferences: values, paths: values.map { $0.map { _ in 0 } },
      sampledShare: 1)
    return Jackknife.measured(of: sample) { [Self.root(points, $0.plans.map($0.mean))] }[0]
  }

  /// Whether mean NPV is above 0 at every point; nil where it is on both sides.
  var isPositive: Bool? {
    let means = values.map { Moments($0).mean }
    if means.allSatisfy({ $0 > 0 }) { return true }
    return means.allSatisfy { $0 < 0 } ? false : nil
  }

  /// Linear between points; of several crossings that nearest to the middle. NaN without any.
  static func root(_ points: [Double], _ means: [Double]) -> Double {
    let middle = points[points.count / 2]
    let roots = points.indices.dropLast().compactMap { place -> Double? in
      let (left, right) = (means[place], means[place + 1])
      if left == 0 { return points[place] }
      guard left * right < 0 || right == 0 else { return nil }
      return points[place] + (points[place + 1] - points[place]) * left / (left - right)
    }
    return roots.min { abs($0 - middle) < abs($1 - middle) } ?? .nan
  }
}

/// Which value of an uncertain number makes NPV zero.
public struct BreakEven: Sendable {
  public let number: Variation
  public let root: Measured
  /// Whether NPV is above 0, or below it, whatever the number is; nil where it has a root.
  public let isPositive: Bool?

  init(_ number: Variation, _ curve: ResponseCurve) {
    self.number = number
    root = curve.root
    isPositive = curve.isPositive
  }
}

/// Break-even values of one number by the value of another.
public struct BreakEvenFrontier: Sendable {
  public struct Point: Sendable {
    /// Of the other number.
    public let at: Double
    public let breakEven: BreakEven
  }

  public let number: Variation
  public let other: Variation
  public let points: [Point]

  /// Probabilities of lower values of the other number.
  static let probabilities = [0.05, 0.5, 0.95]
}
