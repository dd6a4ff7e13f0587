import Experiments
import Scenarios
import Testing

@testable import Projections

@Suite("What is left of a plan in another world")
struct TransferReportTests {
  /// Guests who order `lift` times more when they are in the pool; half of all orders lead there.
  private static func shop(_ name: String, lift: Double, members: Int, decide: String = "{}")
    -> ScenarioReader
  {
    ScenarioReader(
      file: "\(name).yaml",
      text: """
        poolcast: 1
        name: \(name)
        calendar: {start: 2026-01-05, weeks: 20}
        simulation: {agents: 200, replicates: 3, seed: 3}
        market: {members: \(members)}
        segments:
          - name: guests
            share: 1
            orders_per_year: {mean: 8, cv: 0}
            order_value: {mean: 40, cv: 0.2}
            gross_margin: 0.5
            response: {order_lift: \(lift)}
        channels:
          - {name: card, trigger: order, accept_rate: 0.5, cost_per_invite: 0.1}
        ports:
          - {name: group, strength: 0.3}
        plans:
          - {name: quiet, acquisition: {card: {coverage: 0.2}}, touches: {group: 1}, waves: [{name: all, audience: rest}]}
          - {name: loud, acquisition: {card: {coverage: 1}}, touches: {group: 3}, waves: [{name: all, audience: rest}]}
        decide: \(decide)
        """)
  }

  private static func report(homeLift: Double, lift: Double, decide: String = "{}") throws
    -> TransferReport
  {
    let transfer = try PlanTransfer(
      of: "loud", from: shop("home", lift: homeLift, members: 1000),
      to: shop("there", lift: lift, members: 4000, decide: decide))
    func projection(_ scenario: Scenario) throws -> Projection {
      try Experiment(scenario, threads: 2).projection(isCancelled: { false })
    }
    return try TransferReport(
      home: projection(transfer.home), there: projection(transfer.scenario))
  }

  /// The lift acts on all in proportion, and so does what the plan brings: 6 at home, 3 there. Both
  /// worlds have the same luck, so only what does not grow with the lift (the invitations) differs.
  @Test("is half where people respond half as much")
  func half() throws {
    let report = try Self.report(homeLift: 6, lift: 3)
    let share = try #require(report.survivingShare)
    #expect(abs(share - 0.5) < 0.08)
    #expect(report.lines[0].id == "npv_per_member")
    // The world's own best is the very same plan.
    #expect(report.world.plans[report.ownPlan].name == "loud")
    #expect(report.difference.mean == 0)
    #expect(report.broken.isEmpty)
  }

  @Test("is nothing where they do not respond, and doing nothing is better")
  func nothing() throws {
    let report = try Self.report(homeLift: 6, lift: 0)
    #expect(try #require(report.survivingShare) < 0)
    #expect(report.world.plans[report.ownPlan].name == "baseline")
    #expect(try #require(report.difference.mean) < 0)
  }

  @Test("names the constraints that it does not keep to")
  func constraints() throws {
    let report = try Self.report(
      homeLift: 6, lift: 3, decide: "{subject_to: [private_penetration <= 0.5]}")
    #expect(report.broken.map(\.indicator.id) == ["private_penetration"])
    #expect(report.world.plans[report.ownPlan].name == "quiet")
    let english = TransferText(report, notes: [.scaled(factor: 4)]).text
    #expect(english.contains("loud of home in the world of there"))
    #expect(english.contains("times 4, the ratio of the markets."))
    #expect(english.contains("It does not keep to what there asks: private_penetration <= 0.5."))
    let chinese = TransferText(report, notes: [.staffLeftOut], language: .chinese).text
    #expect(chinese.contains("不满足 there 的约束"))
  }

  @Test("stands in a CSV file, each number in all three places")
  func csv() throws {
    let report = try Self.report(homeLift: 6, lift: 3)
    let rows = report.csv().components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(rows.count == 3 * report.lines.count)
    #expect(rows.first?.hasPrefix("home,home,loud,npv_per_member,CNY,") == true)
    #expect(rows.last?.hasPrefix("own,there,loud,p_roi_above_1,probability,1,") == true)
  }
}
