import ArgumentParser
import Scenarios

struct Check: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read scenarios, say what is wrong or what was understood, and run nothing.",
    usage: "poolcast check [<options>] <file> ...",
    discussion: "The exit code is 3 when a scenario is invalid.")

  @OptionGroup var arguments: ScenarioFileArguments

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let language = languages.language
    var isInvalid = false
    for path in arguments.files {
      do {
        let loaded = try LoadedScenario.read(path, overrides: arguments.values.overrides)
        loaded.tellWarnings(in: language)
        let digest = ScenarioDigest(loaded.scenario, language: language)
        try Console.print(language.say("ok", "无误") + " \(path)\n" + digest.text(indent: "  "))
      } catch let error as InvalidScenario {
        Console.note(error.rendered(in: language))
        isInvalid = true
      }
    }
    if isInvalid { throw Failure(.scenarioInvalid) }
  }
}
