/// Where the agents of each segment lie: segments follow each other, each begins at a multiple of
/// ``lanes``. The slots between hold no agent. A slot's number is the agent's number in addresses.
struct AgentLayout: Sendable, Equatable {
  /// Agents that the vectorised pass treats at once.
  static let lanes = 16

  /// One a segment.
  let segments: [Range<Int>]
  /// Slots in all, a multiple of `lanes`.
  let capacity: Int
  let agents: Int

  /// Segments by quota: shares (which add up to 1) times the number of agents.
  init(shares: [Double], agents: Int) {
    let counts = Quota.split(agents, by: shares)
    var segments: [Range<Int>] = []
    var next = 0
    for count in counts {
      segments.append(next..<next + count)
      next += (count + Self.lanes - 1) / Self.lanes * Self.lanes
    }
    self.segments = segments
    self.agents = agents
    capacity = next
  }

  /// Agents of a segment that belong to a sample.
  func count(of sample: AgentSample, in segment: Int) -> Int {
    let agents = segments[segment].count
    // Segments begin with an even slot.
    return switch sample {
    case .all: agents
    case .evenHalf: (agents + 1) / 2
    case .oddHalf: agents / 2
    }
  }

  /// Agents of all segments that belong to a sample.
  func count(of sample: AgentSample) -> Int {
    segments.indices.reduce(0) { $0 + count(of: sample, in: $1) }
  }

  /// The slot of the agent that is `rank`-th (from 0) over all segments.
  func slot(ofRank rank: Int) -> Int {
    var remaining = rank
    for segment in segments {
      if remaining < segment.count { return segment.lowerBound + remaining }
      remaining -= segment.count
    }
    return 0
  }
}
