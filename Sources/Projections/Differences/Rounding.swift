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
    let isRounding = difference.magnitude <= tolerance * max(value.magnitude, other.magnitude)
    return isRounding ? 0 : difference
  }
}
