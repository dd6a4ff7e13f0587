import Testing

@testable import Reports

@Suite struct SheetNamesTests {
  private func names(_ titles: String...) -> [String] {
    var names = SheetNames()
    return titles.map { names.name(for: $0) }
  }

  @Test func titlesThatAreNamesStayAsTheyAre() {
    #expect(names("Private members", "私域会员数") == ["Private members", "私域会员数"])
  }

  @Test func forbiddenCharactersAreReplaced() {
    #expect(names("a/b\\c", "[x]: *why*?", "'quoted'") == ["a-b-c", "x why", "’quoted’"])
    #expect(names("", " ", "\u{0}\n") == ["–", "– (2)", "– (3)"])
  }

  @Test func namesDifferWithoutRegardToCase() {
    #expect(names("Spend", "SPEND", "spend") == ["Spend", "SPEND (2)", "spend (3)"])
  }

  @Test func longNamesAreCut() {
    let title = String(repeating: "渠道", count: 20)
    let cut = names(title, title)
    #expect(cut.allSatisfy { $0.utf16.count <= SheetNames.longest })
    #expect(cut[0] == String(title.prefix(30)) + "…")
    #expect(cut[1].hasSuffix("… (2)"))
    // 🙂 is two units: no name ends in half of one.
    let faces = names(String(repeating: "🙂", count: 20))[0]
    #expect(faces == String(repeating: "🙂", count: 15) + "…")
  }

  /// In formulas these would read as numbers or cells, since the library does not quote them.
  @Test(arguments: ["2026", "A1", "Q1", "RC", "r", "v1.5", "History", "history"])
  func namesThatReadAsSomethingElseHaveBrackets(title: String) {
    #expect(names(title) == ["(\(title))"])
  }
}
