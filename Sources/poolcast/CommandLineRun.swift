import ArgumentParser
import Projections
import Scenarios

/// Runs the command that the arguments name and turns every way it may end into an exit status.
enum CommandLineRun {
  static func run(_ arguments: [String]) -> ExitStatus {
    var language = Language.ofEnvironment
    do {
      var command = try Poolcast.parseAsRoot(arguments)
      if let speaking = command as? any SpeakingCommand { language = speaking.languages.language }
      try command.run()
      return .good
    } catch {
      return report(error, in: language)
    }
  }

  private static func report(_ error: any Error, in language: Language) -> ExitStatus {
    switch error {
    case let failure as Failure:
      if let message = failure.message { Console.note(error: message, in: language) }
      return failure.status
    case let invalid as InvalidScenario:
      Console.note(invalid.rendered(in: language))
      return .scenarioInvalid
    case ResultsError.interrupted, is CancellationError:
      Console.note(ResultsError.interrupted.message.text(in: language))
      return .interrupted
    case let failure as ResultsError:
      Console.note(error: failure.message, in: language)
      return .runFailed
    default:
      return reportParser(error, in: language)
    }
  }

  /// Help, version and completion scripts come as errors too, with exit code 0.
  private static func reportParser(_ error: any Error, in language: Language) -> ExitStatus {
    let message = Poolcast.fullMessage(for: error)
    switch Poolcast.exitCode(for: error) {
    case .success:
      do {
        if !message.isEmpty { try Console.print(message) }
        return .good
      } catch {
        return report(error, in: language)
      }
    case .validationFailure:
      Console.note(message)
      return .usage
    default:
      Console.note(message)
      return .runFailed
    }
  }
}
