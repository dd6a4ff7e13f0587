/// What was understood of a scenario, in a few lines: how people see that the file says what they
/// meant.
public struct ScenarioDigest: Sendable {
  public struct Line: Sendable, Equatable {
    /// Empty where the line goes on with what the one before it speaks of.
    public let label: String
    public let text: String
  }

  public let lines: [Line]

  public init(_ scenario: Scenario, language: Language = .english) {
    lines = DigestText(scenario: scenario, language: language).sections.flatMap { section in
      section.texts.enumerated().map {
        Line(label: $0 == 0 ? section.label : "", text: Wording.plain($1, limit: 2000))
      }
    }
  }

  /// The lines as a terminal shows them, each with a line break.
  public func text(indent: String) -> String {
    let widths = lines.map { $0.label.unicodeScalars.reduce(0) { $0 + $1.columns } }
    let width = widths.max() ?? 0
    return zip(lines, widths).map { line, own in
      let gap = String(repeating: " ", count: width - own + 2)
      return "\(indent)\(line.label)\(gap)\(line.text)\n"
    }.joined()
  }
}
