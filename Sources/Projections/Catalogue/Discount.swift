import Scenarios

/// What money of later weeks is worth in the first.
struct Discount: Sendable {
  /// 1 / (1 + rate)^(1/52).
  let weeklyFactor: Double

  /// `rate`: per year, as `economics.discount_rate`. A rate of −1 or less has no meaning and leaves
  /// money undiscounted; scenario files cannot hold one.
  init(ratePerYear rate: Double) {
    weeklyFactor = rate > -1 && rate.isFinite ? 1 / Self.root52(of: 1 + rate) : 1
  }

  /// Running sums of the discounted values; the first week counts in full.
  func presentValues(of weekly: [Double]) -> [Double] {
    var factor = 1.0
    var sum = 0.0
    return weekly.map { value in
      sum += value * factor
      factor *= weeklyFactor
      return sum
    }
  }

  /// The 52nd root by Newton's method: products and quotients only, so that every processor gives
  /// the same bits, which the `pow` of the C library does not promise.
  private static func root52(of value: Double) -> Double {
    // From above the root the iteration falls monotonically, so it ends when it falls no more.
    var root = max(1, value)
    while true {
      let next = (51 * root + value / power51(root)) / 52
      guard next < root else { return root }
      root = next
    }
  }

  private static func power51(_ x: Double) -> Double {
    let x2 = x * x
    let x16 = (x2 * x2) * (x2 * x2) * ((x2 * x2) * (x2 * x2))
    return x16 * x16 * x16 * x2 * x
  }
}
