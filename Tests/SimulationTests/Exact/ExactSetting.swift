import Foundation
import Scenarios

@testable import Simulation

/// A plan's deterministic side, step by step, worked out from docs/model.md and not from the
/// engine's formulas: season, waves, maturity, touches, channels.
struct ExactSetting {
  let scenario: Scenario
  let plan: Plan
  /// When each wave opens, in steps; nil: never.
  private let opening: [Int?]

  init(_ scenario: Scenario, plan: Int) {
    self.scenario = scenario
    self.plan = scenario.plans[plan]
    opening = Self.openings(of: scenario.plans[plan], stepsPerWeek: scenario.calendar.step.perWeek)
  }

  /// Waves without gates pass when they open; the one that waits follows a step later.
  private static func openings(of plan: Plan, stepsPerWeek: Int) -> [Int?] {
    var opening = [Int?](repeating: nil, count: plan.waves.count)
    for _ in plan.waves {
      for (index, wave) in plan.waves.enumerated() {
        let start = Int((wave.startWeek * Double(stepsPerWeek)).rounded())
        guard let after = wave.after else {
          opening[index] = start
          continue
        }
        opening[index] = opening[after].map { max(start, $0 + 1) }
      }
    }
    return opening
  }

  var stepsPerWeek: Int { scenario.calendar.step.perWeek }
  /// Δ.
  var weeks: Double { scenario.calendar.step.weeks }
  var horizon: Int { scenario.calendar.weeks * stepsPerWeek }
  var steps: Int { horizon + Int(scenario.calendar.runOffWeeks) * stepsPerWeek }

  private func week(_ step: Int) -> Int { step / stepsPerWeek }

  /// A yearly rate as a hazard of one step.
  func hazard(_ yearly: Double) -> Double { yearly / 52 * weeks }

  private var firstOpening: Int? { opening.compactMap { $0 }.min() }

  /// s of 5.1.
  func season(_ step: Int) -> Double {
    let calendar = scenario.calendar
    let week = (calendar.start.weekOfYear + week(step)) % 52
    var factor = calendar.season[week]
    for campaign in calendar.campaigns {
      let running = (0..<Int(campaign.weeks)).map { (Int(campaign.week) + $0) % 52 }
      if running.contains(week) { factor *= campaign.lift }
    }
    return factor
  }

  /// M of 5.2.
  func maturity(_ step: Int) -> Double {
    guard let first = firstOpening, step >= first else { return 1 }
    let maturity = scenario.operations.maturity
    return 1 - (1 - maturity.start) * exp(-Double(step - first) * weeks / maturity.weeks)
  }

  /// Whether members of a wave may join.
  func admits(wave: Int?, step: Int) -> Bool {
    guard let wave, let opened = opening[wave] else { return false }
    return step >= opened && step < horizon
  }

  /// Touches felt, received, and what they reach.
  struct Touches {
    var received = 0.0
    var felt = 0.0
    var cost = 0.0
    var strength = 0.0
    /// E.
    var engagement: Double { 1 - exp(-strength) }
  }

  /// 5.6 for a member of a segment.
  func touches(segment: Int, step: Int) -> Touches {
    let runs = plan.waves.isEmpty || firstOpening.map { step >= $0 } ?? false
    guard runs else { return Touches() }
    return touches(segment: segment, week: week(step), maturity: maturity(step))
  }

  /// The planned touches of a plan without waves, which start with the first week.
  func touchesAtStart(segment: Int) -> Touches {
    plan.waves.isEmpty ? touches(segment: segment, week: 0, maturity: 1) : Touches()
  }

  private func touches(segment: Int, week: Int, maturity: Double) -> Touches {
    let onNeed = plan.targeting.value(inWeek: week) * maturity
    var touches = Touches()
    for (index, port) in scenario.ports.enumerated() where !port.staffed {
      let planned =
        plan.touches[index][segment].value(inWeek: week)
        * (1 - onNeed * (1 - scenario.targeting.need))
      let sent = min(planned, port.capPerWeek)
      touches.received += sent
      touches.felt += sent * port.fatigueWeight * (1 - scenario.targeting.relief * onNeed)
      touches.strength += sent * port.strength * (1 + scenario.targeting.gain * onNeed)
      touches.cost += sent * port.costPerTouch
    }
    return touches
  }

  func steered(_ step: Int) -> Double { plan.steerToPublic.value(inWeek: week(step)) }

  /// Hazard of joining through each channel in a step: of ad channels with a budget that never
  /// runs short and the same mix everywhere, reach/N.
  func joinHazards(_ step: Int) -> [Double] {
    scenario.channels.indices.map { index in
      let channel = scenario.channels[index]
      let isPaid = channel.trigger == .ad && plan.acquisition[index].value(inWeek: week(step)) > 0
      return isPaid ? channel.reachPerWeek / scenario.market.members * weeks : 0
    }
  }

  func asking(segment: Int, step: Int) -> [Asking] {
    scenario.channels.indices.compactMap { index in
      let channel = scenario.channels[index]
      guard channel.trigger == .order else { return nil }
      return Asking(
        channel: index,
        invitation: channel.ordersShare * plan.acquisition[index].value(inWeek: week(step)),
        acceptance: min(1, channel.acceptRate * channel.mix[segment]),
        cost: channel.costPerInvite)
    }
  }
}
