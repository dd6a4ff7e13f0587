/// Numbers by column and week, small enough to keep for ten thousand replicates: in single precision
/// (seven digits), and once only where a column holds the same number in every week, as most of a
/// plan without a pool do. NaN stands for "not defined".
struct WeeklyColumns: Sendable, Equatable {
  let weeks: Int
  /// Where each column begins in `values`, and the end of the last.
  private let starts: [Int32]
  private let values: [Float]

  /// `table`: column by column, `weeks` numbers each.
  init(weeks: Int, columns: Int, table: [Float]) {
    var starts: [Int32] = [0]
    var values: [Float] = []
    starts.reserveCapacity(columns + 1)
    values.reserveCapacity(table.count)
    for column in 0..<columns {
      values.append(contentsOf: Self.folded(table[(column * weeks)..<((column + 1) * weeks)]))
      starts.append(Int32(values.count))
    }
    self.weeks = weeks
    self.starts = starts
    // A copy has no spare capacity.
    self.values = Array(values[...])
  }

  var columns: Int { starts.count - 1 }

  subscript(column: Int, week: Int) -> Float {
    let start = Int(starts[column])
    return isConstant(column) ? values[start] : values[start + week]
  }

  /// Puts the weeks of a column into every `stride`th place of `target`, beginning at `start`.
  func copy(_ column: Int, to target: inout [Float], from start: Int, stride: Int) {
    for week in 0..<weeks { target[start + week * stride] = self[column, week] }
  }

  /// Whether the column holds the same number in every week.
  func isConstant(_ column: Int) -> Bool { starts[column + 1] - starts[column] == 1 }

  /// The first number alone where all are the same.
  private static func folded(_ column: ArraySlice<Float>) -> ArraySlice<Float> {
    guard let first = column.first else { return column }
    let isConstant = column.allSatisfy { $0.bitPattern == first.bitPattern }
    return isConstant ? column.prefix(1) : column
  }
}
