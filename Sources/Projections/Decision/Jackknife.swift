/// Standard errors of whatever is computed from all replicates together.
enum Jackknife {
  /// With more replicates than this, groups of consecutive ones are left out, as equal in size as can
  /// be: replicates are drawn alike, so their order says nothing.
  static let mostGroups = 100

  /// √((G − 1)/G · Σ (θ₍g₎ − mean)²) over G groups, θ₍g₎ being the estimate without group g (Quenouille
  /// 1956, Tukey 1958). Not for quantiles, for which it does not converge.
  ///
  /// - Returns: one a number of `statistics`, nil for fewer than three replicates and where an
  ///   estimate without a group is not defined.
  static func errors(
    of sample: PairedValues, _ statistics: (PairedValues) -> [Double]
  ) -> [Double?] {
    guard
      let others = withoutEachGroup(of: sample.count, { statistics(sample.keeping($0)) })
    else { return statistics(sample).map { _ in nil } }
    return others[0].indices.map { place in error(of: others.map { $0[place] }) }
  }

  /// What is estimated without each of the groups in turn; nil for fewer than three replicates.
  ///
  /// - Parameter estimate: takes the replicates that stay.
  static func withoutEachGroup<Estimates>(
    of count: Int, _ estimate: ([Int]) -> Estimates
  ) -> [Estimates]? {
    guard count > 2 else { return nil }
    let groups = min(mostGroups, count)
    return (0..<groups).map { group in
      let left = (group * count / groups)..<((group + 1) * count / groups)
      return estimate((0..<count).filter { !left.contains($0) })
    }
  }

  /// √((G − 1)/G · Σ (θ₍g₎ − mean)²) of a number that was estimated without each group in turn; nil where
  /// one of the estimates is not defined.
  static func error(of estimates: [Double]) -> Double? {
    guard estimates.allSatisfy(\.isFinite) else { return nil }
    let count = Double(estimates.count)
    return Moments(estimates).sd.map { $0 * (count - 1) / count.squareRoot() }
  }

  /// Of a share of the replicates: no less than that of Agresti & Coull (1998), which adds two cases
  /// and two non-cases, so that none of a hundred is not mistaken for never.
  static func shares(
    of sample: PairedValues, _ statistics: (PairedValues) -> [Double]
  ) -> [Measured] {
    zip(statistics(sample), errors(of: sample, statistics)).map { share, error in
      let least = leastError(ofShare: share, replicates: sample.count)
      return Measured(value: share, error: error.map { max($0, least) } ?? least)
    }
  }

  /// That of Agresti & Coull.
  static func leastError(ofShare share: Double, replicates: Int) -> Double {
    let count = Double(replicates)
    let adjusted = (share * count + 2) / (count + 4)
    return (adjusted * (1 - adjusted) / (count + 4)).squareRoot()
  }

  /// A share of independent replicates, with that error.
  static func share(_ share: Double, of replicates: Int) -> Measured {
    Measured(value: share, error: leastError(ofShare: share, replicates: replicates))
  }

  static func measured(
    of sample: PairedValues, _ statistics: (PairedValues) -> [Double]
  ) -> [Measured] {
    zip(statistics(sample), errors(of: sample, statistics)).map {
      Measured(value: $0, error: $1)
    }
  }
}

/// An estimate with its standard error; nil where it is not defined.
public struct Measured: Sendable, Equatable {
  public var value: Double?
  public var error: Double?

  public init(value: Double? = nil, error: Double? = nil) {
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.error = self.value == nil ? nil : error
  }

  init(_ estimate: Estimate) { self.init(value: estimate.mean, error: estimate.mcError) }

  /// The same with gains and losses exchanged.
  var negated: Measured { Measured(value: value.map { -$0 }, error: error) }
}
