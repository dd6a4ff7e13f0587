import Projections
import Scenarios
import Simulation

/// An explanation as a terminal shows it: phases with their formulas, below them this scenario's
/// numbers, each with the keys it comes from.
struct ExplanationText {
  private let scenario: Scenario
  private let language: Language
  private let explanation: StepExplanation
  /// Of uncertain numbers, by path.
  private let distributions: [String: String]

  init(_ scenario: Scenario, language: Language = .english) {
    self.scenario = scenario
    self.language = language
    explanation = StepExplanation(scenario)
    distributions = Dictionary(
      scenario.uncertainNumbers.map { ($0.path, $0.distribution.description) },
      uniquingKeysWith: { first, _ in first })
  }

  var text: String {
    ([heading] + explanation.phases.map(phase)).joined(separator: "\n")
  }

  private var heading: String {
    let settings = scenario.settings
    let members = ExplainedNumber.text(scenario.market.members)
    let agents = ExplainedNumber.text(Double(settings.agents))
    let step = scenario.calendar.step
    return language.say(
      """
      \(scenario.name): what happens in a step of a \(step.rawValue), in this order

      \(members) members, represented by \(agents) agents. Uncertain numbers stand here at their \
      central value,
      with their distribution beside the key; a run draws them anew for each of its \
      \(settings.replicates) replicates.

      """,
      """
      \(scenario.name)：每一步（一\(step == .day ? "日" : "周")）依次发生什么

      \(members) 名会员，由 \(agents) 个模拟个体代表。不确定的数在此取中心值，键旁注明其分布；
      运行时 \(settings.replicates) 次重复各自重新抽取。

      """)
  }

  private func phase(_ phase: StepExplanation.Phase) -> String {
    var lines = [
      "\(phase.section) \(phase.title.text(in: language))",
      "    \(phase.statement.text(in: language))",
    ]
    lines += phase.formulas.map { "      " + $0.text(in: language) }
    for group in phase.groups {
      lines.append("")
      let heading = group.heading.text(in: language)
      if !heading.isEmpty { lines.append("    \(heading)") }
      lines += rows(group.quantities)
    }
    return lines.map(withoutEnd).joined(separator: "\n") + "\n"
  }

  private func withoutEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func rows(_ quantities: [StepExplanation.Quantity]) -> [String] {
    let names = quantities.map { DisplayWidth.printable($0.name.text(in: language)) }
    let values = quantities.map { value($0) }
    let nameWidth = names.map(DisplayWidth.of).max() ?? 0
    let valueWidth = values.map(DisplayWidth.of).max() ?? 0
    return quantities.indices.map { row in
      let sources = quantities[row].keys.map(source).joined(separator: ", ")
      return "      " + DisplayWidth.padded(names[row], to: nameWidth) + "  "
        + DisplayWidth.padded(values[row], to: valueWidth) + "  " + sources
    }
  }

  private func value(_ quantity: StepExplanation.Quantity) -> String {
    let value = ExplainedValue.text(quantity.value, currency: scenario.currency, in: language)
    let unit = quantity.unit.text(in: language)
    return DisplayWidth.printable(unit.isEmpty ? value : "\(value) \(unit)")
  }

  /// The key, and how certain what stands there is.
  private func source(_ key: String) -> String {
    let text = DisplayWidth.printable(key)
    return distributions[key].map { "\(text) (\($0))" } ?? text
  }
}
