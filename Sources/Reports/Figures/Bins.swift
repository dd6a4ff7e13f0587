import Foundation

/// Bins of equal, round width over some numbers.
struct Bins {
  /// One more than there are bins.
  let bounds: [Double]

  private static let about = 24.0

  /// Numbers that differ by less, in terms of the greatest, differ by rounding alone.
  private static let rounding = 1e-9

  /// Nil where all numbers are the same, but for rounding.
  init?(_ values: [Double]) {
    guard let low = values.min(), let high = values.max(), (high - low).isFinite,
      high - low > Self.rounding * max(abs(low), abs(high))
    else { return nil }
    let width = Self.round((high - low) / Self.about)
    let first = (low / width).rounded(.down)
    let last = max(first + 1, (high / width).rounded(.up))
    guard (last - first) < 4 * Self.about else { return nil }
    bounds = (0...Int(last - first)).map { (first + Double($0)) * width }
  }

  /// The part of the numbers that falls into each bin; a bin holds its lower bound, the last one both.
  func shares(of values: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: bounds.count - 1)
    let width = bounds[1] - bounds[0]
    for value in values {
      let bin = Int(((value - bounds[0]) / width).rounded(.down))
      counts[min(max(bin, 0), counts.count - 1)] += 1
    }
    return counts.map { $0 / Double(max(values.count, 1)) }
  }

  /// The next of 1, 2, 2.5 and 5 times a power of ten.
  private static func round(_ width: Double) -> Double {
    let power = Foundation.pow(10, Foundation.log10(width).rounded(.down))
    let steps = [1, 2, 2.5, 5, 10]
    return (steps.first { $0 * power >= width } ?? 10) * power
  }
}
