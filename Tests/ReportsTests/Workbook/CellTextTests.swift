import Testing

@testable import Reports

@Suite struct CellTextTests {
  @Test func usualTextsStayAsTheyAre() {
    for text in ["", "plain", "=1+1", "两行\n一格", "tab\there", "emoji 🙂", "_x", "a_x00g1_"] {
      #expect(CellText.clean(text) == text)
    }
  }

  @Test func forbiddenCharactersAreRemoved() {
    #expect(CellText.clean("a\u{0}b\u{1}c\u{1B}[31m\u{7F}\u{85}d\u{FFFE}\u{FFFF}") == "abc[31md")
    #expect(CellText.clean("name\u{202E}txt\u{2066}") == "nametxt")
    #expect(CellText.clean("one\u{2028}two\r\nthree") == "one\ntwo\nthree")
  }

  /// Excel reads `_x0041_` as A, and `_x005F_x0041_` as `_x0041_`.
  @Test func escapesAreTextsToo() {
    #expect(CellText.clean("_x0041_") == "_x005F_x0041_")
    #expect(CellText.clean("a_xABcd_x0001_") == "a_x005F_xABcd_x005F_x0001_")
  }

  @Test func longTextsAreCutAndSaySo() {
    let longest = String(repeating: "字", count: CellText.longest)
    #expect(CellText.clean(longest) == longest)
    let cut = CellText.clean(longest + "字")
    #expect(cut.utf16.count == CellText.longest)
    #expect(cut.hasSuffix("字 … [cut] 已截断"))
    // A character of two units is not torn apart.
    let faces = CellText.clean(String(repeating: "🙂", count: CellText.longest))
    #expect(faces.utf16.count <= CellText.longest && !faces.contains("\u{FFFD}"))
  }

  @Test func attributesAreShortInXML() {
    let short = String(repeating: "字", count: 600) + "&\"<"
    #expect(CellText.attribute(short) == short)
    let long = CellText.attribute(String(repeating: "字", count: 700))
    #expect(long == String(repeating: "字", count: 665) + "…")
    // As &amp; each has five bytes, as &quot; six.
    #expect(CellText.attribute(String(repeating: "&", count: 2000)).count == 400)
    #expect(CellText.attribute(String(repeating: "\"", count: 2000)).count == 333)
    let faces = CellText.attribute(String(repeating: "🙂", count: 700))
    #expect(faces.utf8.count <= 2000 && !faces.contains("\u{FFFD}"))
  }

  @Test func propertiesAreShortLines() {
    #expect(CellText.property("a\nb") == "a b")
    let title = CellText.property(String(repeating: "🙂", count: 200))
    #expect(title == String(repeating: "🙂", count: 127) + "…")
  }

  @Test func linesAreOne() {
    #expect(CellText.line("a\nb\tc\u{0}") == "a b c")
  }
}
