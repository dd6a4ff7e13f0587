import ArgumentParser
import Projections
import Scenarios

/// Runs the command that the arguments name and turns every way it may end into an exit status.
enum CommandLineRun {
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try Poolcast.parseAsRoot(arguments)
      try command.run()
      return .good
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let failure as Failure:
      if let message = failure.message { Console.note("error: \(message)") }
      return failure.status
    case let invalid as InvalidScenario:
      Console.note(invalid.description)
      return .scenarioInvalid
    case ResultsError.interrupted, is CancellationError:
      Console.note("interrupted; former results are as they were")
      return .interrupted
    case let failure as ResultsError:
      Console.note("error: \(failure)")
      return .runFailed
    default:
      return reportParser(error)
    }
  }

  /// Help, version and completion scripts come as errors too, with exit code 0.
  private static func reportParser(_ error: any Error) -> ExitStatus {
    let message = Poolcast.fullMessage(for: error)
    switch Poolcast.exitCode(for: error) {
    case .success:
      do {
        if !message.isEmpty { try Console.print(message) }
        return .good
      } catch {
        return report(error)
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
