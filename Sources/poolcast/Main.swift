import Foundation

/// Arguments in, exit code out.
@main
enum Main {
  static func main() {
    // A reader that has seen enough, such as `head`, is no reason to die in the middle of a run.
    signal(SIGPIPE, SIG_IGN)
    let status = CommandLineRun.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
