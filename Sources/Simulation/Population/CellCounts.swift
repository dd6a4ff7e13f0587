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
  /// Agents in each `MemberState`.
  var states = [Int](repeating: 0, count: MemberState.allCases.count)
  /// Public agents who do not refuse.
  var publicWilling = 0
  /// Σ A over them, in `weight` fixed point.
  var joinWeight: Int64 = 0
  /// Σ of their and the refusers' organic order rates a week, in `rate` fixed point.
  var publicOrderRate: Int64 = 0

  subscript(state: MemberState) -> Int { states[state.rawValue] }

  var privateAgents: Int {
    self[.privateProspect] + self[.privateActive] + self[.privateSuper] + self[.privateDormant]
  }
  var privateActiveAgents: Int { self[.privateActive] + self[.privateSuper] }
}
