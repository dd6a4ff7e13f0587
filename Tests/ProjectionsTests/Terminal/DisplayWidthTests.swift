import Testing

@testable import Projections

struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("私域", 4), ("NPV净", 5), ("é", 1), ("e\u{301}", 1), ("（", 2), ("¥", 1), ("–", 1),
    ("한글", 4), ("🚀", 2), ("", 0),
  ])
  func width(text: String, expected: Int) { #expect(DisplayWidth.of(text) == expected) }

  @Test func padsAndCutsByWidth() {
    #expect(DisplayWidth.padded("私域", to: 6) == "私域  ")
    #expect(DisplayWidth.cut("私域会员", to: 6) == "私域…")
    #expect(DisplayWidth.cut("short", to: 6) == "short")
  }

  @Test func wraps() {
    #expect(DisplayWidth.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(DisplayWidth.wrapped("私域会员数", to: 4) == ["私域", "会员", "数"])
    #expect(DisplayWidth.wrapped("", to: 4) == [])
  }

  @Test func nothingSteersTheTerminal() {
    #expect(DisplayWidth.printable("a\u{1B}[31mb\nc\u{202E}d\u{9B}") == "a?[31mb?c?d?")
    #expect(DisplayWidth.printable("小步快跑 é") == "小步快跑 é")
  }

  @Test func chineseBreaksBetweenCharactersButNotBeforeMarks() {
    #expect(DisplayWidth.wrapped("平均最优，共 300万", to: 8) == ["平均最", "优，共", "300万"])
    #expect(DisplayWidth.wrapped("风险（最差）", to: 6) == ["风险", "（最", "差）"])
    #expect(DisplayWidth.wrapped("NPV 越高越好", to: 8) == ["NPV 越高", "越好"])
    #expect(DisplayWidth.wrapped("as it was in English", to: 9) == ["as it was", "in", "English"])
  }
}
