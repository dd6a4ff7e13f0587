/// One plan against another in the same worlds.
enum Duels {
  /// The share of the replicates in which the first is better, ties counting half.
  static func share(_ values: PairedValues, _ plan: Int, _ other: Int) -> Double {
    let differences = values.tiedDifferences(plan, other)
    let wins = differences.reduce(0.0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    return wins / Double(differences.count)
  }

  static func estimate(_ values: PairedValues, _ plan: Int, _ other: Int) -> Measured {
    Jackknife.shares(of: values) { [share($0, plan, other)] }[0]
  }
}
