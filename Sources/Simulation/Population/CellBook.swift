/// What is known of the members of all cells without visiting them; kept exact by every event.
final class CellBook {
  private let counts: Column<Int>
  let cells: Range<Int>

  init(cells: Int) {
    counts = Column(count: cells * CellCounts.stride, filledWith: 0)
    self.cells = 0..<cells
  }

  subscript(cell: Int) -> CellCounts { CellCounts(counts: counts, start: cell * CellCounts.stride) }

  func take(_ other: CellBook) { counts.take(other.counts) }

  @inline(__always)
  func add(_ count: Int, of agent: Int, to state: MemberState, ofCell cell: Int) {
    let half = AgentSample.half(of: agent) &* CellCounts.states
    counts[cell &* CellCounts.stride &+ half &+ state.rawValue] += count
  }

  /// - Parameter joinWeight: in `weight` fixed point.
  @inline(__always)
  func addWilling(_ count: Int, joinWeight: Int, toCell cell: Int) {
    counts[cell &* CellCounts.stride &+ CellCounts.willing] += count
    counts[cell &* CellCounts.stride &+ CellCounts.weight] += joinWeight
  }

  /// - Parameter orderRate: in `rate` fixed point.
  @inline(__always)
  func addOrderRate(_ orderRate: Int, toCell cell: Int) {
    counts[cell &* CellCounts.stride &+ CellCounts.rate] += orderRate
  }
}

/// One cell of a ``CellBook``.
struct CellCounts {
  fileprivate let counts: Column<Int>
  fileprivate let start: Int

  // The layout of a cell: agents in each `MemberState` of the even half, then of the odd one, then …
  fileprivate static let states = MemberState.allCases.count
  fileprivate static let willing = 2 * states
  fileprivate static let weight = willing + 1
  fileprivate static let rate = willing + 2
  fileprivate static let stride = willing + 4

  /// Public agents who do not refuse.
  var publicWilling: Int { counts[start + Self.willing] }
  /// Σ A over them, in `weight` fixed point.
  var joinWeight: Int { counts[start + Self.weight] }
  /// Σ of their and the refusers' organic order rates a week, in `rate` fixed point.
  var publicOrderRate: Int { counts[start + Self.rate] }

  /// Agents in a state.
  subscript(state: MemberState) -> Int { self[state, .all] }

  /// Agents of a sample in a state.
  subscript(state: MemberState, sample: AgentSample) -> Int {
    let even = start + state.rawValue
    return switch sample {
    case .all: counts[even] + counts[even + Self.states]
    case .evenHalf: counts[even]
    case .oddHalf: counts[even + Self.states]
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
