import Simulation
import Testing

@testable import Projections

struct ProjectionCollectorTests {
  let scenario = Worlds.scenario(plans: ["baseline", "staged"])
  var catalogue: Catalogue { Catalogue(for: scenario) }

  func replicate(_ number: Int) -> ReplicateIndicators {
    // Numbers whose sum depends on the order in which they are added.
    let size = 0.1 * Double(number + 1) + (number == 2 ? 1e16 : 0)
    var plan = Worlds.plan(earnings: [size, 0, 0], scenario: scenario)
    var cohort = CohortOutcome(joinMonth: 24_313)
    cohort.joined = size
    cohort.months = [CohortOutcome.Month()]
    plan.cohorts = [cohort]
    return ReplicateIndicators(
      of: ReplicateOutcome(
        replicate: number,
        plans: [Worlds.plan(earnings: [0, 0, 0], scenario: scenario), plan]),
      scenario: scenario, parameters: [], catalogue: catalogue)
  }

  @Test(arguments: [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [2, 0, 5, 1, 4, 3]])
  func orderOfArrivalDoesNotMatter(order: [Int]) {
    let collector = ProjectionCollector(scenario: scenario, catalogue: catalogue)
    for number in order { collector.add(replicate(number)) }
    let expected = Projection(
      scenario: scenario, catalogue: catalogue, replicates: (0..<6).map(replicate))
    let projection = collector.projection()
    for table in ResultTables.all {
      #expect(
        csv(table.init(of: projection)) == csv(table.init(of: expected)), "\(table.fileName)")
    }
  }

  @Test func gapsAreNoReasonToLoseReplicates() {
    let collector = ProjectionCollector(scenario: scenario, catalogue: catalogue)
    for number in [4, 0, 2] { collector.add(replicate(number)) }
    #expect(collector.projection().replicates.map(\.replicate) == [0, 2, 4])
  }

  @Test func nothingIsAProjectionToo() {
    let projection = ProjectionCollector(scenario: scenario, catalogue: catalogue).projection()
    #expect(projection.estimate(plan: 1, kpi: "npv") == Estimate())
    #expect(!SummaryTable(projection).text.isEmpty)
    for table in ResultTables.all {
      #expect(csv(table.init(of: projection)).hasPrefix(table.columns[0]))
    }
  }

  @Test func unknownPlansAndKPIsHaveNoEstimate() {
    let projection = Projection(
      scenario: scenario, catalogue: catalogue, replicates: [replicate(0)])
    #expect(projection.estimate(plan: 9, kpi: "npv") == Estimate())
    #expect(projection.estimate(plan: 0, kpi: "no_such") == Estimate())
    #expect(projection.difference(plan: 9, versus: 0, kpi: "npv").mean == nil)
    #expect(projection.values(plan: 1, kpi: "payback_week") == [0])
  }
}
