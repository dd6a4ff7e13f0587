/// A place in a scenario file, or the option that brought a value: where a diagnostic points to.
public struct SourcePlace: Sendable, Equatable {
  /// The file as the user named it, or the option.
  public let source: String
  /// From 1; nil when it is the whole file or an option.
  public let line: Int?
  /// From 1, in Unicode scalars.
  public let column: Int?
  /// The text of that line, without its end.
  public let sourceLine: String?
}

extension Diagnostic {
  init(
    _ severity: Severity, _ code: Code, at place: SourcePlace, _ message: Message, hint: Message?
  ) {
    self.init(
      severity: severity, code: code, source: place.source, line: place.line,
      column: place.column, message: message, hint: hint, sourceLine: place.sourceLine)
  }
}
