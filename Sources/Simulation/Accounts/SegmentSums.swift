/// Running sums of every measure for every segment within a step, in agents and money of agents;
/// the members each stands for are multiplied in when the step is closed.
final class SegmentSums {
  private let sums: Column<Double>
  private let segments: Int
  private static let measures = Measure.allCases.count

  init(segments: Int) {
    self.segments = segments
    sums = Column(count: segments * Self.measures, filledWith: 0)
  }

  @inline(__always)
  func add(_ amount: Double, to measure: Measure, of segment: Int) {
    sums.base[segment &* Self.measures &+ measure.rawValue] += amount
  }

  @inline(__always)
  func count(_ measure: Measure, of segment: Int) { add(1, to: measure, of: segment) }

  /// Hands over the sums of a step, times the members an agent stands for, and begins anew.
  func close(membersPerAgent: Double) -> [Tally] {
    let tallies = (0..<segments).map { segment in
      var tally = Tally()
      for measure in Measure.allCases {
        tally[measure] =
          sums[segment * Self.measures + measure.rawValue] * membersPerAgent
      }
      return tally
    }
    reset()
    return tallies
  }

  func reset() { sums.fill(with: 0) }
}
