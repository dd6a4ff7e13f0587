import Randomness
import Testing

@testable import Projections
@testable import Scenarios

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
        == "sure 一阶随机占优于 baseline、bold：凡偏好更优结果者皆选前者。")
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

  /// Bold is better than sure where a uniform number is above about ½; another one does nothing.
  @Test func whatFlipsIt() throws {
    let numbers = ["market.a", "market.b"].map {
      UncertainNumber(
        path: $0, drawPath: $0, distribution: .uniform(low: 0, high: 1), range: 0...1, plan: nil,
        targets: [])
    }
    let draws = (0..<40).map {
      numbers[0].draw(using: RandomSource(seed: 1, replicate: UInt32($0)))
    }
    let projection = Worlds.projection(
      npvs: [draws.map { _ in 0 }, draws.map { 50 + 20 * ($0 - 0.5) }, draws.map { _ in 50 }],
      plans: ["baseline", "bold", "sure"], uncertain: numbers)
    let sheet = try DecisionSheet(projection)
    let text = DecisionText(sheet, width: 120).text
    #expect(text.contains("explains"))
    #expect(text.contains(sheet.choice.plan == 1 ? "below 0.5" : "above 0.5"), "\(text)")
    #expect(!text.contains("market.b"), "it explains nothing and flips nothing")
    #expect(DecisionText(sheet, language: .chinese).text.contains("什么会改变排序"))
    let rows = sheet.csv().components(separatedBy: "\r\n")
    for quantity in ["explained_share", "advantage_at_low", "advantage_at_high", "break_even"] {
      #expect(rows.contains { $0.contains(",\(quantity),market.a,") }, "\(quantity)")
    }
    #expect(rows.contains { $0.contains(",explained_share,market.b,share,") })
    #expect(!rows.contains { $0.contains(",break_even,market.b") })
  }

  @Test func nothingFlipsWhatIsCertain() throws {
    let sheet = try DecisionSheetTests.sheet(DecisionSheetTests.npvs)
    #expect(
      DecisionText(sheet).flipSentences == [
        "What would flip it: nothing, for no number that bears on sure and bold is uncertain."
      ])
  }
}
