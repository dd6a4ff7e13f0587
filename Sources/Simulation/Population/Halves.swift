/// Something counted apart for either half of the agents.
///
/// Agents in even and in odd slots are two samples of the same market: every segment, wave and control
/// group is split evenly between them, and all else (budget, staff, voice, gates, the common shock)
/// they share. What their counts differ by is therefore noise of the sample (docs/results.md).
struct Halves<Value> {
  var even: Value
  var odd: Value

  init(both value: Value) {
    even = value
    odd = value
  }

  /// The half that an agent belongs to, by its slot.
  @inline(__always)
  subscript(of agent: Int) -> Value {
    _read {
      if AgentSample.half(of: agent) == 0 { yield even } else { yield odd }
    }
    _modify {
      if AgentSample.half(of: agent) == 0 { yield &even } else { yield &odd }
    }
  }

  /// What a sample counts: one half, or both together.
  func sum<Number: AdditiveArithmetic>(over sample: AgentSample, _ number: (Value) -> Number)
    -> Number
  {
    switch sample {
    case .all: number(even) + number(odd)
    case .evenHalf: number(even)
    case .oddHalf: number(odd)
    }
  }
}

extension Halves: Sendable where Value: Sendable {}

/// The agents from which an outcome is told: all of them, or one half as if there were no other.
enum AgentSample: Int, CaseIterable {
  case all, evenHalf, oddHalf

  /// The half that the agent of a slot belongs to: 0 for the even one, 1 for the odd.
  @inline(__always)
  static func half(of agent: Int) -> Int { agent & 1 }
}
