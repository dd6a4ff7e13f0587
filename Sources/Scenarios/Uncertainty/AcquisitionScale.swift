import Randomness

/// One factor on all that a plan spends or does to acquire members, entry by entry of `acquisition`.
///
/// Nothing else of the plan changes: touches, staff, fixed cost and waves are as they were.
public struct AcquisitionScale: Sendable, Equatable {
  /// Part of a channel's reach beyond which no ad budget is raised.
  public static let mostOfReach = 0.99

  public var factor: Double
  /// One for each channel: what an entry is not raised above, though it may be above of its own.
  public let ceilings: [Double]

  /// - Parameter scenario: with central values, from which the ceilings follow.
  ///
  /// Coverage cannot exceed 1. Of an ad channel J = Q·(1 − exp(−b/(Q·κ))) (model, 5.7), so the budget
  /// b = −Q·κ·ln(1 − p) brings the part p of its reach Q; the next join then costs κ/(1 − p).
  public init(factor: Double, in scenario: Scenario) {
    self.factor = factor
    ceilings = scenario.channels.map { channel in
      switch channel.trigger {
      case .ad:
        -channel.reachPerWeek * channel.costPerJoin * Elementary.log(1 - Self.mostOfReach)
      case .order, .staff: 1
      }
    }
  }

  func scaled(_ acquisition: [Schedule]) -> [Schedule] {
    zip(acquisition, ceilings).map { schedule, ceiling in
      Schedule(
        steps: schedule.steps.map { step in
          let most = max(step.value, ceiling)
          return Schedule.Step(fromWeek: step.fromWeek, value: min(step.value * factor, most))
        })
    }
  }

  /// The factor from which on every entry of a plan stands at its ceiling; nil when there is nothing
  /// that could be scaled.
  func largestFactor(for acquisition: [Schedule]) -> Double? {
    zip(acquisition, ceilings).flatMap { schedule, ceiling in
      schedule.steps.filter { $0.value > 0 }.map { max(1, ceiling / $0.value) }
    }.max()
  }
}

extension Scenario {
  /// The scenario in which some plans' acquisition is scaled. Numbers that are drawn are drawn first.
  ///
  /// - Parameter factors: by name of the plan; plans that are not named stay as they are.
  public func scalingAcquisition(_ factors: [String: Double]) -> Scenario {
    var scaled = self
    for index in plans.indices {
      guard let factor = factors[plans[index].name] else { continue }
      scaled.plans[index].acquisitionScale = AcquisitionScale(factor: factor, in: self)
    }
    return scaled
  }

  /// The factor from which on a plan can do no more to acquire members; nil when it does nothing that
  /// could be scaled.
  public func largestAcquisitionFactor(plan: Int) -> Double? {
    AcquisitionScale(factor: 1, in: self).largestFactor(for: plans[plan].acquisition)
  }

  /// The scenario without limits on what plans may spend over the whole horizon.
  public var withoutTotalBudgets: Scenario {
    var unlimited = self
    for index in plans.indices.dropFirst() { unlimited.plans[index].budget.total = .infinity }
    let paths = plans.dropFirst().map { "plans.\($0.name).budget.total" }
    unlimited.uncertainNumbers.removeAll { paths.contains($0.path) }
    return unlimited
  }

  /// Puts the scaled acquisition of each plan in place, once.
  mutating func applyAcquisitionScales() {
    for index in plans.indices {
      guard let scale = plans[index].acquisitionScale else { continue }
      plans[index].acquisition = scale.scaled(plans[index].acquisition)
      plans[index].acquisitionScale = nil
    }
  }
}
