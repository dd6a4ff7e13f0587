import Scenarios

/// Numbers that add up exactly in any order: a fixed-point scale that the sum of all agents fits.
struct FixedPoint {
  private let scale: Double

  /// - Parameters:
  ///   - largest: the largest addend that occurs.
  ///   - count: how many addends there are at most.
  init(largest: Double, count: Int) {
    let bound = max(largest, 1e-12) * Double(max(1, count))
    // A power of two with a bit to spare below 2⁶³.
    var exponent = 61 - Int(bound.exponent)
    exponent = min(max(exponent, -500), 500)
    scale = Double(sign: .plus, exponent: exponent, significand: 1)
  }

  @inline(__always)
  func encode(_ value: Float) -> Int64 {
    let scaled = Double(value) * scale
    return scaled < 0x1p62 ? Int64(scaled) : 1 << 62
  }

  func decode(_ sum: Int64) -> Double { Double(sum) / scale }
}

/// What is known of a cell's members without visiting them; kept exact by every event.
struct CellCounts {
  /// Agents in each `MemberState`: those of the even half, then those of the odd one.
  private var agents = [Int](repeating: 0, count: 2 * Self.states)
  /// Public agents who do not refuse.
  var publicWilling = 0
  /// Σ A over them, in `weight` fixed point.
  var joinWeight: Int64 = 0
  /// Σ of their and the refusers' organic order rates a week, in `rate` fixed point.
  var publicOrderRate: Int64 = 0

  private static let states = MemberState.allCases.count

  @inline(__always)
  mutating func add(_ count: Int, of agent: Int, to state: MemberState) {
    agents[Halves<Int>.index(of: agent) &* Self.states &+ state.rawValue] += count
  }

  /// Agents in a state.
  subscript(state: MemberState) -> Int { self[state, .all] }

  /// Agents of a sample in a state.
  subscript(state: MemberState, sample: AgentSample) -> Int {
    switch sample {
    case .all: agents[state.rawValue] + agents[Self.states + state.rawValue]
    case .evenHalf: agents[state.rawValue]
    case .oddHalf: agents[Self.states + state.rawValue]
    }
  }

  var privateAgents: Int { privateAgents(.all) }
  var privateActiveAgents: Int { privateActiveAgents(.all) }

  func privateAgents(_ sample: AgentSample) -> Int {
    self[.privateProspect, sample] + self[.privateActive, sample] + self[.privateSuper, sample]
      + self[.privateDormant, sample]
  }

  func privateActiveAgents(_ sample: AgentSample) -> Int {
    self[.privateActive, sample] + self[.privateSuper, sample]
  }
}
