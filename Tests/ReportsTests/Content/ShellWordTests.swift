import Testing

@testable import Reports

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("a.yaml", "a.yaml"), ("茶饮.yaml", "茶饮.yaml"), ("my brand", "'my brand'"), ("", "''"),
    ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"),
  ])
  func quotesWhereNeeded(word: String, quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }
}
