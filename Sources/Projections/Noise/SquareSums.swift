/// Sums of squares of many numbers, each over the replicates that define it.
struct SquareSums: Sendable, Equatable {
  private var sums: [Double]
  private var counts: [Int32]

  init(numbers: Int) {
    sums = [Double](repeating: 0, count: numbers)
    counts = [Int32](repeating: 0, count: numbers)
  }

  /// Adds one replicate's squares; NaN where a number is not defined.
  mutating func add(_ squares: [Double]) {
    for (place, square) in squares.enumerated() where !square.isNaN {
      sums[place] += square
      counts[place] += 1
    }
  }

  var isEmpty: Bool { sums.isEmpty }

  /// Sum and count of a number.
  subscript(place: Int) -> MeanSquare { MeanSquare(sum: sums[place], count: Int(counts[place])) }
}

/// A mean of squares that can still be extended.
struct MeanSquare {
  var sum = 0.0
  var count = 0

  mutating func add(_ square: Double) {
    guard !square.isNaN else { return }
    sum += square
    count += 1
  }

  static func + (one: MeanSquare, other: MeanSquare) -> MeanSquare {
    MeanSquare(sum: one.sum + other.sum, count: one.count + other.count)
  }

  /// 0 where there is nothing to take a mean of.
  var mean: Double { count > 0 ? sum / Double(count) : 0 }
}
