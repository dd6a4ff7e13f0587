import Scenarios

/// A plan as it stands in a scenario file.
struct PlanText {
  private let plan: Plan
  private let scenario: Scenario

  init(_ plan: Plan, in scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
  }

  var text: String {
    let staff = plan.staff.map { [("staff", self.staff($0))] } ?? []
    return map(
      [
        ("name", quoted(plan.name)), ("budget", budget),
        ("fixed_cost_per_week", schedule(plan.fixedCostPerWeek)),
        ("scale_with_audience", "\(plan.scaleWithAudience)"),
        ("steer_to_public", schedule(plan.steerToPublic)),
        ("targeting", schedule(plan.targeting)), ("acquisition", acquisition),
        ("touches", touches),
      ] + staff + [("waves", "[\(plan.waves.map(wave).joined(separator: ", "))]")])
  }

  private var budget: String {
    var pairs: [(String, String)] = []
    if plan.budget.total.isFinite { pairs.append(("total", number(plan.budget.total))) }
    if plan.budget.perWeek.steps.allSatisfy({ $0.value.isFinite }) {
      pairs.append(("per_week", schedule(plan.budget.perWeek)))
    }
    return map(pairs)
  }

  private var acquisition: String {
    map(
      zip(scenario.channels, plan.acquisition).compactMap { channel, value in
        switch channel.trigger {
        case .ad: (quoted(channel.name), schedule(value))
        case .order: (quoted(channel.name), map([("coverage", schedule(value))]))
        case .staff: nil
        }
      })
  }

  private var touches: String {
    map(
      zip(scenario.ports, plan.touches).map { port, segments in
        let values = zip(scenario.segments, segments).map { (quoted($0.name), schedule($1)) }
        return (quoted(port.name), map(values))
      })
  }

  private func staff(_ staff: Staff) -> String {
    let posts =
      staff.count.map { [("count", schedule($0))] } ?? [
        ("members_per_staff", number(staff.membersPerStaff)),
        ("max_count", number(staff.maxCount)),
      ]
    let work =
      staff.minutesPerWeek.map { ("minutes_per_week", number($0)) }
      ?? ("touches_per_week", number(staff.touchesPerWeek ?? 0))
    let ownership = staff.ownership.map {
      let rule = [
        ("protected_weeks", number($0.protectedWeeks)), ("elsewhere", number($0.elsewhere)),
      ]
      return [("ownership", map(rule))]
    }
    return map(
      posts + [work] + (ownership ?? []) + [
        ("wage_per_week", number(staff.wagePerWeek)),
        ("turnover_per_year", number(staff.turnoverPerYear)),
        ("carry_away", number(staff.carryAway)),
        ("carried_lapse", number(staff.carriedLapse)),
        ("refill_weeks", number(staff.refillWeeks)), ("hiring_cost", number(staff.hiringCost)),
        ("recruit_share", schedule(staff.recruitShare)),
      ])
  }

  private func wave(_ wave: Wave) -> String {
    let after = wave.after.map { [("after", quoted(plan.waves[$0].name))] } ?? []
    let gate = wave.gate.map { [("gate", self.gate($0))] } ?? []
    return map(
      [
        ("name", quoted(wave.name)), ("start_week", number(wave.startWeek)),
        ("audience", audience(wave.audience)), ("setup_cost", number(wave.setupCost)),
        ("control_share", number(wave.controlShare)),
      ] + after + gate)
  }

  private func audience(_ audience: Wave.Audience) -> String {
    guard !audience.takesRest else { return "rest" }
    let names = audience.segments.map { quoted(scenario.segments[$0].name) }
    return map([
      ("share", number(audience.share)), ("segments", "[\(names.joined(separator: ", "))]"),
    ])
  }

  private func gate(_ gate: Gate) -> String {
    let conditions = gate.conditions.map {
      map([("kpi", $0.indicator.rawValue), ($0.bound.rawValue, number($0.value))])
    }
    return map([
      ("review_after_weeks", number(gate.reviewAfterWeeks)),
      ("all", "[\(conditions.joined(separator: ", "))]"), ("on_fail", gate.onFail.rawValue),
      ("adjust", map([("touches", number(gate.adjustTouches))])),
      ("recheck_weeks", number(gate.recheckWeeks)), ("max_checks", number(gate.maxChecks)),
    ])
  }
}
