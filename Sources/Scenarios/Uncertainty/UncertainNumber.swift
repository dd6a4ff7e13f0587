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
  /// The places of the scenario that take the drawn value.
  let targets: [Place]

  /// A writable place in a scenario.
  struct Place: @unchecked Sendable {
    // Key paths are immutable; the compiler cannot see it once they are appended to each other.
    let keyPath: WritableKeyPath<Scenario, Double>
  }
}
