import Scenarios
import Testing

@testable import Projections

struct VerdictTests {
  func sentence(
    _ npvs: [[Double]], plans: [String] = ["baseline", "big-bang", "staged"],
    _ language: Language = .english
  ) -> String {
    Verdict(Worlds.projection(npvs: npvs, plans: plans)).sentence(in: language)
  }

  let wide: [Double] = [-90, 10, 20, 30, 40]
  let sure: [Double] = [50, 51, 52, 53, 54]
  let none: [Double] = [0, 0, 0, 0, 0]

  @Test func bestOfTwoThatPay() {
    #expect(
      sentence([none, wide, sure])
        == """
        staged is the best plan on average (¥52 more than baseline), with net present value above \
        that of baseline in 100 % of the replicates, ahead of it by no more than ¥50.2 in the worst 5 %; it beats \
        big-bang, the runner-up, in 100 % of them, but 5 replicates do not settle the average \
        difference to big-bang; about 17 would.
        """)
  }

  @Test func oneDoubtfulPlan() {
    #expect(
      sentence([none, wide], plans: ["baseline", "only"])
        == """
        only is worth ¥2 more than baseline on average, with net present value above that of \
        baseline in 80 % of the replicates, falling short of it by ¥70 or more in the worst 5 %, \
        but 5 replicates do not settle the average difference to baseline; about 11k would.
        """)
  }

  @Test func whenNothingPays() {
    let text = sentence([none, sure.map { -$0 }, sure.map { -2 * $0 }])
    #expect(
      text.hasPrefix(
        "Staying with baseline is best on average: big-bang, the least costly plan, falls short of it by ¥52"
      ))
    #expect(text.contains("above that of baseline in 0 % of the replicates"))
  }

  @Test func withoutPlansOrReplicates() {
    #expect(sentence([none], plans: ["baseline"]).contains("Only baseline"))
    #expect(sentence([[], [], []]) == "Nothing was simulated.")
  }

  @Test func oneReplicateSaysNothingOfRisk() {
    let text = sentence([[0], [5], [3]])
    #expect(text.contains("the one replicate"))
    #expect(text.contains("staged is worth ¥2 less"))
    #expect(!text.contains("%"))
  }

  @Test func equalPlansTie() {
    #expect(
      sentence([none, none], plans: ["baseline", "same"])
        == "same changes nothing against baseline.")
    #expect(sentence([none, sure, sure]).contains("staged comes to the same"))
  }

  @Test(arguments: [
    [[0, 0], [1, 2], [3, 4]], [[0, 0], [-1, -2], [-3, -4]], [[0], [1], [2]],
    [[0, 0], [0, 0], [0, 0]],
  ])
  func chineseSaysAsMuch(npvs: [[Double]]) {
    let text = sentence(npvs, .chinese)
    #expect(text.hasSuffix("。"))
    #expect(text.contains("staged") && text.contains("big-bang"))
  }

  @Test func namesCannotSteerTheTerminal() {
    let text = sentence([none, sure], plans: ["baseline", "\u{1B}[2Jx"])
    #expect(!text.contains("\u{1B}"))
  }
}
