/// What two runs may differ in because numbers have 53 bits: a rate of twice as many members is the same
/// rate, but for its last digits.
enum Rounding {
  /// Relative. Amounts are sums of some 10⁹ less others, and so have some 10⁻⁷ of rounding in them.
  static let tolerance = 1e-9

  static func isSame(_ value: Double, _ other: Double) -> Bool {
    value.isNaN && other.isNaN || difference(value, other) == 0
  }

  static func isSame(_ value: Double?, _ other: Double?) -> Bool {
    isSame(value ?? .nan, other ?? .nan)
  }

  /// One value less another, nothing where it is rounding.
  static func difference(_ value: Double, _ other: Double) -> Double {
    let difference = value - other
    return isNothing(difference, beside: max(value.magnitude, other.magnitude)) ? 0 : difference
  }

  /// Whether an amount is but rounding of another.
  static func isNothing(_ amount: Double, beside value: Double) -> Bool {
    amount.magnitude <= tolerance * value.magnitude
  }

  /// How much rounding may be in the mean of differences between values, and in its error: where each
  /// value has no more than the tolerance, neither has more than that of the mean size of values.
  static func ofMean(_ values: [Double], _ others: [Double]) -> Double {
    let sizes = zip(values, others).filter { !$0.isNaN && !$1.isNaN }
      .map { max($0.magnitude, $1.magnitude) }
    return sizes.isEmpty ? 0 : tolerance * Moments(sizes).mean
  }
}
