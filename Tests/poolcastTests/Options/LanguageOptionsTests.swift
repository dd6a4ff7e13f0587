import Scenarios
import Testing

@testable import poolcast

@Suite struct LanguageOptionsTests {
  @Test(
    arguments: [
      ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "ZH"], .chinese),
      (["LC_ALL": "", "LC_MESSAGES": "zh_CN"], .chinese),
      (["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], .english),
      (["LC_MESSAGES": "de_DE", "LANG": "zh_CN"], .english),
      (["LANGUAGE": "zh"], .english), (["LANG": "tok_zh"], .english),
    ] as [([String: String], Language)])
  func firstVariableThatIsSetCounts(environment: [String: String], language: Language) {
    #expect(Language.of(environment) == language)
  }

  @Test func commandsKnowTheirLanguage() throws {
    for arguments in [
      ["run", "a"], ["compare", "a"], ["pilot", "a"], ["assess", "a"], ["check", "a"],
      ["explain", "a"], ["validate"],
    ] {
      let command = try Poolcast.parseAsRoot(arguments + ["--language", "zh"])
      #expect((command as? any SpeakingCommand)?.languages.language == .chinese, "\(arguments)")
    }
  }
}
