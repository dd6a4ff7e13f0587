/// How bad it may get.
enum Downside {
  /// The worst twentieth of the worlds.
  static let level = 0.05

  /// The 5 % quantile of what is to be as high as can be, freed of noise.
  static func valueAtRisk(_ values: PairedValues, _ plan: Int) -> Measured {
    Measured(
      Estimate(
        quantileAt: level, of: values.freed(plan), noisy: values.noisyVariance(plan)))
  }

  /// The mean of the worst twentieth, freed of noise: conditional value at risk.
  static func shortfall(_ values: PairedValues, _ plan: Int) -> Measured {
    Jackknife.measured(of: values) { [expectedShortfall(of: $0.freed(plan))] }[0]
  }

  /// (Σ of the k least values + (αR − k) times the next one) / (αR), k the whole part of αR (Acerbi &
  /// Tasche 2002; Rockafellar & Uryasev 2002).
  static func expectedShortfall(of values: [Double], level: Double = level) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let mass = level * Double(sorted.count)
    let whole = min(Int(mass), sorted.count)
    let sum = sorted[..<whole].reduce(0, +)
    let rest = mass - Double(whole)
    return (sum + (rest > 0 && whole < sorted.count ? rest * sorted[whole] : 0)) / mass
  }

  /// The share of the worlds in which a plan is worse than baseline, by paired differences freed of
  /// noise; worlds in which nothing differs are no losses.
  static func probabilityOfLoss(_ values: PairedValues, _ plan: Int) -> Measured {
    Measured(
      Estimate(
        shareAbove: 0, of: values.tiedDifferences(plan, 0).map { -$0 }, among: values.count,
        noisy: values.noisyVariance(plan, less: 0)))
  }
}
