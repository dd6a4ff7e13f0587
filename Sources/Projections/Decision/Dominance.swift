/// Whether everybody who prefers more to less (first order), or everybody who moreover shuns risk
/// (second order), prefers one plan to another, by how its values are distributed (Hadar & Russell
/// 1969; Levy 2016, "Stochastic Dominance").
///
/// With R replicates each, of equal weight, one plan dominates another in first order when each of its
/// R sorted values is at least that of the other, in second order when each of the R sums of the least
/// values is.
public struct Dominance: Sendable, Equatable {
  /// How far it is from dominance: the part of the area between the two curves that is on the wrong
  /// side (ε of almost stochastic dominance; Leshno & Levy 2002), 0 when it dominates, 1 when the other
  /// one does.
  public let first: Measured
  /// The same of the curves' integrals.
  public let second: Measured
  /// Nothing differs.
  public let isTie: Bool

  public var isFirstOrder: Bool { !isTie && first.value == 0 }
  public var isSecondOrder: Bool { !isTie && second.value == 0 }

  init(_ values: PairedValues, _ plan: Int, over other: Int) {
    let violations = Jackknife.measured(of: values) {
      Self.violations(of: $0.freed(plan), over: $0.freed(other))
    }
    isTie = violations[0].value == nil
    first = violations[0]
    second = violations[1]
  }

  /// First and second order; NaN when there is no area at all.
  static func violations(of values: [Double], over others: [Double]) -> [Double] {
    let differences = zip(values.sorted(), others.sorted()).map { $0 - $1 }
    var sum = 0.0
    let sums = differences.map { difference in
      sum += difference
      return sum
    }
    return [wrongSide(of: differences), wrongSide(of: sums)]
  }

  private static func wrongSide(of differences: [Double]) -> Double {
    let area = differences.reduce(0) { $0 + abs($1) }
    return differences.reduce(0) { $0 + max(0, -$1) } / area
  }
}
