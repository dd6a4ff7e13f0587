/// Looks for the point, above 0 and up to some greatest one, at which a rising function reaches a
/// level, one evaluation after the other.
///
/// Where the function is below the level the point grows, where it is above it shrinks, along the
/// line through the last two evaluations; once the level lies between two points, by regula falsi kept
/// away from both ends, so that what lies between shrinks by a tenth at least each time. A function
/// that jumps over the level is left at the nearer end of the jump.
struct RisingSearch: Sendable {
  enum Ending: Sendable, Equatable {
    /// The level is reached to within the tolerance, or as near as the evaluations came.
    case found
    /// Even the greatest point leaves the function below the level.
    case alwaysBelow
    /// Even at 0 it is above.
    case alwaysAbove
  }

  struct Evaluation: Sendable, Equatable {
    let point: Double
    let value: Double
  }

  static let mostEvaluations = 20
  /// Where points lie closer than this part of themselves, the function jumps.
  private static let narrowest = 1e-4
  /// How much a point may grow or shrink in one step.
  private static let longestStep = 10.0

  let level: Double
  /// In the unit of the function.
  let tolerance: Double
  let greatest: Double
  private let start: Double
  private(set) var evaluations: [Evaluation] = []
  /// The nearest below the level, and the nearest above it.
  private var below: Evaluation?
  private var above: Evaluation?

  /// - Parameter start: above 0, `greatest` at most.
  init(level: Double, tolerance: Double, start: Double, greatest: Double) {
    self.level = level
    self.tolerance = tolerance
    self.start = min(start, greatest)
    self.greatest = greatest
  }

  mutating func take(_ value: Double, at point: Double) {
    let evaluation = Evaluation(point: point, value: value)
    evaluations.append(evaluation)
    if value < level {
      if below.map({ point > $0.point }) ?? true { below = evaluation }
    } else if above.map({ point < $0.point }) ?? true {
      above = evaluation
    }
  }

  /// The evaluation that came nearest to the level.
  var best: Evaluation? {
    evaluations.min { abs($0.value - level) < abs($1.value - level) }
  }

  /// Where the function is to be evaluated next, or how the search has ended.
  var next: Step {
    guard let best else { return .evaluate(start) }
    if abs(best.value - level) <= tolerance { return .end(.found) }
    guard evaluations.count < Self.mostEvaluations else { return .end(.found) }
    switch (below, above) {
    case (let below?, let above?):
      guard above.point > below.point, above.point - below.point > Self.narrowest * above.point
      else { return .end(.found) }
      return .evaluate(between(below, above))
    case (let below?, nil):
      return below.point >= greatest ? .end(.alwaysBelow) : .evaluate(beyond(below))
    case (nil, let above?):
      return above.point <= 0 ? .end(.alwaysAbove) : .evaluate(before(above))
    case (nil, nil): return .end(.found)
    }
  }

  enum Step: Sendable, Equatable {
    case evaluate(Double)
    case end(Ending)
  }

  private func between(_ below: Evaluation, _ above: Evaluation) -> Double {
    let share = (level - below.value) / (above.value - below.value)
    return below.point + (above.point - below.point) * min(max(share, 0.1), 0.9)
  }

  private func beyond(_ below: Evaluation) -> Double {
    let line = alongLine ?? below.point * Self.longestStep
    // A little more than the line says, to have the level between two points.
    let wanted = below.point + 1.1 * (line - below.point)
    return min(greatest, min(max(wanted, 1.01 * below.point), Self.longestStep * below.point))
  }

  private func before(_ above: Evaluation) -> Double {
    let line = alongLine ?? above.point * level / above.value
    let wanted = above.point + 1.1 * (line - above.point)
    // What falls that little will hardly get there.
    guard evaluations.count < 4, wanted > 0 else { return 0 }
    return max(above.point / Self.longestStep, min(wanted, 0.99 * above.point))
  }

  /// Where the line through the last two evaluations reaches the level; from one evaluation that
  /// through the origin. Nil where it does not rise.
  private var alongLine: Double? {
    guard let last = evaluations.last else { return nil }
    let former =
      evaluations.count > 1
      ? evaluations[evaluations.count - 2] : Evaluation(point: 0, value: 0)
    let slope = (last.value - former.value) / (last.point - former.point)
    guard slope.isFinite, slope > 0 else { return nil }
    return last.point + (level - last.value) / slope
  }
}
