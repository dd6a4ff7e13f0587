/// What ``Scenario/checkDecision(among:)`` and ``Scenario/checkExpectations(among:)`` have to know of
/// a KPI.
public struct KnownIndicator: Sendable {
  public enum Better: Sendable { case higher, lower, neither }

  public let id: String
  public let better: Better
  /// The values it can take; nil: any.
  public let range: ClosedRange<Double>?
  /// False for those of a plan over all its replicates.
  public let isOfReplicate: Bool
  /// Whether it has a value in each week.
  public let isOfWeeks: Bool

  public init(
    id: String, better: Better, range: ClosedRange<Double>?, isOfReplicate: Bool, isOfWeeks: Bool
  ) {
    self.id = id
    self.better = better
    self.range = range
    self.isOfReplicate = isOfReplicate
    self.isOfWeeks = isOfWeeks
  }
}

extension Decision.Indicator {
  /// That there is no such KPI.
  func unknown(among known: [KnownIndicator]) -> Diagnostic {
    error(
      .unknownName,
      Message("there is no KPI \(Wording.quoted(id))", "没有指标 \(Wording.quoted(id))"),
      hint: Suggestion.nearestHint(for: id, among: known.map(\.id))
        ?? Message("docs/results.md lists the KPIs", "全部指标见 docs/results.md"))
  }

  /// An error at the place where the KPI is named.
  func error(_ code: Diagnostic.Code, _ message: Message, hint: Message?) -> Diagnostic {
    let nowhere = SourcePlace(source: "decide", line: nil, column: nil, sourceLine: nil)
    return Diagnostic(.error, code, at: place ?? nowhere, message, hint: hint)
  }
}
