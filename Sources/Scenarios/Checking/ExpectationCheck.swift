extension Scenario {
  /// Checks what `expect` says against the KPIs that there are.
  ///
  /// - Throws: ``InvalidScenario`` with everything that is wrong with it, in the order of the file.
  public func checkExpectations(among known: [KnownIndicator]) throws(InvalidScenario) {
    let found = expectations.compactMap { expectation in
      flaw(of: expectation, among: known)
    }
    guard found.isEmpty else { throw InvalidScenario(diagnostics: found) }
  }

  private func flaw(of expectation: Expectation, among known: [KnownIndicator]) -> Diagnostic? {
    let indicator = expectation.indicator
    guard let kpi = known.first(where: { $0.id == indicator.id }) else {
      return indicator.unknown(among: known)
    }
    if expectation.week != nil, !kpi.isOfWeeks {
      return indicator.error(
        .conflict, "\(Wording.quoted(indicator.id)) has no value in a week",
        hint: "take out `at_week`; docs/results.md says which KPIs have one")
    }
    guard let range = kpi.range, !range.overlaps(expectation.band) else { return nil }
    let isPercent = range == 0...1 && expectation.band.upperBound <= 100
    return indicator.error(
      .outOfRange,
      "\(Wording.quoted(indicator.id)) is never \(expectation.bandText)",
      hint: isPercent ? "it is a share: write percent as 40% or 0.4" : nil)
  }
}

extension Decision.Indicator {
  /// That there is no such KPI.
  func unknown(among known: [KnownIndicator]) -> Diagnostic {
    error(
      .unknownName, "there is no KPI \(Wording.quoted(id))",
      hint: Suggestion.nearest(to: id, among: known.map(\.id)).map {
        "did you mean \(Wording.quoted($0))?"
      } ?? "docs/results.md lists the KPIs")
  }

  /// An error at the place where the KPI is named.
  func error(_ code: Diagnostic.Code, _ message: String, hint: String?) -> Diagnostic {
    let nowhere = SourcePlace(source: "decide", line: nil, column: nil, sourceLine: nil)
    return Diagnostic(.error, code, at: place ?? nowhere, message, hint: hint)
  }
}
