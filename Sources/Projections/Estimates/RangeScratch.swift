/// Mean, quartiles and 90 % range of many short lists of numbers, one after the other, in one piece of memory.
package struct RangeScratch {
  package struct Range: Equatable, Sendable {
    package var mean: Double?
    package var p05: Double?
    package var p25: Double?
    package var median: Double?
    package var p75: Double?
    package var p95: Double?
  }

  private var numbers: [Double] = []
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Estimates over `count` replicates, the range freed of noise.
  ///
  /// - Parameters:
  ///   - samplingVariance: s² of a group of `freeing`.
  ///   - value: by replicate; NaN where it is not defined.
  mutating func range(
    count: Int, _ freeing: Freeing, samplingVariance: (Int) -> Double, value: (Int) -> Float
  ) -> Range {
    numbers.removeAll(keepingCapacity: true)
    var sum = 0.0
    var defined = 0
    for replicate in 0..<count {
      let number = Double(value(replicate))
      numbers.append(number)
      guard !number.isNaN else { continue }
      sum += number
      defined += 1
    }
    guard defined > 0 else { return Range() }
    freeing.free(&numbers, samplingVariance: samplingVariance)
    if defined < count { numbers.removeAll(where: \.isNaN) }
    // Only the order statistics beside the five quantiles need to be in their places.
    Selection.place(&numbers, at: Quantile.ranks(count: numbers.count, levels: Self.levels))
    return Range(
      mean: sum / Double(numbers.count), p05: Quantile.of(sorted: numbers, at: 0.05),
      p25: Quantile.of(sorted: numbers, at: 0.25), median: Quantile.of(sorted: numbers, at: 0.5),
      p75: Quantile.of(sorted: numbers, at: 0.75), p95: Quantile.of(sorted: numbers, at: 0.95))
  }
}

extension RangeScratch.Range {
  static let columns = ["mean", "p05", "p25", "median", "p75", "p95"]
}

extension CSVText {
  /// Numbers of single precision, in the order of `RangeScratch.Range.columns`.
  mutating func cells(_ range: RangeScratch.Range) {
    for number in [range.mean, range.p05, range.p25, range.median, range.p75, range.p95] {
      cell(single: number)
    }
  }
}
