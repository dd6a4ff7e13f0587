import Randomness

/// What random draws of this module decide; part of their addresses.
public enum ScenarioPurpose {
  /// The value of an uncertain number in a replicate.
  public static let uncertainNumber: UInt32 = 1
}

extension UncertainNumber {
  /// The probability at which the number is drawn in the replicate of a source: a uniform on (0, 1).
  public func draw(using source: RandomSource) -> Double {
    source.uniform(path: drawPath, purpose: ScenarioPurpose.uncertainNumber)
  }
}

extension Scenario {
  /// The world of one replicate: every uncertain number drawn.
  ///
  /// - Returns: The scenario with the drawn values in place, and the values in the order of
  ///   `uncertainNumbers`. Segment shares are scaled so that they add up to 1; their values are
  ///   the scaled ones. Acquisition that is scaled (``scalingAcquisition(_:)``) comes likewise.
  public func drawn(using source: RandomSource) -> (scenario: Scenario, values: [Double]) {
    var drawn = self
    for number in uncertainNumbers {
      let value = number.value(at: number.draw(using: source))
      for target in number.targets { drawn[keyPath: target.keyPath] = value }
    }
    for variant in variants {
      drawn[planNamed: variant.name] = variant.applied(to: drawn[planNamed: variant.origin])
    }
    drawn.scaleSegmentShares()
    drawn.applyAcquisitionScales()
    let values = uncertainNumbers.map { number in
      number.targets.first.map { drawn[keyPath: $0.keyPath] } ?? number.median
    }
    return (drawn, values)
  }

  /// Makes the shares of the segments add up to 1.
  mutating func scaleSegmentShares() {
    let sum = segments.reduce(0) { $0 + $1.share }
    guard sum > 0, sum != 1 else { return }
    for index in segments.indices { segments[index].share /= sum }
  }

  /// The plan of a name. Places within plans are addressed so, and stay valid when other plans go.
  subscript(planNamed name: String) -> Plan {
    get { plans.first { $0.name == name } ?? Plan() }
    set {
      guard let index = plans.firstIndex(where: { $0.name == name }) else { return }
      plans[index] = newValue
    }
  }
}
