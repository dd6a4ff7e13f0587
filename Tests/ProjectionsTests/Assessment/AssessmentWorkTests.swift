import Experiments
import Scenarios
import Testing

@testable import Projections

/// A pool that holds everybody already: touches lift orders by L·(1 − exp(−0.3·3)), a pool of 100
/// members orders 100·4·9 times in 4 weeks, at a margin of 1 each, and a team costs c a week.
@Suite struct AssessmentWorkTests {
  private static let engagement = 0.5934303402594
  /// What a lift of 1 brings.
  private static let gain = 3600 * engagement

  private func assessment(lift: String, cost: String, replicates: Int = 12) throws -> Assessment {
    let text = """
      poolcast: 1
      name: pool
      calendar: {start: 2026-01-05, weeks: 4}
      simulation: {agents: 100, replicates: \(replicates)}
      market: {members: 100}
      economics: {discount_rate: 0}
      segments:
        - name: all
          share: 1
          start: {private: 1}
          orders_per_year: {mean: 468, cv: 0}
          order_value: {mean: 2, cv: 0}
          gross_margin: 0.5
          response: {order_lift: "\(lift)"}
          tolerance: {touches_per_week: 1000, cv: 0}
      ports:
        - {name: group, strength: 0.3}
      plans:
        - {name: touched, fixed_cost_per_week: "\(cost)", touches: {group: 3}}
      """
    let scenario = try ScenarioReader(file: "test", text: text).read().scenario
    let projection = try Experiment(scenario, threads: 2).projection()
    return try AssessmentWork(projection).assessment(threads: 2)
  }

  /// The lift that pays for the team is 4·c/gain. Of the extra orders, some 200 a replicate, the
  /// error is 7 %/√12 of the root or less.
  @Test func breakEven() throws {
    let assessment = try assessment(lift: "uniform(0, 0.2)", cost: "uniform(35, 65)")
    let root = try #require(assessment.breakEvens.first)
    #expect(root.number.path == "segments.all.response.order_lift")
    let expected = 4 * 50 / Self.gain
    #expect(abs((root.root.value ?? 0) - expected) < 4 * 0.02 * expected + 4 * 0.0025)
    #expect((root.root.error ?? 1) < 0.02)
    let frontier = try #require(assessment.frontier)
    #expect(frontier.other.path == "plans.touched.fixed_cost_per_week")
    for (point, cost) in zip(frontier.points, [36.5, 50, 63.5]) {
      #expect(abs(point.at - cost) < 1e-9)
      let lift = 4 * cost / Self.gain
      #expect(abs((point.breakEven.root.value ?? 0) - lift) < 4 * 0.02 * lift)
    }
  }

  /// A team that costs from 0 to 100 a week for nothing: every number of the other groups is without
  /// effect, and the ends of this one, 5 and 95, are exact.
  @Test func aTeamForNothing() throws {
    let assessment = try assessment(lift: "0", cost: "uniform(0, 100)")
    #expect(assessment.advice == .notAdvisable)
    #expect(assessment.paysBack.value == 0)
    let data = try #require(assessment.readiness.first { $0.group == .data })
    let mean = try #require(assessment.npv.mean)
    #expect(abs((data.weakest?.npv.value ?? 0) - (-4 * 95 - mean)) < 1e-9)
    #expect(abs((data.strongest?.npv.value ?? 0) - (-4 * 5 - mean)) < 1e-9)
    #expect(data.strongest?.paysBack.value == 0)
    for readiness in assessment.readiness where readiness.group != .data {
      #expect(readiness.numbers.isEmpty && readiness.weakest == nil)
    }
    #expect(assessment.breakEvens.map(\.isPositive) == [false])
    #expect(assessment.frontier == nil)
  }

  /// What is surely good is advisable, and the weakest end of each number is the one that says less.
  @Test func aTeamThatPays() throws {
    let assessment = try assessment(lift: "0.4 to 0.6", cost: "50")
    #expect(assessment.advice == .advisable && assessment.paysBack.value == 1)
    let numbers = assessment.readiness.flatMap(\.numbers)
    let costs = try #require(numbers.first { $0.number.path.hasSuffix("fixed_cost_per_week") })
    #expect(costs.weakest == .high)
    #expect(costs.low.npv.value == 4 * (50 - 40) && costs.high.npv.value == 4 * (50 - 62.5))
    let lift = try #require(numbers.first { $0.number.path.hasSuffix("order_lift") })
    #expect(lift.weakest == .low)
    #expect(assessment.breakEvens.map(\.isPositive) == [true])
  }
}
