import Yams

/// Words for what Yams and libyaml say about text that is no YAML.
enum SyntaxError {
  static func problem(of error: any Error, in text: String, source: Int) -> TreeComposer.Problem {
    func problem(_ line: Int, _ column: Int, _ message: String, hint: String? = nil)
      -> TreeComposer.Problem
    {
      TreeComposer.Problem(
        code: .syntax, origin: Origin(source: source, line: line, column: column),
        message: message, hint: hint ?? self.hint(forLine: line, of: text))
    }
    guard let error = error as? YamlError else { return problem(0, 0, "this is not YAML") }
    switch error {
    case .composer(_, let reason, let mark, _) where reason.contains("another document"):
      return problem(
        mark.line, mark.column, "a second document begins here; a file holds one scenario",
        hint: "delete the line `---`, or move what follows to a file of its own")
    case .scanner(let context, let reason, let mark, _),
      .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      if reason.contains("nesting") { return tooDeep(mark, source) }
      // At the end of the file there is nothing to see: point to what is not finished.
      if let context, SourceLines(text).line(mark.line).isEmpty {
        return problem(
          context.mark.line, context.mark.column, "not YAML: \(reason), \(context.text)")
      }
      let start = context.map { ", \($0.text) that begins in line \($0.mark.line)" } ?? ""
      return problem(mark.line, mark.column, "not YAML: \(reason)\(start)")
    case .memory:
      return tooDeep(nil, source)
    default:
      return problem(0, 0, "this is not YAML")
    }
  }

  private static func tooDeep(_ mark: Mark?, _ source: Int) -> TreeComposer.Problem {
    TreeComposer.Problem(
      code: .tooComplex,
      origin: Origin(source: source, line: mark?.line ?? 0, column: mark?.column ?? 0),
      message: "values are nested more than \(TreeComposer.deepest) levels deep here", hint: nil)
  }

  /// What most often breaks YAML, if this line or the one before shows it.
  private static func hint(forLine number: Int, of text: String) -> String? {
    let lines = SourceLines(text)
    for line in [lines.line(number), lines.line(number - 1)] {
      if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        return "indent with spaces; YAML does not allow tabs there"
      }
      if line.contains("：") || line.contains("，") {
        return "the line has a full-width `：` or `，`; YAML needs `:` and `,`"
      }
    }
    return nil
  }
}
