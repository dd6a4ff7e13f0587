import ArgumentParser
import Foundation
import Scenarios

/// The language of everything a command prints. Help and errors of the command line itself are in
/// English: they come before it is known.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "Language of what is printed. (default: that of the environment)", valueName: "en|zh"))
  var choice: Language?

  var language: Language { choice ?? .ofEnvironment }
}

extension Language: ExpressibleByArgument {}

extension Language {
  /// That of this process.
  static var ofEnvironment: Language { of(ProcessInfo.processInfo.environment) }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set and not empty says which (POSIX.1-2024,
  /// 8.2); everything but Chinese means English.
  static func of(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}

/// A command with a choice of language.
protocol SpeakingCommand {
  var languages: LanguageOptions { get }
}
