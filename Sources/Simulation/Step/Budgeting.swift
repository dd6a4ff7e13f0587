import Scenarios

/// What a plan may still spend, and by how much a step's demand is cut (model, 5.5).
struct Budgeting {
  /// Demand of a step in money.
  struct Demand {
    var fixed = 0.0
    var acquisition = 0.0
    var touches = 0.0
  }

  /// Factors on acquisition and touches, 1 when the budget suffices.
  struct Cut {
    var acquisition = 1.0
    var touches = 1.0
  }

  private let budget: Plan.Budget
  private let clock: StepClock
  private(set) var left: Double
  /// What the last step could spend.
  private(set) var available = Double.infinity

  init(_ budget: Plan.Budget, clock: StepClock) {
    self.budget = budget
    self.clock = clock
    left = budget.total
  }

  /// Acquisition is scaled down first, then touches; fixed cost is always paid.
  mutating func cut(_ demand: Demand, atStep step: Int) -> Cut {
    let weekly = budget.perWeek.value(inWeek: clock.week(ofStep: step))
    available = max(0, min(left, weekly * clock.weeksPerStep))
    var cut = Cut()
    let afterFixed = max(0, available - demand.fixed)
    if demand.touches > afterFixed {
      cut.touches = afterFixed / demand.touches
    }
    let afterTouches = max(0, afterFixed - demand.touches)
    if demand.acquisition > afterTouches {
      cut.acquisition = afterTouches / demand.acquisition
    }
    return cut
  }

  /// Books what was spent.
  ///
  /// - Returns: the overrun, spend beyond what was available.
  mutating func book(_ spend: Double) -> Double {
    left = max(0, left - spend)
    return max(0, spend - available)
  }
}
