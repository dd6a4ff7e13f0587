/// Walks over the cells of a segment, sixteen agents at a time.
struct LaneCells {
  private let cells: [Cell]
  private let all: [CellRates]
  private let joinMeters: [Float]
  private let end: Int
  private var index: Int
  private var current: LaneRates

  /// - Parameters:
  ///   - range: the segment's cells; not empty.
  ///   - rates: one a cell of the plan, and likewise `joinMeters`.
  init(_ cells: [Cell], within range: Range<Int>, rates: [CellRates], joinMeters: [Float]) {
    self.cells = cells
    all = rates
    self.joinMeters = joinMeters
    end = range.upperBound
    index = range.lowerBound
    current = LaneRates(
      rates[range.lowerBound], joinMeter: joinMeters[range.lowerBound])
  }

  /// The rates of the agents from slot `first` on, and up to which slot they hold; asked for in rising
  /// order.
  ///
  /// - Parameter limit: where the question ends, a multiple of sixteen after `first`.
  mutating func rates(from first: Int, to limit: Int) -> (rates: LaneRates, end: Int) {
    let whole = (cells[index].agents.upperBound - first) / AgentLayout.lanes * AgentLayout.lanes
    if whole > 0 { return (current, min(limit, first + whole)) }
    return (mixedRates(of: first), first + AgentLayout.lanes)
  }

  /// Where one cell ends and others begin within the sixteen.
  private mutating func mixedRates(of first: Int) -> LaneRates {
    while index + 1 < end, cells[index].agents.upperBound <= first { index += 1 }
    current = LaneRates(all[index], joinMeter: joinMeters[index])
    var mixed = current
    var next = index + 1
    while next < end, cells[next].agents.lowerBound < first + AgentLayout.lanes {
      mixed.set(
        all[next], joinMeter: joinMeters[next], from: cells[next].agents.lowerBound - first)
      next += 1
    }
    return mixed
  }
}

/// Cell rates and join meters of sixteen agents, which may belong to several cells.
struct LaneRates {
  var joinMeter: Lanes
  var orderLift: Lanes
  var firstOrderLift: Lanes
  /// Whether the join meter of every lane still stands at 0.
  var isClosed: Bool

  init(_ cell: CellRates, joinMeter: Float) {
    self.joinMeter = Lanes(repeating: joinMeter)
    orderLift = Lanes(repeating: cell.orderLift)
    firstOrderLift = Lanes(repeating: cell.firstOrderLift)
    isClosed = joinMeter == 0
  }

  /// The lanes from `lane` on take those of another cell.
  mutating func set(_ cell: CellRates, joinMeter: Float, from lane: Int) {
    for index in lane..<AgentLayout.lanes {
      self.joinMeter[index] = joinMeter
      orderLift[index] = cell.orderLift
      firstOrderLift[index] = cell.firstOrderLift
    }
    if joinMeter != 0 { isClosed = false }
  }
}
