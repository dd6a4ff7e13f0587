import ArgumentParser
import Scenarios

/// Options that stand for `--set` of the settings one changes most.
struct SettingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Agents that stand for the members.", valueName: "n"))
  var agents: NumberArgument?

  @Option(
    help: ArgumentHelp("How often the world is drawn and simulated.", valueName: "n"))
  var replicates: NumberArgument?

  @Option(help: ArgumentHelp("Length of the horizon.", valueName: "n"))
  var weeks: NumberArgument?

  @Option(help: ArgumentHelp("Seed of all random numbers.", valueName: "n"))
  var seed: NumberArgument?

  var overrides: [Override] {
    [
      ("agents", "simulation.agents", agents),
      ("replicates", "simulation.replicates", replicates),
      ("weeks", "calendar.weeks", weeks),
      ("seed", "simulation.seed", seed),
    ].compactMap { option, path, number in
      number.map { Override(path: path, value: $0.text, label: "--\(option) \($0.text)") }
    }
  }
}

/// Something that begins like a number; the reader of scenarios says whether it is one that fits.
struct NumberArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let digits =
      argument.hasPrefix("+") || argument.hasPrefix("-") ? argument.dropFirst() : argument[...]
    guard let first = digits.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    text = argument
  }
}
