/// Numbers by column and week, small enough to keep for ten thousand replicates: in single precision
/// (seven digits), and once only where a column holds the same number in every week, as most of a
/// plan without a pool do. NaN stands for "not defined".
struct WeeklyColumns: Sendable, Equatable {
  let weeks: Int
  /// Where each column begins in `values`, and the end of the last.
  private let starts: [Int32]
  private let values: [Float]

  init(weeks: Int, columns: Int, value: (_ column: Int, _ week: Int) -> Float) {
    var starts: [Int32] = [0]
    var values: [Float] = []
    starts.reserveCapacity(columns + 1)
    values.reserveCapacity(columns * weeks)
    for column in 0..<columns {
      let start = values.count
      for week in 0..<weeks { values.append(value(column, week)) }
      Self.fold(&values, from: start)
      starts.append(Int32(values.count))
    }
    self.weeks = weeks
    self.starts = starts
    // A copy has no spare capacity.
    self.values = Array(values[...])
  }

  subscript(column: Int, week: Int) -> Float {
    let start = Int(starts[column])
    return isConstant(column) ? values[start] : values[start + week]
  }

  /// Whether the column holds the same number in every week.
  func isConstant(_ column: Int) -> Bool { starts[column + 1] - starts[column] == 1 }

  private static func fold(_ values: inout [Float], from start: Int) {
    guard values.count > start + 1 else { return }
    let first = values[start].bitPattern
    if values[(start + 1)...].allSatisfy({ $0.bitPattern == first }) {
      values.removeLast(values.count - start - 1)
    }
  }
}
