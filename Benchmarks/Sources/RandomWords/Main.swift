import Foundation

/// Writes the random words of neighbouring addresses to standard output, as raw 32-bit integers,
/// for programs that test random numbers.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(Options.usage)
      return
    }
    do {
      let options = try Options(arguments)
      exit(stream(options))
    } catch {
      say("error: \(error.message)\n\(Options.usage)")
      exit(2)
    }
  }

  /// The exit code: a reader that closes the pipe has got what it wanted.
  private static func stream(_ options: Options) -> Int32 {
    var sequence = WordSequence(order: options.order, seed: options.seed)
    var output = WordOutput(descriptor: STDOUT_FILENO)
    var left = options.count ?? .max
    var words: [UInt32] = []
    var end: WordOutput.End?
    while left > 0, end == nil {
      words.removeAll(keepingCapacity: true)
      while words.count < 1 << 16 { sequence.appendLine(to: &words) }
      let now = words.prefix(Int(clamping: left))
      end = output.write(now)
      left -= UInt64(now.count)
    }
    if options.reports { say("\(output.written) words") }
    if case .failed(let reason) = end {
      say("error: cannot write: \(reason)")
      return 1
    }
    return 0
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
