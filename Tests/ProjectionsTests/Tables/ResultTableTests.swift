import Simulation
import Testing

@testable import Projections
@testable import Scenarios

struct ResultTableTests {
  /// Two plans beside baseline, four replicates.
  let projection = Worlds.projection(npvs: [[0, 0, 0, 0], [1, 2, 3, 6], [2, 2, 2, 2]])

  @Test func everyTableBeginsWithItsColumnsAndHasFullRows() {
    for table in ResultTables.all {
      let lines = csv(table.init(of: projection)).components(separatedBy: "\r\n")
      #expect(lines.first == table.columns.joined(separator: ","))
      #expect(lines.last == "")
      for line in lines.dropLast() {
        #expect(line.filter { $0 == "," }.count == table.columns.count - 1, "\(line)")
      }
    }
  }

  @Test func summaryHasEveryPlanAndKPI() throws {
    let rows = rows(SummaryCSV(of: projection))
    #expect(rows.count == 3 * projection.catalogue.kpis.count)
    let npv = try #require(rows.first { $0[0] == "big-bang" && $0[1] == "npv" })
    #expect(npv[2] == "CNY")
    #expect(npv[3] == "3")
    // Quantiles of 1, 2, 3, 6: at 0.15, 0.75, 1.5, 2.25 and 2.85 steps.
    for (cell, expected) in zip(npv[6...], [1.15, 1.75, 2.5, 3.75, 5.55]) {
      // One product and one sum round.
      #expect(abs(try #require(Double(cell)) - expected) < 1e-14)
    }
  }

  @Test func risksStandInTheMeanColumn() throws {
    let rows = rows(SummaryCSV(of: projection))
    let risk = try #require(rows.first { $0[0] == "big-bang" && $0[1] == "value_at_risk" })
    #expect(risk[3] == "1.15")
    #expect(risk[4] == "")
    #expect(risk[5] != "")
    #expect(risk[6...].allSatisfy { $0 == "" })
    let roi = try #require(rows.first { $0[0] == "staged" && $0[1] == "p_roi_above_1" })
    #expect(roi[3] == "0")
    let baseline = try #require(rows.first { $0[0] == "baseline" && $0[1] == "p_roi_above_1" })
    #expect(baseline[3] == "")
  }

  @Test func timelineHasDates() throws {
    let rows = rows(TimelineCSV(of: projection))
    #expect(rows.count == 3 * projection.catalogue.timeline.count)
    let row = try #require(rows.first { $0[0] == "staged" && $0[3] == "contribution" })
    #expect(
      row == ["staged", "0", "2026-01-05", "contribution", "CNY", "2", "2", "2", "2", "2", "2"])
  }

  @Test func replicatesKeepEveryValue() {
    let rows = rows(ReplicatesCSV(of: projection)).filter { $0[0] == "big-bang" && $0[2] == "npv" }
    #expect(rows.map { $0[1] } == ["0", "1", "2", "3"])
    #expect(rows.map { $0[3] } == ["1", "2", "3", "6"])
    #expect(rows.map { $0[4] } == ["", "", "", ""], "these outcomes have no halves")
    #expect(!csv(ReplicatesCSV(of: projection)).contains("value_at_risk"))
  }

  @Test func everyPairIsCompared() throws {
    let rows = rows(CompareCSV(of: projection))
    let pairs = rows.filter { $0[2] == "npv" }.map { [$0[0], $0[1]] }
    #expect(
      pairs == [["big-bang", "baseline"], ["staged", "baseline"], ["staged", "big-bang"]])
    let row = try #require(rows.first { $0[1] == "big-bang" && $0[2] == "npv" })
    // Differences 1, 0, −1, −4.
    #expect(row[4] == "-1")
    #expect(row[7] == "0.375")
  }

  @Test func ledgerAddsUp() throws {
    let rows = rows(LedgerCSV(of: projection)).filter { $0[0] == "big-bang" }
    let amounts = try rows.map { try #require(Double($0[2])) }
    #expect(rows.last?[1] == "contribution")
    #expect(amounts.dropLast().reduce(0, +) == amounts.last)
  }

  @Test func byteOrderMark() {
    let text = csv(SummaryCSV(of: projection), options: CSVOptions(byteOrderMark: true))
    #expect(Array(text.utf8.prefix(5)) == [0xEF, 0xBB, 0xBF] + Array("pl".utf8))
  }

  @Test func refusedBytesEndTheTable() {
    #expect(!SummaryCSV(of: projection).write(options: CSVOptions()) { _ in false })
  }

  @Test func wavesChannelsFlowsCohortsAndParameters() throws {
    let projection = try Self.richProjection()
    #expect(
      csv(WavesCSV(of: projection)) == """
        plan,wave,p_open,p_passed,p_stopped,open_week_median,open_week_p05,open_week_p95,\
        members,private_members,p_check_turned_by_noise,passed_week_median,passed_week_p05,\
        passed_week_p95,p_held,held_by\r
        staged,'=pilot,1,0.5,0.5,1,0.1,1.9,50,15,,2,2,2,,\r
        staged,nation,0,0,0,,,,0,0,,,,,,\r

        """)
    #expect(
      csv(GatesCSV(of: projection)).components(separatedBy: "\r\n")[3]
        == "staged,1,'=pilot,2,,2,50,20,")
    #expect(
      csv(CohortsCSV(of: projection)).components(separatedBy: "\r\n")[1]
        == "staged,2026-01,0,15,12,0.5,4")
    #expect(
      csv(FlowsCSV(of: projection)).components(separatedBy: "\r\n")[2]
        == "staged,public_active,private_active,15,10.5,19.5")
    #expect(
      csv(ChannelsCSV(of: projection)).components(separatedBy: "\r\n")[4]
        == "staged,store,15,10.5,19.5,5,5,5,2,2,2,30,21,39")
    #expect(
      csv(ParametersCSV(of: projection))
        == "replicate,path,value\r\n0,market.shock.sd,0.25\r\n1,market.shock.sd,0.25\r\n")
  }

  /// One plan with waves, two replicates; in the second everything is doubled.
  static func richProjection() throws -> Projection {
    var scenario = Worlds.scenario(plans: ["baseline", "staged"])
    scenario.plans[1].waves = ["=pilot", "nation"].map {
      var wave = Wave()
      wave.name = $0
      return wave
    }
    scenario.uncertainNumbers = [
      UncertainNumber(
        path: "market.shock.sd", drawPath: "market.shock.sd",
        distribution: .uniform(low: 0, high: 1),
        range: 0...1, plan: nil, targets: [])
    ]
    let catalogue = Catalogue(for: scenario)
    let replicates = [1.0, 2.0].enumerated().map { replicate, size in
      let base = Worlds.plan(earnings: [0, 0, 0], scenario: scenario)
      return ReplicateIndicators(
        of: ReplicateOutcome(
          replicate: replicate, plans: [base, richPlan(size: size, scenario: scenario)]),
        scenario: scenario, parameters: [0.25], catalogue: catalogue)
    }
    return Projection(scenario: scenario, catalogue: catalogue, replicates: replicates)
  }

  private static func richPlan(size: Double, scenario: Scenario) -> PlanOutcome {
    var plan = Worlds.plan(earnings: [0, 0, 0], scenario: scenario)
    var pilot = WaveOutcome()
    pilot.openedAtStep = size == 1 ? 0 : 2
    if size == 1 { pilot.passedAtStep = 2 } else { pilot.stoppedAtStep = 2 }
    pilot.members = 50
    pilot.privateMembers = 10 * size
    plan.waves = [pilot, WaveOutcome()]
    plan.flows[.publicActive, .privateActive] = 10 * size
    plan.channels[0].weeklyJoins = [10 * size, 0, 0]
    plan.channels[0].spend = 20 * size
    plan.channels[0].pairedJoiners = 4
    plan.channels[0].pairedContribution = 20
    var cohort = CohortOutcome(joinMonth: 2026 * 12)
    cohort.joined = 10 * size
    var month = CohortOutcome.Month()
    month.stillPrivate = 8 * size
    month.orders = 5 * size
    month.contribution = 40 * size
    cohort.months = [month]
    plan.cohorts = [cohort]
    return plan
  }
}
