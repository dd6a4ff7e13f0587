import Experiments
import Scenarios
import Testing

@testable import Projections

/// A world in which it is plain what is right: ``GatedShop``.
struct PilotReportTests {
  private func report(
    _ scenario: Scenario, sizes: [PilotSize] = [.share(0.2)], weeks: [Double] = [8]
  ) throws
    -> PilotReport
  {
    try PilotReport(PilotDesign(scenario, sizes: sizes, weeks: weeks), threads: 2)
  }

  /// Members of good worlds order some 30 times a year, of bad ones 8 times: a gate at 16 knows, one at
  /// 0 always goes, one at 1000 never does.
  @Test func theGateThatKnowsIsAlwaysRight() throws {
    let plan = try report(GatedShop.scenario()).plans[0]
    let gate = plan.gates[0]
    #expect(gate.checked.value == 1)
    #expect(gate.verdicts.right.value == 1)
    #expect(gate.verdicts.falseGo.value == 0 && gate.verdicts.falseStop.value == 0)
    let go = try #require(gate.verdicts.go.value)
    #expect(go > 0 && go < 1)
    // It does what always going does in good worlds, and what stopping does in bad ones.
    #expect(gate.money.lost.value == 0 && gate.money.risked.value == 0)
    #expect(try #require(gate.money.saved.value) > 0)
    #expect(try #require(gate.money.gained.value) > 0)
    #expect(gate.worth == gate.worthOfKnowing)
    let cell = plan.pilots.cells[0]
    #expect(cell.isOwn && cell.verdicts?.right.value == 1)
  }

  @Test func gatesThatKnowNothing() throws {
    let blind = try report(GatedShop.scenario(atLeast: "0")).plans[0].gates[0]
    #expect(blind.verdicts.go.value == 1 && blind.money.overGo.value == 0)
    let deaf = try report(GatedShop.scenario(atLeast: "1000")).plans[0].gates[0]
    #expect(deaf.verdicts.go.value == 0 && deaf.money.overStop.value == 0)
    // Going is right equally often in both, for the worlds are the same.
    #expect(blind.verdicts.rightGo.value == deaf.verdicts.falseStop.value)
  }

  @Test func thresholdsAreTriedInTheSameWorlds() throws {
    let scenario = try GatedShop.scenario(atLeast: "[1000, 16, 0]")
    let search = try #require(try report(scenario).plans[0].thresholds)
    #expect(search.combinations.map { $0.bounds[0].value } == [1000, 16, 0])
    #expect(search.best == 1)
    #expect(search.isAgreed)
    #expect(search.combinations[0].gain.mean == 0)
    #expect(search.combinations[0].passed[0].value == 0)
    #expect(search.combinations[2].passed[0].value == 1)
    let gain = try #require(search.combinations[1].gain.mean)
    // Both halves choose it, so that what it is worth does not flatter.
    let fitted = try #require(search.crossFitted?.value)
    #expect(abs(fitted - gain) <= 1e-9 * gain)
  }

  /// A pilot that is as large and long as the plan's, or more so, shows what is right.
  @Test func pilotsOfOtherSizesAndLengths() throws {
    let plan = try report(
      GatedShop.scenario(), sizes: [.members(60), .share(0.2)], weeks: [6, 8]
    ).plans[0]
    #expect(plan.pilots.cells.map(\.members) == [24, 24, 60, 60])
    #expect(plan.pilots.cells.map(\.weeks) == [6, 8, 6, 8])
    #expect(plan.pilots.cells.map(\.isOwn) == [false, true, false, false])
    #expect(plan.pilots.cells.dropFirst().allSatisfy { $0.verdicts?.right.value == 1 })
    // The choice is among pilots that are all right, but perhaps the smallest and shortest.
    #expect(plan.pilots.best?.value == 1)
  }

  /// What costs most is best when the goal is turned round: then the gate is always wrong.
  @Test func aGoalToBeMinimised() throws {
    var scenario = try GatedShop.scenario()
    scenario.decision.goal = .minimise
    let gate = try report(scenario).plans[0].gates[0]
    #expect(gate.verdicts.right.value == 0)
  }

  @Test func textAndTableSayTheSame() throws {
    let scenario = try GatedShop.scenario(atLeast: "[16, 20]")
    let report = try report(scenario)
    let csv = report.csv()
    #expect(csv.hasPrefix("plan,wave,thresholds,members,weeks,quantity,unit,value,error\r\n"))
    #expect(csv.contains("staged,pilot,,,,p_right,probability,1,"))
    #expect(csv.contains("staged,pilot,,24,8,p_right,probability,"))
    #expect(csv.contains("pilot: orders_per_private_member_year >= 20.0"))
    let text = PilotText(report, width: 100).text
    #expect(text.contains("The gate of pilot decides rightly in 100 ± "))
    #expect(text.contains("24 members"))
    let chinese = PilotText(report, language: .chinese, width: 100).text
    #expect(chinese.contains("24 人") && chinese.contains("pilot 的闸门在检查过的情形中判断正确"))
    #expect(!chinese.contains("members"))
  }
}
