/// Some order statistics of a list without sorting all of it: Hoare's selection (1961, "Algorithm 65:
/// FIND"), for several ranks at a time. The pivots do not depend on chance.
enum Selection {
  /// Moves the numbers of the given ranks (from 0, rising, repeats allowed) to where sorting would
  /// put them. No NaN among the numbers.
  static func place(_ numbers: inout [Double], at ranks: [Int]) {
    let bounds = 0..<numbers.count
    numbers.withUnsafeMutableBufferPointer { buffer in
      place(buffer, within: bounds, at: ranks[...])
    }
  }

  private typealias Numbers = UnsafeMutableBufferPointer<Double>

  private static func place(
    _ numbers: Numbers, within bounds: Range<Int>, at ranks: ArraySlice<Int>
  ) {
    guard !ranks.isEmpty, bounds.count > 1 else { return }
    // The middle rank first: each side then has half of the others.
    let rank = ranks[ranks.startIndex + ranks.count / 2]
    place(numbers, within: bounds, rank: rank)
    place(numbers, within: bounds.lowerBound..<rank, at: ranks.prefix { $0 < rank })
    place(numbers, within: (rank + 1)..<bounds.upperBound, at: ranks.drop { $0 <= rank })
  }

  private static func place(_ numbers: Numbers, within bounds: Range<Int>, rank: Int) {
    var low = bounds.lowerBound
    var high = bounds.upperBound - 1
    while low < high {
      let pivot = median(numbers[low], numbers[low + (high - low) / 2], numbers[high])
      var left = low
      var right = high
      while left <= right {
        while numbers[left] < pivot { left += 1 }
        while numbers[right] > pivot { right -= 1 }
        if left <= right {
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        return
      }
    }
  }

  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
