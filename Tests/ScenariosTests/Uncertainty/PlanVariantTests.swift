import Randomness
import Testing

@testable import Scenarios

@Suite("A variant of a plan")
struct PlanVariantTests {
  private static let text = Example.small.replacing("group: 2", with: "group: 1 to 4")
    .replacing("share: 0.1}", with: "share: 10% to 20%}")

  @Test("lives in the world of the plan it comes from, but for its changes")
  func draws() throws {
    let scenario = try Example.read(Self.text).scenario
    var audience = Wave.Audience()
    audience.share = 0.3
    let variant = PlanVariant(
      of: "first", number: 0,
      [
        .audience(wave: 0, audience), .review(wave: 0, afterWeeks: 4),
        .threshold(wave: 0, condition: 0, value: 7),
      ])
    let drawn = scenario.adding([variant]).drawn(using: RandomSource(seed: 7, replicate: 3))
      .scenario
    let (plan, other) = (drawn.plans[1], drawn.plans[2])
    #expect(drawn.plans.count == 3 && other.name == variant.name)
    #expect(plan.touches == other.touches && plan.touches != scenario.plans[1].touches)
    #expect(other.waves[0].audience.share == 0.3 && plan.waves[0].audience.share < 0.3)
    #expect(other.waves[0].gate?.reviewAfterWeeks == 4)
    #expect(other.waves[0].gate?.conditions[0].value == 7)
    #expect(other.waves[1] == plan.waves[1])
  }

  @Test("may have its gate forced, whatever the gate asks")
  func forced() throws {
    let scenario = try Example.read(Self.text).scenario
    let plans = scenario.adding(
      [true, false].enumerated().map { number, passes in
        PlanVariant(of: "first", number: number, [.forced(wave: 0, passes: passes)])
      }
    ).plans
    #expect(plans[2].waves[0].gate?.conditions == [])
    let conditions = try #require(plans[3].waves[0].gate?.conditions)
    #expect(conditions.count == 1 && !conditions[0].holds(for: 0))
    #expect(plans[3].waves[0].gate?.onFail == .stop)
  }
}
