import Randomness
import Scenarios

/// How surely the best plan is to be found, and how small a difference does not matter.
public struct SelectionRule: Sendable, Equatable {
  /// 1 − α: probability of choosing the best plan where it is better than every other by
  /// `indifference` at least.
  public let confidence: Double
  /// δ, in the unit of the goal.
  public let indifference: Double

  /// n₀: replicates from which the variances of the differences are taken. Kim & Nelson (2001) advise
  /// 10 to 20.
  public static let firstStage = 20

  /// - Parameters:
  ///   - confidence: above 0.5 and below 1.
  ///   - indifference: above 0.
  public init(confidence: Double, indifference: Double) {
    self.confidence = confidence
    self.indifference = indifference
  }

  /// h² = 2cη(n₀ − 1) with c = 1 and η = ½·((2α/(k − 1))^(−2/(n₀ − 1)) − 1), which solves
  /// g(η) = α/(k − 1) for plans that are not independent (Kim & Nelson 2001, section 3).
  ///
  /// - Parameter plans: k, at least 2.
  func squaredFactor(plans: Int) -> Double {
    let degrees = Double(Self.firstStage - 1)
    let share = 2 * (1 - confidence) / Double(plans - 1)
    return degrees * (Elementary.exp(-2 / degrees * Elementary.log(share)) - 1)
  }
}

extension SelectionRule {
  /// The δ for who names none: known before anything is simulated, so that the guarantee holds.
  ///
  /// Money: a thousandth of the order value at which active members buy at the start, over the
  /// horizon. Members: a thousandth of the market. Weeks: 1. Shares and probabilities: 0.01.
  ///
  /// - Returns: nil where nothing is small as such.
  public static func usualIndifference(for goal: KPI, in scenario: Scenario) -> Double? {
    let amount: Double? =
      switch goal.unit {
      case .money: scenario.salesAtTheStart * Double(scenario.calendar.weeks) / 52 * smallPart
      case .members: scenario.market.members * smallPart
      case .weeks: 1
      case .share, .probability: 0.01
      default: nil
      }
    return amount.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
  }

  private static let smallPart = 0.001
}

extension Scenario {
  /// Order value a year, with the central values, if members went on as they are at the start.
  fileprivate var salesAtTheStart: Double {
    segments.reduce(0) { sales, segment in
      let active = segment.share * segment.start.customer * (1 - segment.start.dormant)
      return sales
        + market.members * active * segment.ordersPerYear.mean * segment.orderValue.mean
    }
  }
}
