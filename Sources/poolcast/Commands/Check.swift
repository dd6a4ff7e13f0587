import ArgumentParser
import Scenarios

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read scenarios, say what is wrong or what was understood, and run nothing.",
    usage: "poolcast check [<options>] <file> ...",
    discussion: "The exit code is 3 when a scenario is invalid.")

  @OptionGroup var arguments: ScenarioFileArguments

  func run() throws {
    var isInvalid = false
    for path in arguments.files {
      do {
        let loaded = try LoadedScenario.read(path, overrides: arguments.values.overrides)
        loaded.tellWarnings()
        try Console.print("ok \(path)\n" + ScenarioDigest(loaded.scenario).text(indent: "  "))
      } catch let error as InvalidScenario {
        Console.note(error.description)
        isInvalid = true
      }
    }
    if isInvalid { throw Failure(.scenarioInvalid) }
  }
}
