import Yams

/// Words for what Yams and libyaml say about text that is no YAML.
enum SyntaxError {
  static func problem(of error: any Error, in text: String, source: Int) -> TreeComposer.Problem {
    func problem(_ line: Int, _ column: Int, _ message: Message, hint: Message? = nil)
      -> TreeComposer.Problem
    {
      TreeComposer.Problem(
        code: .syntax, origin: Origin(source: source, line: line, column: column),
        message: message, hint: hint ?? self.hint(forLine: line, of: text))
    }
    let notYAML = Message("this is not YAML", "这不是 YAML")
    guard let error = error as? YamlError else { return problem(0, 0, notYAML) }
    switch error {
    case .composer(_, let reason, let mark, _) where reason.contains("another document"):
      return problem(
        mark.line, mark.column,
        Message(
          "a second document begins here; a file holds one scenario",
          "这里开始了第二个文档；一个文件只放一个情景"),
        hint: Message(
          "delete the line `---`, or move what follows to a file of its own",
          "请删除 `---` 这一行，或把后面的内容移到另一个文件"))
    case .scanner(let context, let reason, let mark, _),
      .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      if reason.contains("nesting") { return tooDeep(mark, source) }
      // At the end of the file there is nothing to see: point to what is not finished.
      let words = Message("not YAML: ", "不是 YAML：") + YAMLWords.of(reason)
      guard let context else { return problem(mark.line, mark.column, words) }
      let place = YAMLWords.of(context.text)
      if SourceLines(text).line(mark.line).isEmpty {
        return problem(
          context.mark.line, context.mark.column,
          words + Message(", \(place.english)", "（\(place.chinese)）"))
      }
      let start = Message(
        ", \(place.english) that begins in line \(context.mark.line)",
        "（\(place.chinese)，始于第 \(context.mark.line) 行）")
      return problem(mark.line, mark.column, words + start)
    case .memory:
      return tooDeep(nil, source)
    default:
      return problem(0, 0, notYAML)
    }
  }

  private static func tooDeep(_ mark: Mark?, _ source: Int) -> TreeComposer.Problem {
    TreeComposer.Problem(
      code: .tooComplex,
      origin: Origin(source: source, line: mark?.line ?? 0, column: mark?.column ?? 0),
      message: TreeComposer.tooDeep, hint: nil)
  }

  /// What most often breaks YAML, if this line or the one before shows it.
  private static func hint(forLine number: Int, of text: String) -> Message? {
    let lines = SourceLines(text)
    for line in [lines.line(number), lines.line(number - 1)] {
      if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        return Message(
          "indent with spaces; YAML does not allow tabs there", "请用空格缩进；YAML 不允许用制表符缩进")
      }
      if line.contains("：") || line.contains("，") {
        return Message(
          "the line has a full-width `：` or `，`; YAML needs `:` and `,`",
          "这一行有全角的 `：` 或 `，`；YAML 需要半角的 `:` 和 `,`")
      }
    }
    return nil
  }
}
