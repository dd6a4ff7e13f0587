/// What is known, or claimed, of what a plan leads to: a KPI is to lie within a band.
///
/// Which KPIs there are is not known here: ``Scenario/checkExpectations(among:)`` is told.
public struct Expectation: Sendable, Equatable {
  /// Name of a plan of the scenario.
  public var plan = ""
  public var indicator = Decision.Indicator(id: "")
  /// Week of the horizon, from 0, at whose end the KPI is looked at; nil: over the horizon.
  public var week: Int?
  /// Both ends belong to it.
  public var band = 0.0...0.0
  /// Where the band comes from.
  public var source = ""

  public init() {}

  /// `0.4 to 1`.
  var bandText: Message {
    let (low, high) = (Wording.number(band.lowerBound), Wording.number(band.upperBound))
    return Message("\(low) to \(high)", "\(low) 至 \(high)")
  }
}
