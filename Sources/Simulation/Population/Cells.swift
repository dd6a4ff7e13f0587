import Scenarios

/// A run of agents of one segment that a plan treats alike: the same wave, control group or not.
struct Cell: Equatable {
  let segment: Int
  /// Slots.
  let agents: Range<Int>
  /// Index into the plan's waves; nil: no wave takes them.
  let wave: Int?
  let isControl: Bool

  /// Agents of the cell that belong to a sample.
  func count(of sample: AgentSample) -> Int {
    let even = (agents.upperBound + 1) / 2 - (agents.lowerBound + 1) / 2
    return switch sample {
    case .all: agents.count
    case .evenHalf: even
    case .oddHalf: agents.count - even
    }
  }
}

/// The cells of a plan, in the order of their slots.
///
/// Agents of a segment are drawn independently of each other, so consecutive ones are a random
/// sample: a wave takes the next agents of each of its segments, and its control group is the last
/// part of them (model, section 4: by quota, independent of all other attributes). Plans share the
/// same agents in the same slots.
struct Cells {
  let cells: [Cell]
  /// Of each segment, the range of its cells.
  let ofSegment: [Range<Int>]

  init(plan: Plan, layout: AgentLayout) {
    var cells: [Cell] = []
    var ofSegment: [Range<Int>] = []
    for (segment, agents) in layout.segments.enumerated() {
      let first = cells.count
      cells += Self.split(agents, ofSegment: segment, plan: plan)
      ofSegment.append(first..<cells.count)
    }
    self.cells = cells
    self.ofSegment = ofSegment
  }

  private static func split(_ agents: Range<Int>, ofSegment segment: Int, plan: Plan) -> [Cell] {
    var cells: [Cell] = []
    var next = agents.lowerBound
    func take(_ count: Int, wave: Int?, isControl: Bool) {
      guard count > 0 else { return }
      cells.append(
        Cell(segment: segment, agents: next..<next + count, wave: wave, isControl: isControl))
      next += count
    }
    for (wave, count) in audiences(agents.count, ofSegment: segment, plan: plan).enumerated() {
      let control = Quota.split(
        count, by: [1 - plan.waves[wave].controlShare, plan.waves[wave].controlShare])[1]
      take(count - control, wave: wave, isControl: false)
      take(control, wave: wave, isControl: true)
    }
    take(agents.upperBound - next, wave: nil, isControl: false)
    return cells
  }

  /// How many agents of a segment each wave takes: quotas over all waves together, in file order.
  private static func audiences(_ agents: Int, ofSegment segment: Int, plan: Plan) -> [Int] {
    var left = 1.0
    var shares = plan.waves.map { wave -> Double in
      guard !wave.audience.takesRest else { return 0 }
      let asked = wave.audience.segments.contains(segment) ? max(0, wave.audience.share) : 0
      let share = min(asked, left)
      left -= share
      // What rounding leaves of a segment that is wholly taken is nobody.
      if left < 1e-9 { left = 0 }
      return share
    }
    shares.append(left)
    let counts = Quota.split(agents, by: shares)
    var rest = counts[plan.waves.count]
    return plan.waves.enumerated().map { index, wave in
      guard wave.audience.takesRest else { return counts[index] }
      defer { rest = 0 }
      return rest
    }
  }

  /// The cell of an agent.
  func index(of agent: Int) -> Int {
    var (low, high) = (0, cells.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].agents.lowerBound <= agent { low = middle } else { high = middle }
    }
    return low
  }
}

/// Walks over the cells of a plan with agents in rising order.
struct CellWalk {
  private let cells: [Cell]
  private var index: Int
  private var end: Int

  /// - Parameter first: a cell no later than that of the first agent.
  init(_ cells: [Cell], from first: Int) {
    self.cells = cells
    index = first
    end = cells[first].agents.upperBound
  }

  /// The cell of an agent.
  @inline(__always)
  mutating func cell(of agent: Int) -> Int {
    while end <= agent {
      index += 1
      end = cells[index].agents.upperBound
    }
    return index
  }
}
