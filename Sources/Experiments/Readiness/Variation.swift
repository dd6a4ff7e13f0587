import Scenarios

/// A number of a scenario with a low and a high value that are both plausible.
public struct Variation: Sendable {
  public enum End: String, Sendable, CaseIterable {
    case low, high
  }

  /// Of a number that the scenario is sure of, and of which it gives no range: between 1/1.25 and 1.25
  /// times what it says; of a share the odds.
  public static let plausibleFactor = 1.25
  /// Probability of lower values at the low end; of higher ones at the high end.
  public static let tail = 0.05

  public let path: String
  public let group: ReadinessGroup
  public let isUncertain: Bool
  public let low: Double
  public let high: Double
  private let drawPath: String
  private let number: UncertainNumber?

  public func value(_ end: End) -> Double { end == .low ? low : high }

  /// The scenario with the number at an end, in all plans that share it.
  public func setting(_ end: End, in scenario: Scenario) -> Scenario {
    if isUncertain {
      return pinning(atProbability: end == .low ? Self.tail : 1 - Self.tail, in: scenario)
    }
    return scenario.scaling(
      drawPath, by: end == .low ? 1 / Self.plausibleFactor : Self.plausibleFactor)
  }

  /// The scenario with an uncertain number at any quantile; as it is for one that is certain.
  public func pinning(atProbability u: Double, in scenario: Scenario) -> Scenario {
    scenario.pinning(drawPath, atProbability: u)
  }

  /// That quantile; nil for a number that is certain.
  public func quantile(_ u: Double) -> Double? { number?.value(at: u) }

  init(_ number: UncertainNumber, group: ReadinessGroup) {
    path = number.path
    drawPath = number.drawPath
    self.group = group
    self.number = number
    isUncertain = true
    low = number.value(at: Self.tail)
    high = number.value(at: 1 - Self.tail)
  }

  /// Nil where scaling changes nothing.
  init?(_ number: GivenNumber, group: ReadinessGroup) {
    path = number.path
    drawPath = number.drawPath
    self.group = group
    self.number = nil
    isUncertain = false
    let ends = [1 / Self.plausibleFactor, Self.plausibleFactor].map(number.scaled)
    (low, high) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    guard low < high else { return nil }
  }
}

extension Scenario {
  /// What may be other than the scenario says: all uncertain numbers, and those it is sure of though
  /// they are neither choices nor counts. Each number that plans share comes once.
  public var variations: [Variation] {
    var seen: Set<String> = []
    let uncertain = uncertainNumbers.compactMap { number -> Variation? in
      guard seen.insert(number.drawPath).inserted,
        let row = ReadinessTable.row(of: number.path)
      else { return nil }
      return Variation(number, group: row.group)
    }
    let given = givenNumbers.compactMap { number -> Variation? in
      guard let row = ReadinessTable.row(of: number.path), !row.isSettled,
        seen.insert(number.drawPath).inserted
      else { return nil }
      return Variation(number, group: row.group)
    }
    return uncertain + given
  }
}
