extension Scenario {
  /// The scenario with some of its plans only; `baseline` always stays.
  ///
  /// - Parameter option: How errors name the place the names came from.
  /// - Throws: ``InvalidScenario`` with one error for each name that is no plan.
  public func restricted(toPlans names: [String], option: String = "--plan")
    throws(InvalidScenario) -> Scenario
  {
    let known = plans.map(\.name)
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw InvalidScenario(
        diagnostics: unknown.map { name in
          Diagnostic(
            severity: .error, code: .unknownName, source: "\(option) \(Wording.plain(name))",
            message: Message(
              "there is no plan \(Wording.quoted(name))", "没有计划 \(Wording.quoted(name))"),
            hint: Suggestion.hint(for: name, among: known, called: .plan))
        })
    }
    let kept = Set(names + [Plan.baselineName])
    var restricted = self
    restricted.plans = plans.filter { kept.contains($0.name) }
    restricted.uncertainNumbers = uncertainNumbers.filter { $0.plan.map(kept.contains) ?? true }
    restricted.givenNumbers = givenNumbers.filter { $0.plan.map(kept.contains) ?? true }
    restricted.expectations = expectations.filter { kept.contains($0.plan) }
    return restricted
  }
}
