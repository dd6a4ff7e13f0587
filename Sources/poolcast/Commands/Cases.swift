import ArgumentParser
import Projections
import Scenarios
import ShippedScenarios

struct Cases: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the scenarios that come with Poolcast, each with its question.",
    discussion: """
      They are cases of the field with what is published of them; docs/cases.md says what had to \
      be true for those figures. `poolcast new my-brand --like <name>` starts from one.
      """)

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let scenarios = try ShippedScenario.all.map { shipped in
      try ScenarioReader(file: shipped.name, bytes: shipped.bytes).read().scenario
    }
    try Console.print(
      CaseList(scenarios, language: languages.language, width: Terminal.output.columns ?? 100).text)
  }
}
