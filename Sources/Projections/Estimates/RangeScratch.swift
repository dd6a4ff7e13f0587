/// Mean and 90 % range of many short lists of numbers, one after the other, in one piece of memory.
struct RangeScratch {
  struct Range: Equatable {
    var mean: Double?
    var p05: Double?
    var median: Double?
    var p95: Double?
  }

  private var numbers: [Double] = []
  private static let levels = [0.05, 0.5, 0.95]

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
    // Only the order statistics beside the three quantiles need to be in their places.
    Selection.place(&numbers, at: Quantile.ranks(count: numbers.count, levels: Self.levels))
    return Range(
      mean: sum / Double(numbers.count), p05: Quantile.of(sorted: numbers, at: 0.05),
      median: Quantile.of(sorted: numbers, at: 0.5), p95: Quantile.of(sorted: numbers, at: 0.95))
  }
}

extension CSVText {
  /// Numbers of single precision: mean, p05, median, p95.
  mutating func cells(_ range: RangeScratch.Range) {
    cell(single: range.mean)
    cell(single: range.p05)
    cell(single: range.median)
    cell(single: range.p95)
  }
}
