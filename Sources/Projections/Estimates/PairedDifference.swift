/// One plan held against another, replicate by replicate: both live in the same worlds.
public struct PairedDifference: Sendable, Equatable {
  /// Replicates in which the KPI is defined in both plans.
  public var count = 0
  public var mean: Double?
  /// 95 % confidence interval of the mean difference, by Student's t; needs two replicates.
  public var low: Double?
  public var high: Double?
  /// Share of the replicates in which the first plan has the greater value; ties count half. Freed of
  /// the agents' noise.
  public var probabilityGreater: Double?
  /// About how many replicates would settle the sign of `mean` if it is as it seems: those at whose
  /// number the interval shrinks to half of `mean` on either side. Nil when it is settled, and when
  /// nothing differs.
  public var replicatesToSettle: Double?

  /// Differences by replicate, NaN where not defined.
  public init(_ differences: [Double]) { self.init(differences, freed: differences) }

  /// Differences as simulated, and the same freed of the agents' noise.
  init(_ values: [Double], freed: [Double]) {
    let differences = values.filter { !$0.isNaN }
    guard !differences.isEmpty else { return }
    let moments = Moments(differences)
    count = differences.count
    mean = moments.mean
    if let error = moments.standardError,
      let factor = StudentT.factor95(degreesOfFreedom: count - 1)
    {
      low = moments.mean - factor * error
      high = moments.mean + factor * error
      if !isSettled, moments.mean != 0 {
        let ratio = 1.96 * error / moments.mean
        replicatesToSettle = max(1.1, 4 * ratio * ratio) * Double(count)
      }
    }
    let wins = zip(values, freed).reduce(0.0) { wins, pair in
      guard !pair.0.isNaN else { return wins }
      // Plans that differ in nothing are tied, wherever the others are drawn to.
      return wins + (pair.0 == 0 ? 0.5 : pair.1 > 0 ? 1 : pair.1 == 0 ? 0.5 : 0)
    }
    probabilityGreater = wins / Double(count)
  }

  /// Whether the interval leaves out zero: the sign of the difference is more than luck.
  public var isSettled: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
