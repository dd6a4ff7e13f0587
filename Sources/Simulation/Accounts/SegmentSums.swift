/// Running sums of every measure for every segment and half of the agents within a step, in agents and
/// money of agents; the members each stands for are multiplied in when the step is closed.
final class SegmentSums {
  private let sums: Column<Double>
  private static let measures = Measure.allCases.count

  init(segments: Int) {
    sums = Column(count: segments * 2 * Self.measures, filledWith: 0)
  }

  /// - Parameter half: 0 or 1, see ``AgentSample/half(of:)``.
  @inline(__always)
  func add(_ amount: Double, to measure: Measure, of segment: Int, half: Int) {
    sums.base[row(segment, half) &+ measure.rawValue] += amount
  }

  @inline(__always)
  func add(_ amount: Double, to measure: Measure, of agent: Int, in segment: Int) {
    add(amount, to: measure, of: segment, half: AgentSample.half(of: agent))
  }

  @inline(__always)
  func count(_ measure: Measure, of agent: Int, in segment: Int) {
    add(1, to: measure, of: agent, in: segment)
  }

  @inline(__always)
  private func row(_ segment: Int, _ half: Int) -> Int { (segment &* 2 &+ half) &* Self.measures }

  /// The sums of a segment since the last reset, for all agents or one half.
  ///
  /// - Parameter scale: members that an agent of the sample stands for.
  func tally(of segment: Int, over sample: AgentSample, scale: Double) -> Tally {
    let (even, odd) = (row(segment, 0), row(segment, 1))
    var tally = Tally()
    for measure in Measure.allCases {
      let place = measure.rawValue
      let sum =
        switch sample {
        case .all: sums[even + place] + sums[odd + place]
        case .evenHalf: sums[even + place]
        case .oddHalf: sums[odd + place]
        }
      tally[measure] = sum * scale
    }
    return tally
  }

  func take(_ other: SegmentSums) { sums.take(other.sums) }

  func reset() { sums.fill(with: 0) }
}
