/// The difference between two means, and whether it is more than luck.
struct MeanDifference {
  let measured: Measured
  /// How many standard errors it must be more than; nil where there is no telling.
  private let factor: Double?

  /// - Parameters:
  ///   - differences: by replicate, NaN where not defined.
  ///   - rounding: so much of their mean and of its error is rounding.
  init(_ differences: [Double], rounding: Double = 0) {
    let defined = differences.filter { !$0.isNaN }
    guard !defined.isEmpty else {
      measured = Measured()
      factor = nil
      return
    }
    let moments = Moments(defined)
    let error = moments.standardError.map { $0 <= rounding ? 0 : $0 }
    let isRounding = error == 0 && moments.mean.magnitude <= rounding
    measured = Measured(value: isRounding ? 0 : moments.mean, error: error)
    factor = StudentT.factor99(degreesOfFreedom: moments.count - 1)
  }

  /// Means of independent replicates: the error is √(e1² + e2²).
  init(
    from before: Estimate, to after: Estimate,
    factor: (_ before: Estimate, _ after: Estimate) -> Double?
  ) {
    guard let old = before.mean, let new = after.mean else {
      measured = Measured()
      self.factor = nil
      return
    }
    func error(_ estimate: Estimate, of mean: Double) -> Double? {
      estimate.mcError.map { Rounding.isNothing($0, beside: mean) ? 0 : $0 }
    }
    let errors = error(before, of: old).flatMap { old in error(after, of: new).map { (old, $0) } }
    measured = Measured(
      value: Rounding.difference(new, old), error: errors.map { ($0 * $0 + $1 * $1).squareRoot() })
    self.factor = factor(before, after)
  }

  private init(_ measured: Measured, factor: Double?) {
    self.measured = measured
    self.factor = factor
  }

  /// Student's t with the degrees of freedom of Welch (1947): (v1 + v2)² / (v1²/(n1 − 1) + v2²/(n2 − 1)),
  /// v the square of a mean's error, rounded down.
  static func welchFactor(_ before: Estimate, _ after: Estimate) -> Double? {
    guard let old = before.mcError, let new = after.mcError else { return nil }
    let (v1, v2) = (old * old, new * new)
    let divisor =
      v1 * v1 / Double(before.count - 1) + v2 * v2 / Double(after.count - 1)
    // Without variance, or too little of it to be squared, any factor does.
    guard divisor > 0, (v1 + v2).isFinite else { return StudentT.normalFactor99 }
    let degrees = (v1 + v2) * (v1 + v2) / divisor
    guard degrees.isFinite else { return StudentT.normalFactor99 }
    return StudentT.factor99(degreesOfFreedom: max(1, Int(min(degrees, 1e9))))
  }

  /// The difference between two shares k/n, with errors from (k + 2)/(n + 4) (Agresti & Coull 1998).
  static func ofShares(_ before: (Int, Int), _ after: (Int, Int)) -> MeanDifference {
    func variance(_ share: (cases: Int, of: Int)) -> Double {
      let adjusted = Double(share.cases + 2) / Double(share.of + 4)
      return adjusted * (1 - adjusted) / Double(share.of + 4)
    }
    guard before.1 > 0, after.1 > 0 else { return MeanDifference(Measured(), factor: nil) }
    let difference = Double(after.0) / Double(after.1) - Double(before.0) / Double(before.1)
    guard difference != 0 else { return MeanDifference(Measured(value: 0, error: 0), factor: nil) }
    return MeanDifference(
      Measured(value: difference, error: (variance(before) + variance(after)).squareRoot()),
      factor: StudentT.normalFactor99)
  }

  var change: KPIDifference.Change {
    guard let value = measured.value else { return .none }
    guard value != 0 else { return measured.error ?? 0 > 0 ? .withinError : .none }
    guard let error = measured.error, let factor else { return .untold }
    return value.magnitude > factor * error ? .beyondError : .withinError
  }
}
