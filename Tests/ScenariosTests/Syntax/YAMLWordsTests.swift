import Testing

@testable import Scenarios

@Suite("What libyaml says")
struct YAMLWordsTests {
  @Test(
    "is known in Chinese, the reason and where",
    arguments: [
      "a: [1, 2", "a: {b: 1", "a: b: c", "a: \"b", "a: 'b", "- a\nb: 1", "a: *", "a: &",
      "? a: b: c",
      "a: \"\\q\"", "a: @b", "a: %b", "%YAML 9\n---\na: 1", "a: |x\n  b", "a: !<b\n",
      "a\n  b: 1\nc",
      "a: 1\n  b: 2", "[a]: ]", "a:\n\t- b",
    ])
  func translated(text: String) throws {
    let problems = TreeComposer.compose(text, source: 0).problems
    let problem = try #require(problems.first { $0.message.english.hasPrefix("not YAML: ") })
    let own = problem.message.chinese.split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    let latin = own.replacing("YAML", with: "").replacing("TAG", with: "").replacing(
      "URI", with: "")
    #expect(!latin.contains { $0.isASCII && $0.isLetter }, "\(problem.message)")
  }
}
