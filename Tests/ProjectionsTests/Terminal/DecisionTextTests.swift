import Scenarios
import Testing

@testable import Projections

struct DecisionTextTests {
  private func closing(
    _ npvs: [[Double]], _ language: Language = .english,
    _ decide: (inout Decision) -> Void = { _ in }
  ) throws -> String {
    let sheet = try DecisionSheetTests.sheet(npvs, ["baseline", "bold", "sure"], decide)
    return DecisionText(sheet, language: language).closing.joined(separator: "\n")
  }

  /// Sure is better in all worlds, by 3, 2, 1, 6. Errors are those of Agresti & Coull: √(0.75 · 0.25/8).
  @Test func thePlanThatIsBest() throws {
    #expect(
      try closing([[0, 0, 0, 0], [1, 2, 3, -2], [4, 4, 4, 4]]) == """
        Choose sure: "Net present value" is ¥4 better than with baseline (chosen on one half of \
        the replicates, valued on the other); it is the best of all plans in 100 ± 15 % of the \
        replicates, better than bold in 100 ± 15 %, and by ¥3 on average.
        At risk: worse than baseline in 0 ± 15 % of the replicates; in the worst 5 % it comes to \
        ¥4 on average.
        Not settled by 4 replicates: the average difference to bold.
        """)
  }

  /// Half of the replicates alone would not choose alike.
  @Test func halvesDisagree() throws {
    #expect(
      try closing(DecisionSheetTests.npvs).contains(
        "the choice (halves of the replicates choose differently)"))
  }

  @Test func nothingPays() throws {
    let text = try closing([[0, 0, 0], [-1, -2, -3], [-50, -50, -40]])
    #expect(text.hasPrefix("Do nothing: baseline is the best of all plans in 100 ± "))
    #expect(text.contains("better than bold in 100 ± "))
    #expect(!text.contains("At risk"))
  }

  @Test func theBestIsRuledOut() throws {
    let text = try closing(DecisionSheetTests.npvs) {
      $0.constraints = [
        Decision.Constraint(
          indicator: Decision.Indicator(id: "npv"), bound: .atMost, limit: 1.5)
      ]
    }
    #expect(text.contains("Choose bold: "))
    #expect(text.contains("it is the best of those that keep to what is asked."))
    #expect(
      text.contains("sure would be better by ¥1 on average, but does not keep to npv <= 1.5."))
    #expect(text.contains("whether bold keeps to npv <= 1.5"))
  }

  @Test func noneKeepsToIt() throws {
    let text = try closing(DecisionSheetTests.npvs) {
      $0.constraints = [
        Decision.Constraint(
          indicator: Decision.Indicator(id: "private_members"), bound: .atLeast, limit: 1)
      ]
    }
    #expect(text.hasPrefix("No plan keeps to all that is asked: sure, the best by the goal,"))
  }

  @Test func equalPlansTie() throws {
    let text = try closing([[0, 0, 0, 0], [1, 2, 3, 3], [1, 2, 3, 3]])
    #expect(text.contains("in 50 ± "))
    #expect(text.contains(", where it ties with sure."))
    #expect(text.hasSuffix("Nothing of this is left open by 4 replicates."))
  }

  private func dominance(_ npvs: [[Double]], _ language: Language = .english) throws -> [String] {
    DecisionText(try DecisionSheetTests.sheet(npvs), language: language).dominanceSentences
  }

  @Test func dominanceIsToldOncePerPlan() throws {
    #expect(
      try dominance([[0, 0], [1, 3], [1, 3]]) == [
        "bold comes to the same as sure.",
        "bold dominates baseline in first order: better for all who prefer more to less.",
        "sure dominates baseline in first order: better for all who prefer more to less.",
      ])
    #expect(
      try dominance([[0, 0], [1, 3], [0, 4]])[1]
        == "bold dominates sure in second order: better for all who moreover shun risk.")
    #expect(try dominance([[0, 0], [-1, 3], [-2, 5]])[0].hasPrefix("No plan dominates another"))
    #expect(
      try dominance([[0, 0], [1, 3], [2, 4]], .chinese)[1]
        == "sure 一阶随机占优于 baseline、bold:凡偏好更优结果者皆选前者。")
  }

  @Test func bothLanguagesSayTheSameNumbers() throws {
    func numbers(_ text: String) -> [String] {
      text.split { !$0.isASCII || !($0.isNumber || $0 == ".") }.map(String.init)
        .filter { $0.contains { $0.isNumber } }
    }
    let english = try closing(DecisionSheetTests.npvs)
    let chinese = try closing(DecisionSheetTests.npvs, .chinese)
    #expect(Set(numbers(english)).subtracting(["5"]) == Set(numbers(chinese)).subtracting(["5"]))
    #expect(chinese.contains("选择 sure"))
  }

  /// Sentences fit, also on a narrow terminal, and names cannot steer it.
  @Test func fits() throws {
    let sheet = try DecisionSheetTests.sheet(
      DecisionSheetTests.npvs, ["baseline", "b\u{1B}[31mold", "很长很长的计划名称很长很长的计划名称很长"])
    for language in Language.allCases {
      let text = DecisionText(sheet, language: language, width: 60).text
      #expect(!text.contains("\u{1B}"))
      #expect(text.contains("帕累托集") == (language == .chinese))
      for line in text.split(separator: "\n").suffix(3) {
        #expect(DisplayWidth.of(String(line)) <= 60, "\(line)")
      }
    }
  }
}
