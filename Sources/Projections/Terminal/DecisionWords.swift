import Scenarios

/// How a decision sheet calls plans and what is asked of them.
struct DecisionWords: Sendable {
  let plan: @Sendable (Int) -> String
  let bound: @Sendable (Decision.Constraint) -> String
  let condition: @Sendable (Gate.Condition) -> String

  /// As scenario files and commands do: by names and ids.
  static func ofFiles(_ scenario: Scenario) -> DecisionWords {
    DecisionWords(
      plan: { DisplayWidth.printable(scenario.plans[$0].name) },
      bound: { DisplayWidth.printable($0.text) }, condition: \.text)
  }

  /// As people do who do not know the files: by titles and with units.
  static func ofReports(_ scenario: Scenario, in language: Language) -> DecisionWords {
    let catalogue = Catalogue(for: scenario)
    @Sendable func text(_ id: String, _ bound: Gate.Bound, _ limit: Double) -> String? {
      catalogue[id].map { kpi in
        let number = HumanNumber(
          unit: kpi.unit, currency: scenario.currency, language: language)
        return "\(kpi.title(in: language)) \(bound == .atLeast ? "≥" : "≤") \(number.text(limit))"
      }
    }
    return DecisionWords(
      plan: { scenario.plans[$0].heading(in: language) },
      bound: { text($0.indicator.id, $0.bound, $0.limit) ?? DisplayWidth.printable($0.text) },
      condition: { text($0.indicator.rawValue, $0.bound, $0.value) ?? $0.text })
  }
}
