import Testing

@testable import Projections
@testable import Scenarios

@Suite struct PlanToAssessTests {
  private func plan(_ npvs: [[Double]], decide: (inout Decision) -> Void = { _ in }) throws -> Int {
    try AssessmentWork.plan(
      toAssess: DecisionSheet(Worlds.projection(npvs: npvs, decide: decide)))
  }

  @Test func theBestPlan() throws {
    #expect(try plan([[0, 0], [1, 2], [3, 4]]) == 2)
    #expect(try plan([[0, 0], [3, 4], [1, 2]]) == 1)
  }

  /// Where to do nothing is best, or no plan keeps to what is asked, the best of the others.
  @Test func theBestOfThoseThatDoSomething() throws {
    #expect(try plan([[0, 0], [-3, -4], [-1, -2]]) == 2)
    let never = Decision.Constraint(
      indicator: .init(id: "npv"), bound: .atLeast, limit: 100)
    #expect(try plan([[0, 0], [3, 4], [1, 2]]) { $0.constraints = [never] } == 1)
  }
}
