/// A number of the scenario that is not known, only its distribution.
public struct UncertainNumber: Sendable {
  /// Where it stands, as users write it: `segments.city.response.order_lift`,
  /// `plans.staged.touches.group`.
  public let path: String
  /// The path that addresses its draw: within a plan without the plan's name, so that a number
  /// which several plans inherit is one number.
  public let drawPath: String
  public let distribution: Distribution
  /// The least and the greatest value the parameter admits; draws are conditioned on it.
  public let range: ClosedRange<Double>
  /// The plan it belongs to; nil when it belongs to the world.
  public let plan: String?
  /// The places of the scenario that take the drawn value.
  let targets: [Place]
  /// The distribution's probabilities up to both ends of `range`.
  private let mass: ClosedRange<Double>

  /// A writable place in a scenario.
  struct Place: @unchecked Sendable {
    // Key paths are immutable; the compiler cannot see it once they are appended to each other.
    let keyPath: WritableKeyPath<Scenario, Double>
  }

  init(
    path: String, drawPath: String, distribution: Distribution, range: ClosedRange<Double>,
    plan: String?, targets: [WritableKeyPath<Scenario, Double>]
  ) {
    self.path = path
    self.drawPath = drawPath
    self.distribution = distribution
    self.range = range
    self.plan = plan
    self.targets = targets.map(Place.init)
    if case .choice = distribution {
      // Every choice is checked to lie within the range.
      mass = 0...1
    } else {
      let low = distribution.probability(upTo: range.lowerBound)
      mass = low...max(low, distribution.probability(upTo: range.upperBound))
    }
  }

  /// The value at probability u of the distribution conditioned on `range`; it never falls in u, so
  /// numbers that share a draw rise and fall together whatever their distributions.
  ///
  /// - Parameter u: Above 0 and below 1.
  public func value(at u: Double) -> Double {
    let p = mass.lowerBound + (mass.upperBound - mass.lowerBound) * u
    return min(max(distribution.quantile(p), range.lowerBound), range.upperBound)
  }

  /// What stands in the scenario until a value is drawn.
  public var median: Double { value(at: 0.5) }
}
