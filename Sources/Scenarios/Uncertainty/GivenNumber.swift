/// A number that the file gives as certain, though a distribution might stand there.
public struct GivenNumber: Sendable {
  /// As ``UncertainNumber/path``.
  public let path: String
  /// As ``UncertainNumber/drawPath``: plans that inherit a number have one number.
  public let drawPath: String
  public let value: Double
  /// The least and the greatest value the parameter admits.
  public let range: ClosedRange<Double>
  public let isShare: Bool
  /// The plan it belongs to; nil when it belongs to the world.
  public let plan: String?
  let targets: [UncertainNumber.Place]

  /// The value times a factor; of a share the odds, so that it stays one. Within what the parameter
  /// admits.
  ///
  /// - Parameter factor: above 0.
  public func scaled(by factor: Double) -> Double {
    guard isShare else { return min(max(value * factor, range.lowerBound), range.upperBound) }
    return value * factor / (1 - value + value * factor)
  }
}
