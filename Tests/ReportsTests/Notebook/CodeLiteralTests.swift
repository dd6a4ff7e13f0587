import Testing

@testable import Reports

@Suite struct CodeLiteralTests {
  @Test(arguments: [
    ("../results/四季", "\"../results/四季\""),
    (#"a"b\c"#, #""a\"b\\c""#),
    ("`\n\u{202E}", "\"\\u0060\\u000a\\u202e\""),
    ("\u{E0001}😀", "\"\\U000e0001😀\""),
    ("{x} %s", "\"{x} %s\""),
  ])
  func textsStayTexts(text: String, literal: String) {
    #expect(CodeLiteral.string(text) == literal)
  }
}
