/// Where a value comes from: a place in the file, or one of the overrides.
struct Origin: Hashable, Sendable {
  /// 0 for the file, 1 and up for the overrides in their order.
  var source = 0
  /// From 1; 0 when it stands for the whole source.
  var line = 0
  /// From 1, in Unicode scalars.
  var column = 0

  static let wholeFile = Origin()
}

/// Collects what is found while a scenario is read, each thing once, and puts it in order.
struct DiagnosticLog {
  /// More than a user will ever mend in one go.
  static let limit = 200

  private struct Entry: Hashable {
    let origin: Origin
    let code: Diagnostic.Code
    let message: Message
  }

  private let file: String
  private let lines: SourceLines
  private let overrideLabels: [String]
  private var found: [(origin: Origin, diagnostic: Diagnostic)] = []
  private var seen: Set<Entry> = []
  private var omitted = 0

  init(file: String, lines: SourceLines, overrideLabels: [String]) {
    self.file = file
    self.lines = lines
    self.overrideLabels = overrideLabels
  }

  var hasErrors: Bool { omitted > 0 || found.contains { $0.diagnostic.severity == .error } }

  func hasError(at origin: Origin) -> Bool {
    found.contains { $0.origin == origin && $0.diagnostic.severity == .error }
  }

  mutating func error(
    _ code: Diagnostic.Code, at origin: Origin, _ message: Message,
    hint: @autoclosure () -> Message? = nil
  ) {
    add(.error, code, origin, message, hint)
  }

  mutating func warning(
    _ code: Diagnostic.Code, at origin: Origin, _ message: Message,
    hint: @autoclosure () -> Message? = nil
  ) {
    add(.warning, code, origin, message, hint)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ origin: Origin,
    _ message: Message, _ hint: () -> Message?
  ) {
    guard found.count < DiagnosticLog.limit else {
      omitted += severity == .error ? 1 : 0
      return
    }
    // A value that several plans inherit would be found once a plan.
    guard seen.insert(Entry(origin: origin, code: code, message: message)).inserted else { return }
    let diagnostic = Diagnostic(severity, code, at: place(of: origin), message, hint: hint())
    found.append((origin, diagnostic))
  }

  /// Where a diagnostic on a value points to.
  func place(of origin: Origin) -> SourcePlace {
    guard origin.source == 0 else {
      return SourcePlace(
        source: overrideLabels[origin.source - 1], line: nil, column: nil, sourceLine: nil)
    }
    return SourcePlace(
      source: file, line: origin.line > 0 ? origin.line : nil,
      column: origin.column > 0 ? origin.column : nil,
      sourceLine: origin.line > 0 ? lines.line(origin.line) : nil)
  }

  /// By place in the file, then the overrides.
  var sorted: [Diagnostic] {
    found.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element.origin, right.element.origin)
        return (a.source, a.line, a.column, left.offset)
          < (b.source, b.line, b.column, right.offset)
      }
      .map(\.element.diagnostic)
  }

  var failure: InvalidScenario { InvalidScenario(diagnostics: sorted, omitted: omitted) }
}

/// The lines of a text, numbered as YAML numbers them.
struct SourceLines: Sendable {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// - Parameter number: From 1; beyond the end the line is empty.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }
}
