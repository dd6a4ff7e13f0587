import Scenarios
import Testing

@testable import Simulation

struct UncertainSharesTests {
  /// Segments of 16 agents whose shares differ from replicate to replicate lie elsewhere in each and
  /// need more slots than their central shares; every column has to follow.
  @Test func agentsFindRoomInEveryReplicate() throws {
    let segments = (0..<20).map { index in
      """
        - name: s\(index)
          share: 0.01 to 0.2
          orders_per_year: {mean: 10}
          order_value: {mean: 100}
          gross_margin: 0.5
      """
    }
    let text = """
      poolcast: 1
      name: shares
      calendar: {start: 2026-01-05, weeks: 6}
      simulation: {agents: 320, replicates: 1, seed: 1}
      market: {members: 320000}
      segments:
      \(segments.joined(separator: "\n"))
      channels: [{name: ad, trigger: ad, reach_per_week: 30000, cost_per_join: 1}]
      ports: [{name: group, strength: 0.1}]
      plans:
        - name: baseline
          acquisition: {ad: 100000}
          touches: {group: 1}
          waves: [{name: all, audience: {share: 1.0}}]
        - {name: other, from: baseline, touches: {group: 2}}
      """
    let scenario = try ScenarioReader(file: "shares.yaml", text: text, overrides: []).read()
      .scenario
    #expect(scenario.uncertainNumbers.count == 20)
    let simulator = ReplicateSimulator(scenario)
    for replicate in 0..<10 {
      let plans = try simulator.simulate(replicate: replicate).outcome.plans
      #expect(plans.allSatisfy { $0.weeks.count == 6 && $0.horizon[.joins] > 0 })
    }
  }
}
