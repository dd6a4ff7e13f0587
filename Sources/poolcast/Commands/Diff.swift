import ArgumentParser
import Projections
import Scenarios

struct Diff: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed between two runs of a scenario.",
    discussion: """
      Told are the plan to choose, what was set, which keys of the scenario say something else, \
      and which KPIs changed by more than their error. Runs of the same seed are held against \
      each other replicate by replicate; of others, the means are. Nothing is simulated, and \
      neither folder is changed. docs/results.md says how.

      Exit codes (0 whether or not something changed):
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("The folder of the former results.", valueName: "before"),
    completion: .directory)
  var before: String

  @Argument(
    help: ArgumentHelp("The folder of the latter results.", valueName: "after"),
    completion: .directory)
  var after: String

  @Option(
    help: ArgumentHelp("Write all changes to this file as well.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Flag(help: "Begin the CSV file with the mark that Excel needs to read Chinese.")
  var excel = false

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if csv?.isEmpty == true { throw ValidationError("--csv needs the name of a file.") }
  }

  func run() throws {
    if let csv { try NewFile.check(csv) }
    let difference = try RunDifference(from: results(in: before), to: results(in: after))
    if let csv { try NewFile.replace(csv, difference.csv(CSVOptions(byteOrderMark: excel))) }
    guard !quiet else { return }
    try Console.print(
      DifferenceText(
        difference, before: before, after: after, language: languages.language,
        width: Terminal.output.columns ?? 100
      ).text)
  }

  private func results(in place: String) throws -> StoredResults {
    do {
      return try StoredResults(in: ResultsFolder(path: place), version: Version.current)
    } catch ResultsError.noResults(let path) {
      throw Failure(
        .runFailed,
        Message(
          "\(path) holds no results of Poolcast (it has no run.json that says so); name two folders "
            + "that runs have written",
          "\(path) 中没有 Poolcast 的结果（没有能说明这一点的 run.json）；请指定两次运行写出的文件夹"))
    }
  }
}
