import Scenarios
import Testing

@testable import Simulation

/// Money in generated scenarios: every line follows from what it pays for, and budgets hold.
struct LedgerInvariantTests {
  private static let scenarios = 0..<UInt32(affordableCases(60))

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-7 * max(1, abs(a), abs(b))
  }

  @Test(arguments: scenarios) func everyLineIsWhatItPaysFor(number: UInt32) throws {
    let scenario = generatedScenario(number)
    for (plan, outcome) in zip(scenario.plans, try simulate(scenario).plans) {
      for week in outcome.weeks + outcome.runOffWeeks {
        checkWeek(week, scenario, plan)
      }
      checkHorizon(outcome, scenario, plan)
    }
  }

  private func checkWeek(_ week: Tally, _ scenario: Scenario, _ plan: Plan) {
    let lines: [Measure] = [
      .fixedCost, .wages, .hiring, .setup, .touchCost, .adSpend, .inviteSpend, .referralRewards,
    ]
    #expect(isClose(lines.reduce(0) { $0 + week[$1] }, week.spend))
    #expect(isClose(week[.wages], week[.staffWeeks] * (plan.staff?.wagePerWeek ?? 0)))
    let ports = scenario.ports
    let byStaff = week[.staffWork]
    #expect(
      isClose(
        week[.touchCost],
        byStaff * ports[1].costPerTouch
          + (week[.touchesDelivered] - byStaff) * ports[0].costPerTouch))
    #expect(week[.fixedCost] <= plan.fixedCostPerWeek.value(inWeek: 0) + 1e-9)
    #expect(isClose(week[.superFees], week[.superExposure] / 52 * scenario.superTier.feePerYear))
    #expect(
      isClose(week[.publicCommission], week[.publicShopGMV] * scenario.economics.publicCommission))
    #expect(week[.couponCost] <= week[.privateShopGMV] * scenario.economics.coupon.discount + 1e-6)
  }

  private func checkHorizon(_ outcome: PlanOutcome, _ scenario: Scenario, _ plan: Plan) {
    let total = outcome.horizon
    let setup = zip(plan.waves, outcome.waves).reduce(0) {
      $0 + ($1.1.openedAtStep == nil ? 0 : $1.0.setupCost)
    }
    #expect(isClose(total[.setup], setup))
    let spend = outcome.channels.map(\.spend)
    let (ad, card, staff, referral) = (spend[0], spend[1], spend[2], spend[3])
    #expect(isClose(total[.adSpend], ad))
    #expect(isClose(total[.inviteSpend], card + staff))
    #expect(isClose(total[.referralRewards], referral))
    #expect(isClose(referral, outcome.channels[3].joins * scenario.referral.reward))
    if let cost = plan.staff?.hiringCost {
      let hired = total[.hiring] / cost
      #expect(isClose(hired, hired.rounded()))
      #expect(hired <= total[.staffLeavers] + 1e-9)
    }
    for (segment, tally) in zip(scenario.segments, outcome.segments) {
      #expect(isClose(tally[.grossMargin], tally.gmv * segment.grossMargin))
    }
  }

  @Test(arguments: scenarios) func spendKeepsToTheBudget(number: UInt32) throws {
    let scenario = generatedScenario(number)
    for (plan, outcome) in zip(scenario.plans, try simulate(scenario).plans) {
      var withinBudget = 0.0
      for (index, week) in (outcome.weeks + outcome.runOffWeeks).enumerated() {
        withinBudget += week.spend - week[.overrun]
        #expect(withinBudget <= plan.budget.total * (1 + 1e-9))
        let weekly = plan.budget.perWeek.value(inWeek: index)
        #expect(week.spend - week[.overrun] <= weekly * (1 + 1e-9))
        let allowed = allowedOverrun(week, index, outcome, scenario)
        #expect(week[.overrun] <= allowed, "week \(index)\n\(ScenarioText(scenario).text)")
        if plan.budget.total == .infinity, weekly == .infinity { #expect(week[.overrun] == 0) }
      }
    }
  }

  /// Fixed cost is always paid, and joins and orders scatter around what was expected of them: a sum
  /// of paid events of at most u each around its mean has a variance of at most u times the mean.
  /// Expected rewards follow the response that the step before left, so they stand as a whole.
  private func allowedOverrun(
    _ week: Tally, _ index: Int, _ outcome: PlanOutcome, _ scenario: Scenario
  ) -> Double {
    let perAgent = scenario.market.members / Double(scenario.settings.agents)
    var unit = max(scenario.referral.reward, scenario.channels[1].costPerInvite)
    let joins = outcome.channels[0].weeklyJoins
    if index < joins.count, joins[index] > 0 { unit = max(unit, week[.adSpend] / joins[index]) }
    unit *= perAgent
    return week.fixedSpend + week[.referralRewards]
      + 6 * ((unit * week.acquisitionSpend).squareRoot() + unit)
  }
}
