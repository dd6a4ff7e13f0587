import Randomness
import Scenarios

/// Touches a week that a plan means for a private member of one segment, port by port, after
/// targeting and the platform's cap (model, 5.6).
struct PlannedTouches {
  /// n_p.
  let perPort: [Double]
  /// What exceeds the cap and is not sent.
  let capped: [Double]
  /// Factors that touching on need puts on strength and fatigue.
  let strengthFactor: Double
  let fatigueFactor: Double

  /// - Parameters:
  ///   - factor: of all touches, 0 for a plan that does not run.
  ///   - maturity: M.
  init(
    _ plan: Plan, segment: Int, world: Scenario, week: Int, factor: Double, maturity: Double
  ) {
    let onNeed = plan.targeting.value(inWeek: week) * maturity
    let needed = 1 - onNeed * (1 - world.targeting.need)
    strengthFactor = 1 + world.targeting.gain * onNeed
    fatigueFactor = 1 - world.targeting.relief * onNeed
    let asked = world.ports.indices.map {
      plan.touches[$0][segment].value(inWeek: week) * factor * needed
    }
    perPort = zip(asked, world.ports).map { min($0, $1.capPerWeek) }
    capped = zip(asked, perPort).map { $0 - $1 }
  }
}

/// What the delivered touches do to a private member of one segment (model, 5.6).
struct TouchResponse {
  /// k: touches received a week.
  let received: Double
  /// u: touches felt a week.
  let felt: Double
  /// 1 − exp(−T).
  let reach: Double
  /// Σ n_p · d_p · cost, a week.
  let cost: Double
  /// Work a week of the staff: k through staffed ports, or the minutes that takes.
  let staffWork: Double

  /// - Parameters:
  ///   - delivered: d_p of each port.
  ///   - workPerTouch: see ``Plan/workPerTouch(ports:)``.
  init(_ planned: PlannedTouches, ports: [Port], delivered: [Double], workPerTouch: [Double]) {
    var (received, felt, strength, cost, staffWork) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, port) in ports.enumerated() {
      let touches = planned.perPort[index] * delivered[index]
      received += touches
      felt += port.fatigueWeight * planned.fatigueFactor * touches
      strength += port.strength * planned.strengthFactor * touches
      cost += port.costPerTouch * touches
      staffWork += touches * workPerTouch[index]
    }
    self.received = received
    self.felt = felt
    self.cost = cost
    reach = 1 - Elementary.exp(-strength)
    self.staffWork = staffWork
  }

  /// v: the brand's share of what is felt.
  func brandShare(rivalTouches: Double) -> Double {
    felt + rivalTouches > 0 ? felt / (felt + rivalTouches) : 0
  }
}

extension Plan {
  /// Work of the staff that a touch through each port takes: none through ports without staff.
  func workPerTouch(ports: [Port]) -> [Double] {
    ports.map { $0.staffed ? staff?.workPerTouch(through: $0) ?? 1 : 0 }
  }
}

extension Economics.Coupon {
  /// The lift of the offer at full engagement: lift · (1 − exp(−discount/scale)).
  var offer: Double {
    guard lift != 0, discount > 0 else { return 0 }
    return scale > 0 ? lift * (1 - Elementary.exp(-discount / scale)) : lift
  }
}
