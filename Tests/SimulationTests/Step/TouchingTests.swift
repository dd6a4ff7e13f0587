import Foundation
import Scenarios
import Testing

@testable import Simulation

struct TouchingTests {
  private func scenario() -> Scenario {
    simpleScenario(agents: 1000) {
      $0.ports = [port("group", strength: 0.2), port("direct", strength: 0.5)]
      $0.ports[0].fatigueWeight = 0.5
      $0.ports[0].costPerTouch = 0.01
      $0.ports[1].capPerWeek = 2
      $0.ports[1].staffed = true
      $0.ports[1].costPerTouch = 0.1
      $0.plans = [emptyPlan(Plan.baselineName, in: $0)]
      $0.plans[0].touches = [[Schedule(3)], [Schedule(2.5)]]
    }
  }

  @Test func whatExceedsTheCapIsNotSent() {
    let scenario = scenario()
    let planned = PlannedTouches(
      scenario.plans[0], segment: 0, world: scenario, week: 0, factor: 1, maturity: 1)
    #expect(planned.perPort == [3, 2])
    #expect(planned.capped == [0, 0.5])
  }

  @Test func responseFollowsTheModel() {
    let scenario = scenario()
    let planned = PlannedTouches(
      scenario.plans[0], segment: 0, world: scenario, week: 0, factor: 1, maturity: 1)
    let response = TouchResponse(
      planned, ports: scenario.ports, delivered: [1, 0.25],
      workPerTouch: scenario.plans[0].workPerTouch(ports: scenario.ports))
    #expect(response.received == 3.5)
    #expect(response.staffWork == 0.5)
    #expect(response.felt == 3 * 0.5 + 0.5)
    #expect(abs(response.reach - (1 - exp(-(0.2 * 3 + 0.5 * 0.5)))) < 1e-15)
    #expect(abs(response.cost - (0.03 + 0.05)) < 1e-15)
    #expect(response.brandShare(rivalTouches: 2) == 0.5)
    #expect(
      TouchResponse(planned, ports: scenario.ports, delivered: [0, 0], workPerTouch: [0, 1])
        .brandShare(rivalTouches: 0) == 0)
  }

  @Test func touchingOnNeedSendsLessThatIsStrongerAndLighter() {
    var scenario = scenario()
    scenario.targeting.need = 0.4
    scenario.targeting.gain = 0.5
    scenario.targeting.relief = 0.2
    scenario.plans[0].targeting = Schedule(1)
    let planned = PlannedTouches(
      scenario.plans[0], segment: 0, world: scenario, week: 0, factor: 1, maturity: 0.5)
    // q′ = 0.5: touches times 0.7, strength times 1.25, fatigue times 0.9.
    #expect(abs(planned.perPort[0] - 2.1) < 1e-12)
    #expect(abs(planned.perPort[1] - 1.75) < 1e-12)
    #expect(planned.capped == [0, 0])
    #expect(planned.strengthFactor == 1.25)
    #expect(planned.fatigueFactor == 0.9)
  }

  @Test func offersSaturateInTheDiscount() {
    var coupon = Economics.Coupon()
    #expect(coupon.offer == 0)
    coupon.lift = 0.2
    coupon.discount = 0.1
    coupon.scale = 0.1
    #expect(abs(coupon.offer - 0.2 * (1 - exp(-1))) < 1e-15)
  }
}
