import Experiments
import Scenarios
import Testing

@testable import Projections

@Suite struct AssessmentTextTests {
  private func change(_ npv: Double) -> PairedChange {
    PairedChange(
      from: [PlanValue(npv: 0, paysBack: true), PlanValue(npv: 0, paysBack: true)],
      to: [PlanValue(npv: npv, paysBack: true), PlanValue(npv: npv, paysBack: true)])
  }

  private func assessment(
    npvs: [Double], paysBack: Double, weakest: Double, strongest: Double, broken: [String] = []
  ) -> Assessment {
    Assessment(
      scenario: Worlds.scenario(), plan: 1, replicates: 100, numberReplicates: 10,
      curveReplicates: 20, npv: Estimate(npvs), advantage: PairedDifference(npvs),
      paysBack: Measured(value: paysBack, error: 0.03), paybackWeek: Estimate([2, 3]),
      brokenConstraints: broken,
      readiness: [
        Assessment.Readiness(
          group: .members, count: 3, numbers: [], weakest: change(weakest),
          strongest: change(strongest)),
        Assessment.Readiness(
          group: .places, count: 1, numbers: [], weakest: change(weakest / 2),
          strongest: change(strongest / 2)),
        Assessment.Readiness(group: .data, count: 0, numbers: [], weakest: nil, strongest: nil),
      ], breakEvens: [], frontier: nil)
  }

  private func closing(_ assessment: Assessment, _ language: Language = .english) -> String {
    AssessmentText(assessment, language: language).closing.joined(separator: "\n")
  }

  @Test func advisable() {
    let good = assessment(npvs: [90, 100, 110], paysBack: 0.9, weakest: -50, strongest: 50)
    #expect(good.advice == .advisable)
    #expect(
      closing(good)
        == "Advisable: do big-bang; it pays back in 90 ± 3 % of the replicates, and its "
        + "net present value is ¥100 ± ¥5.77 on average. Even with 人 members, what it hangs on "
        + "most, at its weakest, net present value is ¥50.")
    let shaky = assessment(npvs: [90, 100, 110], paysBack: 0.9, weakest: -150, strongest: 50)
    #expect(
      closing(shaky).hasSuffix(
        "It stands or falls with 人 members: at its weakest net present value is -¥50."))
  }

  @Test func notAdvisable() {
    let bad = assessment(
      npvs: [-90, -100, -110], paysBack: 0.1, weakest: -50, strongest: 50, broken: ["roi >= 1"])
    #expect(bad.advice == .notAdvisable)
    #expect(
      closing(bad)
        == "Not advisable: leave big-bang; it pays back in 10 ± 3 % of the replicates, and "
        + "its net present value is -¥100 ± ¥5.77 on average. Even with 人 members, what would help "
        + "most, at its strongest, net present value is -¥50.\n"
        + "It does not keep to roi >= 1, which the scenario asks for.")
    let hope = assessment(npvs: [-90, -100, -110], paysBack: 0.1, weakest: -50, strongest: 150)
    #expect(
      closing(hope).contains("Only 人 members at its strongest, where net present value is ¥50"))
    #expect(closing(hope, .chinese).hasPrefix("不建议做 big-bang"))
  }

  /// Positive on average, but in half of the worlds only.
  @Test func open() {
    let open = assessment(npvs: [90, 100, 110], paysBack: 0.52, weakest: -50, strongest: 50)
    #expect(open.advice == .open)
    #expect(closing(open).hasPrefix("Open: big-bang may be done or left; "))
    #expect(closing(open, .chinese).hasPrefix("尚无定论"))
  }

  @Test func theSheetAndTheTable() {
    let assessment = assessment(npvs: [90, 100, 110], paysBack: 0.9, weakest: -50, strongest: 50)
    for width in [40, 80, 200] {
      let text = AssessmentText(assessment, width: width).text
      #expect(text.contains("数 data and staff (0 of 0 numbers)"))
      #expect(text.hasSuffix("\n"))
    }
    let rows = assessment.csv().components(separatedBy: "\r\n")
    #expect(rows[1] == "big-bang,advice,,,advisable,,,,,,")
    #expect(rows[3] == "big-bang,p_pays_back,,,,,probability,0.9,0.03,,")
    #expect(rows.contains { $0.hasPrefix("big-bang,delta_npv,members,,weakest,,CNY,-50,0,,") })
  }
}
