import Testing

@testable import Scenarios

@Suite("From YAML to a tree")
struct TreeComposerTests {
  private func problems(_ text: String) -> [String] {
    TreeComposer.compose(text, source: 0).problems.map {
      "\($0.origin.line):\($0.origin.column) \($0.message.english)"
    }
  }

  @Test("keeps texts as they are written, with their places")
  func texts() throws {
    let tree = try #require(
      TreeComposer.compose("a: no\nb: 017\nc: \"1:30\"\nd: ~\ne:\nf: [1, 中文]\n", source: 0).tree)
    #expect(tree["a"]?.text == "no")
    #expect(tree["b"]?.text == "017")
    #expect(tree["c"]?.text == "1:30")
    #expect(tree["d"] == nil && tree["e"] == nil)
    #expect(tree["f"]?.elements[1].text == "中文")
    #expect(tree["f"]?.elements[1].origin == Origin(source: 0, line: 6, column: 8))
  }

  @Test("repeats values by aliases")
  func aliases() throws {
    let text = "a: &x {p: 1}\nb: *x\nc: [*x, '*x', \"*x\"]\nd: 2 * 3 # *x\n"
    let (tree, problems) = TreeComposer.compose(text, source: 0)
    #expect(problems.isEmpty)
    #expect(tree?["b"]?["p"]?.text == "1")
    #expect(tree?["c"]?.elements[0]["p"]?.text == "1")
    #expect(tree?["c"]?.elements[1].text == "*x")
    #expect(tree?["c"]?.elements[2].text == "*x")
    #expect(tree?["d"]?.text == "2 * 3")
  }

  @Test("takes the latest of several anchors of a name")
  func shadowed() {
    let tree = TreeComposer.compose("a: &x 1\nb: &x 2\nc: *x\n", source: 0).tree
    #expect(tree?["c"]?.text == "2")
  }

  @Test("refuses aliases that lead nowhere or into themselves")
  func badAliases() {
    #expect(problems("a: &ab 1\nb: *abc\n") == ["2:4 there is no anchor `&abc` above"])
    #expect(problems("a: &x [*x]\n") == ["1:8 the alias `*x` stands inside what it repeats"])
    #expect(problems("a: &x {b: {c: *x}}\n").count == 1)
    #expect(problems("a: *x y\n") == ["1:4 there is no anchor `&x y` above"])
  }

  @Test("does not let aliases of aliases exhaust the memory")
  func bomb() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let bomb = lines.joined(separator: "\n")
    let wanted = "the file has more than 400000 values, those repeated by aliases included"
    #expect(problems(bomb).map { $0.hasSuffix(wanted) } == [true])
    // As a key it would be hashed.
    #expect(problems(bomb + "\n? *a30\n: 1\n").map { $0.hasSuffix(wanted) } == [true])
    #expect(problems("? [a]\n: 1\n") == ["1:3 a key must be a plain word"])
    #expect(problems("a: &x 1\n*x : 1\n") == ["2:1 a key must be a plain word"])
  }

  @Test("reports every key that stands twice")
  func duplicates() {
    #expect(
      problems("a: 1\nb: {c: 1, c: 2}\na: 3\n'a': 4\n中: 1\n中: 2\n") == [
        "2:11 the key `c` stands twice in this map", "3:1 the key `a` stands twice in this map",
        "4:1 the key `a` stands twice in this map", "6:1 the key `中` stands twice in this map",
      ])
    #expect(problems("1: a\n\"1\": b\n") == ["2:1 the key `1` stands twice in this map"])
    // Keys that cannot be told apart by their first letter: only the place Yams gives.
    #expect(problems("\"\": 1\n\"\": 2\n") == ["1:1 the key `` stands twice"])
  }

  @Test("keeps the first value of a key that stands twice")
  func first() {
    #expect(TreeComposer.compose("a: 1\na: 2\n", source: 0).tree?["a"]?.text == "1")
  }

  @Test(
    "is not overwhelmed by depth",
    arguments: [
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
      String(repeating: "[", count: 100_000),
      String(repeating: "- ", count: 3000) + "x",
      String(repeating: "? ", count: 3000) + "x",
      String(repeating: "{a: ", count: 990) + "1" + String(repeating: "}", count: 990),
    ])
  func depth(text: String) {
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("values are nested more than 24 levels deep here"), "\(found)")
  }

  @Test("refuses merge keys and tags")
  func unsupported() {
    #expect(problems("a: &x {p: 1}\nb: {<<: *x}\n") == ["2:5 merge keys (`<<`) are not supported"])
    #expect(
      problems("a: !!int 5\n") == ["1:4 tags such as `tag:yaml.org,2002:int` are not supported"])
    #expect(problems("a: !thing 5\n") == ["1:4 tags such as `!thing` are not supported"])
  }

  @Test("words what is no YAML")
  func syntax() {
    #expect(
      problems("a: 1\n---\nb: 2\n") == [
        "2:1 a second document begins here; a file holds one scenario"
      ])
    #expect(
      problems("a: \"abc\nb: 1\n") == [
        "1:4 not YAML: found unexpected end of stream, while scanning a quoted scalar"
      ])
    #expect(
      problems("a: b: c\n") == [
        "1:5 not YAML: mapping values are not allowed in this context"
      ])
    #expect(
      problems("a: [1, 2\n") == [
        "1:4 not YAML: did not find expected ',' or ']', while parsing a flow sequence"
      ])
  }

  @Test("guesses what broke it")
  func hints() {
    func hint(_ text: String) -> String? {
      TreeComposer.compose(text, source: 0).problems.first?.hint?.english
    }
    #expect(hint("a:\n\tb: 1\n") == "indent with spaces; YAML does not allow tabs there")
    #expect(
      hint("名字：中文\n  a: b\n") == "the line has a full-width `：` or `，`; YAML needs `:` and `,`")
  }

  @Test("finds nothing in an empty text", arguments: ["", "\n", "# only a remark\n", "   "])
  func empty(text: String) {
    let (tree, problems) = TreeComposer.compose(text, source: 0)
    #expect((tree == nil || tree?.isNothing == true) && problems.isEmpty)
  }
}

@Suite("The text of a file")
struct SourceTextTests {
  private func fault(_ bytes: [UInt8]) -> SourceText.Fault? {
    do {
      _ = try SourceText(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("may begin with a byte-order mark")
  func mark() throws {
    #expect(try SourceText(bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)).text == "a: 1")
  }

  @Test("must be UTF-8")
  func encoding() {
    // 名 in GBK.
    let gbk = fault(Array("a: 1\nb: ".utf8) + [0xC3, 0xFB, 0x0A])
    #expect(gbk?.code == .notUTF8 && gbk?.origin.line == 2)
    let utf16 = fault([0xFF, 0xFE, 0x61, 0x00])
    #expect(utf16?.message.english == "the file is UTF-16, not UTF-8")
    #expect(
      fault([0x61, 0x00])?.message.english
        == "the character U+0000 may not stand in a scenario file")
  }

  @Test("has no invisible characters that change lines")
  func invisible() {
    let fault = fault(Array("a: 1\r\nb: 2\rc: x\u{2028}y\n".utf8))
    #expect(fault?.origin == Origin(line: 3, column: 5))
    #expect(fault?.message.english == "the character U+2028 may not stand in a scenario file")
  }

  @Test("has 10 MB at most")
  func size() {
    #expect(fault([UInt8](repeating: 0x20, count: 10_000_000)) == nil)
    #expect(fault([UInt8](repeating: 0x20, count: 10_000_001))?.code == .tooLarge)
  }
}
