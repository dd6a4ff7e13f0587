/// Quantiles by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996),
/// "Sample quantiles in statistical packages", the default of R, NumPy and spreadsheets.
enum Quantile {
  /// `sorted` rises; nil when it is empty. `level` from 0 to 1.
  static func of(sorted: some RandomAccessCollection<Double>, at level: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = Double(sorted.count - 1) * min(max(level, 0), 1)
    let below = Int(position)
    let low = sorted[sorted.index(sorted.startIndex, offsetBy: below)]
    guard below + 1 < sorted.count else { return low }
    let high = sorted[sorted.index(sorted.startIndex, offsetBy: below + 1)]
    return low + (position - Double(below)) * (high - low)
  }

  /// The order statistics, from 0 and rising, that quantiles of `count` numbers are made of.
  static func ranks(count: Int, levels: [Double]) -> [Int] {
    levels.flatMap { level in
      let below = Int(Double(count - 1) * level)
      return below + 1 < count ? [below, below + 1] : [below]
    }
  }

  /// Standard error of a quantile: half the distance between the order statistics one standard
  /// deviation of the binomial rank below and above it (Woodruff 1952).
  static func standardError(
    sorted: some RandomAccessCollection<Double>, at level: Double
  ) -> Double? {
    guard sorted.count > 1 else { return nil }
    let spread = (level * (1 - level) / Double(sorted.count)).squareRoot()
    guard let low = of(sorted: sorted, at: level - spread),
      let high = of(sorted: sorted, at: level + spread)
    else { return nil }
    return (high - low) / 2
  }
}
