import ArgumentParser
import Scenarios

struct Explain: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what happens in a step, phase by phase, with a scenario's numbers.",
    usage: "poolcast explain [<options>] <file>",
    discussion: """
      Formulas are those of docs/model.md; every number names the keys of the scenario file it \
      comes from. Nothing is run.
      """)

  @Argument(
    help: ArgumentHelp("Scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp("Explain this plan only, besides baseline. Repeatable.", valueName: "name"),
    completion: .custom(ScenarioCompletion.plans))
  var plan: [String] = []

  @OptionGroup var values: ValueOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let loaded = try LoadedScenario.read(file, overrides: values.overrides, plans: plan)
    try Console.print(ExplanationText(loaded.scenario, language: languages.language).text)
  }
}
