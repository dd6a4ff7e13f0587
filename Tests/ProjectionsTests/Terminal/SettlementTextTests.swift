import Scenarios
import Testing

@testable import Projections

struct SettlementTextTests {
  private func sentence(
    _ npvs: [[Double]], indifference: Double, _ language: Language = .english
  ) throws -> String {
    var race = FullySequentialSelection(
      rule: SelectionRule(confidence: 0.95, indifference: indifference))
    for replicate in npvs[0].indices where !race.isSettled {
      race.take(npvs.map { $0[replicate] })
    }
    let sheet = try DecisionSheetTests.sheet(npvs)
    return SettlementText(Settlement(selection: race, most: 30), sheet, language: language)
      .sentence
  }

  private let ramp = (0..<30).map(Double.init)

  @Test func settled() throws {
    let npvs = [ramp.map { _ in 0 }, ramp, ramp.map { $0 + 1 }]
    #expect(
      try sentence(npvs, indifference: 5) == """
        Settled by 20 of at most 30 replicates: sure is the best of all plans by the goal, found \
        with a probability of at least 95 % where it is better than every other one by ¥5 or more.
        """)
    #expect(
      try sentence(npvs, indifference: 5, .chinese).hasPrefix("已由 20 次重复（至多 30 次）确定：按目标 sure 最优"))
  }

  @Test func tied() throws {
    #expect(
      try sentence([ramp.map { _ in -100 }, ramp, ramp], indifference: 5).contains(
        "bold, sure come to the same by the goal, and no other plan is better."))
  }

  @Test func open() throws {
    let text = try sentence(
      [ramp.map { _ in 0 }, ramp.map { $0 - 15 }, ramp.map { 15 - $0 }], indifference: 0.1)
    #expect(text.hasPrefix("Not settled by 30 replicates, the most that were allowed: which of "))
    #expect(text.contains("baseline, bold, sure is the best is open."))
  }

  @Test func tooFewDefineIt() throws {
    var race = FullySequentialSelection(rule: SelectionRule(confidence: 0.95, indifference: 1))
    for replicate in 0..<30 {
      race.take([0, replicate < 15 ? .nan : 1, replicate < 15 ? 1 : .nan])
    }
    let sheet = try DecisionSheetTests.sheet(DecisionSheetTests.npvs)
    #expect(
      SettlementText(Settlement(selection: race, most: 30), sheet).sentence.hasSuffix(
        "too few define the goal in all plans."))
  }
}
