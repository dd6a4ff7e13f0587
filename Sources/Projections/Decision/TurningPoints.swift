import Randomness

/// Regression of the difference between two plans on the uncertain numbers, with errors by the
/// jackknife.
struct TurningPoints {
  /// Of the two plans.
  let values: PairedValues
  /// By draw, then by replicate.
  let scores: [[Double]]
  let draws: [UncertainDraw]

  /// A fit to some of the replicates.
  private struct Fit {
    let conditionals: [ConditionalDifference]
    /// By draw, of the variance of the difference freed of noise. Both variances are over the same
    /// replicates, so that rare ones weigh in both or in neither.
    let explainedShares: [Double]
  }

  /// The one that explains most first; nil where the replicates do not tell.
  var numbers: [TurningNumber]? {
    let isJoint = ScoreRegression.isJoint(numbers: draws.count, replicates: values.count)
    let whole = fit(Array(0..<values.count), isJoint: isJoint)
    guard
      whole.conditionals.allSatisfy({ $0.value(at: 1).isFinite }),
      let others = Jackknife.withoutEachGroup(of: values.count, { fit($0, isJoint: isJoint) })
    else { return nil }
    let numbers = draws.indices.map { number($0, whole, others) }
    return numbers.enumerated().sorted { one, other in
      let (first, second) = (one.element.importance, other.element.importance)
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
  }

  private func fit(_ replicates: [Int], isJoint: Bool) -> Fit {
    let kept = values.keeping(replicates)
    let scores = scores.map { row in replicates.map { row[$0] } }
    let regression = ScoreRegression(
      scores: scores, differences: zip(kept.values[0], kept.values[1]).map { $0 - $1 })
    let conditionals = regression.conditionals(isJoint: isJoint)
    let variance = kept.noisyVariance(0, less: 1).kept(least: 0)
    return Fit(
      conditionals: conditionals,
      explainedShares: zip(conditionals, scores).map {
        $0.explainedVariance(over: $1) / variance
      })
  }

  private func number(_ draw: Int, _ whole: Fit, _ others: [Fit]) -> TurningNumber {
    let curve = whole.conditionals[draw]
    func error(_ quantity: (ConditionalDifference) -> Double) -> Double? {
      Jackknife.error(of: others.map { quantity($0.conditionals[draw]) })
    }
    func end(_ score: Double) -> TurningNumber.End {
      TurningNumber.End(
        values: draws[draw].values(at: score),
        difference: Measured(
          value: curve.value(at: score), error: error { $0.value(at: score) }))
    }
    let reach = normalQuantile(1 - Flip.level)
    let turn: TurningNumber.Turn
    if let score = curve.turn(within: reach) {
      turn = .at(
        TurningNumber.BreakEven(
          values: breakEven(draw, score, curve, error: error { $0.value(at: score) }),
          isAheadBelow: curve.derivative(at: score) < 0,
          probability: Measured(
            value: curve.probabilityBelowZero, error: error(\.probabilityBelowZero))))
    } else {
      turn = curve.value(at: 0) < 0 ? .staysBehind : .staysAhead
    }
    return TurningNumber(
      paths: draws[draw].paths, explainedShare: share(draw, whole, others), low: end(-reach),
      high: end(reach), turn: turn)
  }

  /// Corrected by the jackknife for what squares of estimates have too much (Quenouille 1956).
  private func share(_ draw: Int, _ whole: Fit, _ others: [Fit]) -> Measured {
    let estimates = others.map { $0.explainedShares[draw] }
    let count = Double(estimates.count)
    let corrected = count * whole.explainedShares[draw] - (count - 1) * Moments(estimates).mean
    return Measured(
      value: min(max(corrected, 0), 1), error: Jackknife.error(of: estimates))
  }

  /// By the delta method the error of the score is that of the difference over its slope; half of what
  /// the value changes by between one error to either side is the error of the value.
  private func breakEven(
    _ draw: Int, _ score: Double, _ curve: ConditionalDifference, error: Double?
  ) -> [Measured] {
    let error = error.map { $0 / abs(curve.derivative(at: score)) }
    let values = draws[draw].values(at: score)
    guard let error else { return values.map { Measured(value: $0) } }
    let (below, above) = (
      draws[draw].values(at: score - error), draws[draw].values(at: score + error)
    )
    return values.indices.map {
      Measured(value: values[$0], error: abs(above[$0] - below[$0]) / 2)
    }
  }
}

extension TurningNumber {
  fileprivate var importance: Double { explainedShare.value ?? 0 }
}
