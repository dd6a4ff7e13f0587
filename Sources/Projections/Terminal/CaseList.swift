import Scenarios

/// Scenarios by name, each with the question it answers beside it.
public struct CaseList: Sendable {
  private let scenarios: [Scenario]
  private let language: Language
  private let width: Int

  private static let gap = 2

  /// - Parameter width: columns of the terminal.
  public init(_ scenarios: [Scenario], language: Language, width: Int) {
    self.scenarios = scenarios
    self.language = language
    self.width = max(width, 60)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let indent = (scenarios.map { DisplayWidth.of($0.name) }.max() ?? 0) + Self.gap
    return scenarios.map { lines(of: $0, indent: indent).joined(separator: "\n") + "\n" }.joined()
  }

  private func lines(of scenario: Scenario, indent: Int) -> [String] {
    let question =
      scenario.question.text(in: language) ?? scenario.title.text(in: language) ?? ""
    let lines = DisplayWidth.wrapped(DisplayWidth.printable(question), to: width - indent)
    guard let first = lines.first else { return [scenario.name] }
    return [DisplayWidth.padded(scenario.name, to: indent) + first]
      + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }
}
