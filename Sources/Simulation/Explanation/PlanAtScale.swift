import Scenarios

/// A plan that has learned all it can (M = 1), with a tenth of every segment in its pool.
struct PlanAtScale {
  static let poolShare = 0.1

  let staff: Staffing?
  /// Work a week, in touches or minutes: what the staff can do, and what is planned for it.
  let capacity: Double
  let plannedByStaff: Double
  /// d of staffed ports.
  let deliveredByStaff: Double
  /// One a segment.
  let touches: [PlannedTouches]
  let responses: [TouchResponse]
  let rates: [SegmentRates]
  let touchesAnyone: Bool

  init(_ plan: Plan, openedAt step: Int, world: World, poolShare: Double = Self.poolShare) {
    let scenario = world.scenario
    let week = world.clock.week(ofStep: step)
    let touches = scenario.segments.indices.map {
      PlannedTouches(plan, segment: $0, world: scenario, week: week, factor: 1, maturity: 1)
    }
    self.touches = touches
    let pool = scenario.market.members * poolShare
    var staffing = plan.staff.map { Staffing($0, world: world) }
    staffing?.advance(toStep: step, privateMembers: pool)
    staff = staffing
    let recruiting = plan.staff?.recruitShare.value(inWeek: week) ?? 0
    let capacity = (staffing?.present ?? 0) * (plan.staff?.workPerWeek ?? 0) * (1 - recruiting)
    self.capacity = capacity
    let workPerTouch = plan.workPerTouch(ports: scenario.ports)
    let planned = zip(scenario.segments, touches).reduce(0) { sum, pair in
      let perMember = zip(workPerTouch, pair.1.perPort).reduce(0) { $0 + $1.0 * $1.1 }
      return sum + pool * pair.0.share * perMember
    }
    plannedByStaff = planned
    let delivered = Staffing.deliveredShare(
      capacity: capacity, planned: planned, hasStaff: plan.staff != nil)
    deliveredByStaff = delivered
    let responses = touches.map {
      TouchResponse(
        $0, ports: scenario.ports, delivered: scenario.ports.map { $0.staffed ? delivered : 1 },
        workPerTouch: workPerTouch)
    }
    self.responses = responses
    touchesAnyone = responses.contains { $0.received > 0 }
    rates = zip(scenario.segments, responses).map {
      SegmentRates(
        $0, in: scenario, clock: world.clock, touches: $1,
        conditions: StepConditions(referralFactor: 1))
    }
  }
}
