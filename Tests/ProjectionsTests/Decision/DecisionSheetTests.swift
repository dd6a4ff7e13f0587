import Scenarios
import Testing

@testable import Projections

struct DecisionSheetTests {
  static func sheet(
    _ npvs: [[Double]], _ plans: [String] = ["baseline", "bold", "sure"],
    _ decide: (inout Decision) -> Void = { _ in }
  ) throws -> DecisionSheet {
    try DecisionSheet(Worlds.projection(npvs: npvs, plans: plans, decide: decide))
  }

  static let npvs: [[Double]] = [[0, 0, 0, 0], [1, 2, 3, -2], [2, 2, 2, 2]]

  private func bound(_ id: String, _ bound: Gate.Bound, _ limit: Double) -> Decision.Constraint {
    Decision.Constraint(indicator: Decision.Indicator(id: id), bound: bound, limit: limit)
  }

  @Test func bestIsChosen() throws {
    let sheet = try Self.sheet(Self.npvs)
    #expect(sheet.choice.best == 2 && sheet.choice.plan == 2)
    // Even worlds take the first of two plans worth 2, which is worth 0 in odd ones; these take the
    // other, which is worth 2.
    #expect(sheet.choice.crossFitted?.value == 1)
    #expect(sheet.choice.apparent?.mean == 2)
    #expect(!sheet.choice.isAgreed)
    #expect(sheet.options[1].standing?.probabilityOfBest.value == 0.375)
    #expect(sheet.options[1].standing?.expectedRegret.value == 1.25)
    #expect(sheet.options[1].standing?.rival == 2)
    #expect(sheet.options[1].standing?.probabilityOfLoss?.value == 0.25)
    // In one world of four 2 are lost, in the only week there is.
    #expect(sheet.options[1].standing?.drawdown.mean == 0.5)
    #expect(sheet.options[1].standing?.drawdownWeek.mean == 1)
    #expect(sheet.options[0].standing?.probabilityOfLoss == nil)
  }

  /// Baseline keeps to what it has no number for.
  @Test func constraintsRuleOut() throws {
    let sheet = try Self.sheet(Self.npvs) {
      $0.constraints = [bound("npv", .atMost, 1.5), bound("roi", .atLeast, 1)]
    }
    #expect(sheet.options[1].constraints[0].holds == true)
    #expect(sheet.options[1].constraints[0].probability?.value == 0.5)
    #expect(sheet.options[2].constraints[0].holds == false)
    #expect(sheet.options[2].constraints[0].isSettled)
    #expect(sheet.options[1].constraints[1].holds == false, "not defined, and no baseline")
    #expect(sheet.options[0].constraints[1].holds == nil)
    #expect(sheet.choice.best == 2 && sheet.choice.plan == 0)
  }

  /// A bound is kept at the bound itself.
  @Test func boundsBelongToIt() throws {
    let sheet = try Self.sheet(Self.npvs) {
      $0.constraints = [bound("npv", .atLeast, 2), bound("npv", .atMost, 2)]
    }
    #expect(sheet.options[2].constraints.map(\.probability?.value) == [1, 1])
    #expect(sheet.options[1].constraints.map(\.probability?.value) == [0.5, 0.75])
  }

  @Test func oneNumberAPlan() throws {
    let sheet = try Self.sheet(Self.npvs) { $0.constraints = [bound("p_loss", .atMost, 0.2)] }
    #expect(sheet.options[1].constraints[0].value.value == 0.25)
    #expect(sheet.options[1].constraints[0].probability == nil)
    #expect(sheet.options[1].constraints[0].holds == false)
    #expect(!sheet.options[1].constraints[0].isSettled, "of four worlds")
  }

  @Test func lessIsBetter() throws {
    let sheet = try Self.sheet(Self.npvs) {
      $0.goal = .minimise
      $0.objective.id = "contribution"
    }
    #expect(sheet.choice.plan == 0)
    #expect(sheet.options[2].standing?.probabilityOfLoss?.value == 1)
    #expect(sheet.options[1].standing?.valueAtRisk.value ?? 0 > 2.8, "the 95 % quantile")
  }

  @Test func baselineMayBeBest() throws {
    let sheet = try Self.sheet([[0, 0, 0], [-1, -2, -3], [-5, -5, -4]])
    #expect(sheet.choice.plan == 0)
    #expect(sheet.options[0].standing?.probabilityOfBest.value == 1)
    #expect(sheet.dominance[0][1]?.isFirstOrder == true)
  }

  @Test func equalPlansTie() throws {
    let sheet = try Self.sheet([[0, 0, 0], [1, 2, 3], [1, 2, 3]])
    #expect(sheet.options[1].standing?.tiesWithRival == true)
    #expect(sheet.options[2].standing?.probabilityOfBest.value == 0.5)
    #expect(sheet.options[2].standing?.overRival.mean == 0)
    #expect(sheet.dominance[1][2]?.isTie == true)
    #expect(sheet.options.map(\.isInParetoSet) == [false, true, true])
  }

  @Test func nothingToDecide() {
    #expect(throws: DecisionError.onlyBaseline) {
      try Self.sheet([[0, 0]], ["baseline"])
    }
    #expect(throws: DecisionError.oneReplicate) {
      try Self.sheet([[0], [1]], ["baseline", "one"])
    }
    #expect(throws: DecisionError.unknownKPI("nvp")) {
      try Self.sheet(Self.npvs) { $0.objective.id = "nvp" }
    }
    #expect(throws: DecisionError.objectiveNotDefined(kpi: "roi")) {
      try Self.sheet(Self.npvs) { $0.objective.id = "roi" }
    }
  }

  @Test func tableHasARowForEveryNumber() throws {
    let sheet = try Self.sheet(Self.npvs) { $0.constraints = [bound("npv", .atMost, 1.5)] }
    let rows = sheet.csv().components(separatedBy: "\r\n").dropLast()
    #expect(rows.first == "plan,versus,quantity,kpi,unit,value,error,low,high")
    #expect(rows.allSatisfy { $0.filter { $0 == "," }.count == 8 })
    #expect(rows.contains("sure,,chosen,,,0,,,"))
    #expect(rows.contains("bold,,chosen,,,1,,,"))
    #expect(rows.contains("sure,,constraint_holds,npv <= 1.5,,0,,,"))
    #expect(rows.contains { $0.hasPrefix("bold,,p_best,npv,probability,0.375,") })
  }
}
