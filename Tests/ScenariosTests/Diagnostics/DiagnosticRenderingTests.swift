import Testing

@testable import Scenarios

@Suite("How diagnostics look")
struct DiagnosticRenderingTests {
  private func rendered(_ line: String, column: Int, _ language: Language = .english) -> String {
    Diagnostic(
      severity: .error, code: .outOfRange, source: "a.yaml", line: 3, column: column,
      message: Message("too much", "太多了"), hint: Message("take less", "请少拿些"),
      sourceLine: line
    ).rendered(in: language)
  }

  @Test("are the same in Chinese, in other words")
  func chinese() {
    #expect(
      rendered("  share: 40", column: 10, .chinese) == """
        a.yaml:3:10: 错误：太多了
          share: 40
                 ^
        提示：请少拿些
        """)
  }

  @Test("show place, line, caret and hint")
  func plain() {
    #expect(
      rendered("  share: 40", column: 10) == """
        a.yaml:3:10: error: too much
          share: 40
                 ^
        hint: take less
        """)
  }

  @Test("put the caret right behind tabs and wide characters")
  func columns() {
    #expect(
      rendered("\ta: 1", column: 5).split(separator: "\n")[2] == "\t   ^")
    // Each of the four Chinese characters takes two columns.
    #expect(
      rendered("名称: 美妆", column: 5).split(separator: "\n")[2] == "      ^")
    // A combining mark takes none.
    #expect(rendered("e\u{301}: 1", column: 5).split(separator: "\n")[2] == "   ^")
  }

  @Test("clip long lines around the caret")
  func clipped() {
    let line = String(repeating: "a", count: 200) + "X" + String(repeating: "b", count: 200)
    let lines = rendered(line, column: 201).split(separator: "\n")
    #expect(lines[1].hasPrefix("…aaa") && lines[1].hasSuffix("bbb…"))
    #expect(lines[1].count == 98)
    let caret = lines[2].count - 1
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test("point behind the end of a line, and no further")
  func behind() {
    #expect(rendered("ab", column: 3).split(separator: "\n")[2] == "  ^")
    #expect(rendered("ab", column: 99).split(separator: "\n")[2] == "  ^")
  }

  @Test("let no control character through to the terminal")
  func control() {
    let shown = rendered("a: \u{1B}[31mred\u{202E}", column: 1)
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    let failure = Example.failure(Example.smallest + "\n\"\\e[31mred\": 1\n")
    #expect(failure?.errors.first?.code == .unknownKey)
    #expect(failure?.description.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test("leave out what is not known")
  func wholeFile() {
    let diagnostic = Diagnostic(
      severity: .warning, code: .empty, source: "a.yaml", message: Message("nothing there", "空无一物"))
    #expect(diagnostic.rendered(in: .english) == "a.yaml: warning: nothing there")
    #expect(diagnostic.rendered(in: .chinese) == "a.yaml: 警告：空无一物")
  }

  @Test("say how many more there are")
  func omitted() {
    let keys = (0..<300).map { "key\($0): 1" }.joined(separator: "\n")
    let failure = Example.failure(Example.smallest + "\n" + keys)
    #expect(failure?.diagnostics.count == 200)
    #expect(failure?.description.hasSuffix("… and 100 more") == true)
    #expect(failure?.rendered(in: .chinese).hasSuffix("……另有 100 条") == true)
  }

  @Test("write numbers as users do")
  func numbers() {
    #expect(Wording.number(60_000_000) == "60_000_000")
    #expect(Wording.number(5200) == "5200")
    #expect(Wording.number(-12_345) == "-12_345")
    #expect(Wording.number(0.35) == "0.35")
    #expect(Wording.number(.infinity) == "none")
    #expect(Wording.roughly(1_234_567) == "1_200_000")
    #expect(Wording.roughly(42.4) == "42")
  }
}

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "finds the word that was meant",
    arguments: [
      ("gros_margin", "gross_margin"), ("sahre", "share"), ("Share", "share"),
      ("orders-per-year", "orders_per_year"), ("ordersperyear", "orders_per_year"), ("城镇", "城市"),
    ])
  func found(written: String, meant: String) {
    let known = ["share", "gross_margin", "orders_per_year", "response", "城市", "mix"]
    #expect(Suggestion.nearest(to: written, among: known) == meant)
  }

  @Test("is silent when nothing is near", arguments: ["zzz", "", "q", "budget"])
  func silent(written: String) {
    #expect(Suggestion.nearest(to: written, among: ["share", "mix", "cv", "a"]) == nil)
  }

  @Test(
    "counts edits",
    arguments: [("", "", 0), ("kitten", "sitting", 3), ("ab", "ba", 1), ("a", "", 1)])
  func distance(left: String, right: String, edits: Int) {
    #expect(
      Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == edits)
  }
}
