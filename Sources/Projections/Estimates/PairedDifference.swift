/// One plan held against another, replicate by replicate: both live in the same worlds.
public struct PairedDifference: Sendable, Equatable {
  /// Replicates in which the KPI is defined in both plans.
  public var count = 0
  public var mean: Double?
  /// 95 % confidence interval of the mean difference, by Student's t; needs two replicates.
  public var low: Double?
  public var high: Double?
  /// Share of the replicates in which the first plan has the greater value; ties count half.
  public var probabilityGreater: Double?

  /// `values` and `others` by replicate, NaN where not defined.
  public init(_ values: [Double], versus others: [Double]) {
    let differences = zip(values, others).map { $0 - $1 }.filter { !$0.isNaN }
    guard !differences.isEmpty else { return }
    let moments = Moments(differences)
    count = differences.count
    mean = moments.mean
    if let error = moments.standardError,
      let factor = StudentT.factor95(degreesOfFreedom: count - 1)
    {
      low = moments.mean - factor * error
      high = moments.mean + factor * error
    }
    let wins = differences.reduce(0.0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    probabilityGreater = wins / Double(count)
  }

  /// Whether the interval leaves out zero: the sign of the difference is more than luck.
  public var isSettled: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
