import ArgumentParser
import Scenarios

/// Scenario files, and values that replace what stands in them.
struct ScenarioFileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Scenario files.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var values: ValueOptions
}

/// Values set on the command line. They meet the same checks as the file.
struct ValueOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set a value, for example segments.city.start.private=0.1. Repeatable.",
      valueName: "path=value"),
    completion: .custom(ScenarioCompletion.paths))
  var settings: [String] = []

  var overrides: [Override] { settings.map { Override($0) } }
}
