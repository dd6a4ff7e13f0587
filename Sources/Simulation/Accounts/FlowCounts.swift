/// Moves between states over the horizon, in agents, for either half.
final class FlowCounts {
  private let counts = Column<Double>(count: 2 * FlowCounts.moves, filledWith: 0)

  private static let states = MemberState.allCases.count
  private static let moves = states * states

  func take(_ other: FlowCounts) { counts.take(other.counts) }

  @inline(__always)
  func count(_ agent: Int, from old: MemberState, to new: MemberState) {
    counts[place(AgentSample.half(of: agent), old, new)] += 1
  }

  /// Moves of a sample.
  subscript(from: MemberState, to: MemberState, sample: AgentSample) -> Double {
    switch sample {
    case .all: counts[place(0, from, to)] + counts[place(1, from, to)]
    case .evenHalf: counts[place(0, from, to)]
    case .oddHalf: counts[place(1, from, to)]
    }
  }

  @inline(__always)
  private func place(_ half: Int, _ from: MemberState, _ to: MemberState) -> Int {
    half &* Self.moves &+ from.rawValue &* Self.states &+ to.rawValue
  }
}
