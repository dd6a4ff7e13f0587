import Foundation

/// Distributions of counts.
enum Counting {
  /// P(X = k) of a Poisson count.
  static func poisson(_ k: Int, mean: Double) -> Double {
    guard mean > 0 else { return k == 0 ? 1 : 0 }
    return exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1))
  }

  /// P(X(t) = k) of orders whose rate is gamma with shape r and rate α: the negative binomial.
  static func negativeBinomial(_ k: Int, r: Double, alpha: Double, t: Double) -> Double {
    guard t > 0 else { return k == 0 ? 1 : 0 }
    let x = Double(k)
    return exp(
      lgamma(r + x) - lgamma(r) - lgamma(x + 1) + r * log(alpha / (alpha + t))
        + x * log(t / (alpha + t)))
  }

  /// P(total size = m) of a cascade from one member by the Otter–Dwass formula:
  /// P(m) = P(N₁ + … + N_m = m − 1)/m, N the offspring of a member.
  ///
  /// - Parameter offspring: P(N = k) from k = 0; at least m terms.
  static func cascadeSize(_ m: Int, offspring: [Double]) -> Double {
    var sum = [Double](repeating: 0, count: m)
    sum[0] = 1
    for _ in 0..<m {
      sum = (0..<m).map { total in
        (0...total).reduce(0) { $0 + offspring[$1] * sum[total - $1] }
      }
    }
    return sum[m - 1] / Double(m)
  }
}
