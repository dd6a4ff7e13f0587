/// Walks over the cells of a segment, sixteen agents at a time.
struct LaneCells {
  private let cells: [Cell]
  private let all: [CellRates]
  private let end: Int
  private var index: Int
  private var current: BlockPass.LaneRates

  /// - Parameters:
  ///   - range: the segment's cells; not empty.
  ///   - rates: one a cell of the plan.
  init(_ cells: [Cell], within range: Range<Int>, rates: [CellRates]) {
    self.cells = cells
    all = rates
    end = range.upperBound
    index = range.lowerBound
    current = BlockPass.LaneRates(rates[range.lowerBound])
  }

  /// The rates of the agents from slot `first` on; asked for in rising order.
  @inline(__always)
  mutating func rates(of first: Int) -> BlockPass.LaneRates {
    if first + AgentLayout.lanes <= cells[index].agents.upperBound { return current }
    return mixedRates(of: first)
  }

  /// Where one cell ends and others begin within the sixteen.
  private mutating func mixedRates(of first: Int) -> BlockPass.LaneRates {
    while index + 1 < end, cells[index].agents.upperBound <= first { index += 1 }
    current = BlockPass.LaneRates(all[index])
    var mixed = current
    var next = index + 1
    while next < end, cells[next].agents.lowerBound < first + AgentLayout.lanes {
      mixed.set(all[next], from: cells[next].agents.lowerBound - first)
      next += 1
    }
    return mixed
  }
}
