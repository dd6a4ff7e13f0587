/// A plan's outcome as it grows step by step.
struct OutcomeBook {
  var outcome = PlanOutcome()
  private var week = Tally()

  init(segments: Int) { outcome.segments = [Tally](repeating: Tally(), count: segments) }

  /// Adds a step.
  ///
  /// - Parameters:
  ///   - total: of the plan as a whole.
  ///   - segments: the part of each segment in it.
  ///   - isCounted: whether the step lies within the horizon.
  mutating func add(_ total: Tally, segments: [Tally], isCounted: Bool) {
    if isCounted {
      for (index, segment) in segments.enumerated() {
        outcome.segments[index].extend(with: segment)
      }
    }
    week.extend(with: total)
  }

  mutating func closeWeek(isCounted: Bool) {
    if isCounted { outcome.weeks.append(week) } else { outcome.runOffWeeks.append(week) }
    week = Tally()
  }
}
