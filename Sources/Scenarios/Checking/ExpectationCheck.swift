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
        .conflict,
        Message(
          "\(Wording.quoted(indicator.id)) has no value in a week",
          "\(Wording.quoted(indicator.id)) 没有每周的值"),
        hint: Message(
          "take out `at_week`; docs/results.md says which KPIs have one",
          "请去掉 `at_week`；哪些指标有每周的值见 docs/results.md"))
    }
    guard let range = kpi.range, !range.overlaps(expectation.band) else { return nil }
    let isPercent = range == 0...1 && expectation.band.upperBound <= 100
    return indicator.error(
      .outOfRange,
      Message(
        "\(Wording.quoted(indicator.id)) is never \(expectation.bandText.english)",
        "\(Wording.quoted(indicator.id)) 不会是 \(expectation.bandText.chinese)"),
      hint: isPercent
        ? Message(
          "it is a share: write percent as 40% or 0.4", "这是比例：百分数请写 40% 或 0.4") : nil)
  }
}
