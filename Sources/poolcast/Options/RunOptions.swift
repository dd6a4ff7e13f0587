import ArgumentParser
import Foundation
import Projections

/// What is simulated, on how many threads, and where its results go.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Run this plan only, besides baseline. Repeatable.", valueName: "name"),
    completion: .custom(ScenarioCompletion.plans))
  var plan: [String] = []

  @OptionGroup var settings: SettingOptions

  @Option(help: ArgumentHelp("Threads to use. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Folder of the results.", valueName: "folder"), completion: .directory)
  var out: String?

  @Flag(help: "Begin the CSV files with the mark that Excel needs to read Chinese.")
  var excel = false

  func validate() throws {
    try Self.check(threads: threads)
    if out?.isEmpty == true { throw ValidationError("--out needs the name of a folder.") }
  }

  /// Checks the name of a file that is written instead of results.
  func check(csv: String?) throws {
    if csv?.isEmpty == true { throw ValidationError("--csv needs the name of a file.") }
    if csv != nil, out != nil {
      throw ValidationError("--csv writes no results; take out --out, or --csv.")
    }
  }

  static func check(threads: Int?) throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024.")
    }
  }

  /// All cores where none are named.
  static func count(of threads: Int?) -> Int {
    threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  var threadCount: Int { Self.count(of: threads) }

  var csv: CSVOptions { CSVOptions(byteOrderMark: excel) }
}
