/// A variance over replicates, and how much of it is noise because n agents stand for N members.
struct NoisyVariance {
  /// V, of the values as simulated; 0 for fewer than two.
  let variance: Double
  /// ν = (1 − n/N)·s².
  let noise: Double
  /// R: replicates that the two are told from.
  let count: Int

  /// Of V − ν: √(2V²/(R − 1) + 2ν²/R). V has R − 1 degrees of freedom, and ν, a mean of squares of
  /// halves, has R; the halves' difference does not depend on their mean. Infinite for fewer than two
  /// replicates.
  var standardError: Double {
    guard count > 1 else { return .infinity }
    let replicates = Double(count)
    return (2 * variance * variance / (replicates - 1) + 2 * noise * noise / replicates)
      .squareRoot()
  }

  /// What noise adds to the standard error of a freed value x that stands for a place of the
  /// distribution, such as a quantile: √(ν/R + (x − m)²·(SE² − 2K²/(R − 1))/(4K²)).
  ///
  /// The mean m, towards which values are drawn, carries noise of variance ν/R. So does the factor
  /// √(K/V) by which they are drawn, K being what is kept of V: its relative error is half that of K,
  /// less what K would have as the variance of R values without noise.
  ///
  /// - Parameter distance: x − m.
  func noiseError(at distance: Double) -> Double {
    guard count > 1, noise > 0 else { return 0 }
    let replicates = Double(count)
    let kept = kept(least: 0)
    let own = 2 * kept * kept / (replicates - 1)
    let scale =
      kept > 0 ? max(0, standardError * standardError - own) / (4 * kept * kept) : 0
    return (noise / replicates + distance * distance * scale).squareRoot()
  }

  /// Whether V − ν is told from 0 at all. Without noise there is nothing to take off, and V stands.
  var isTold: Bool { noise <= 0 || variance - noise >= standardError }

  /// Whether noise makes a poor estimate of V − ν: it is more than half of V, and what is left is less
  /// than two of its standard errors.
  var isPoor: Bool { noise > variance / 2 && variance - noise < 2 * standardError }

  /// The variance that is left for ranges: V − ν, but no less than its standard error, so that a
  /// range that noise drowns is an upper limit and not certainty; at most V.
  ///
  /// - Parameter least: what is known to be there besides noise.
  func kept(least: Double) -> Double {
    guard noise > 0 else { return variance }
    return min(variance, max(variance - noise, standardError, least))
  }
}

extension NoisyVariance {
  /// Of the replicates that define a number.
  ///
  /// - Parameters:
  ///   - values: by replicate, NaN where not defined.
  ///   - halfDifferences: A − B by replicate.
  init(of values: [Double], halfDifferences: [Double], sampledShare: Double) {
    let defined = values.filter { !$0.isNaN }
    var square = MeanSquare()
    for (value, difference) in zip(values, halfDifferences) where !value.isNaN {
      square.add(difference * difference / 4)
    }
    let sd = defined.isEmpty ? nil : Moments(defined).sd
    self.init(
      variance: sd.map { $0 * $0 } ?? 0, noise: (1 - sampledShare) * square.mean,
      count: defined.count)
  }
}
