import ArgumentParser
import Foundation
import Projections
import Reports
import Scenarios

struct Workbook: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what results say as a workbook of Excel.",
    discussion: """
      A cover with the answer, then a sheet for each table of the report, with number formats, \
      filters and charts that Excel draws from the numbers in the workbook. It goes into the folder \
      of results unless --out names another place; a workbook that is there is replaced. It speaks \
      the language that --language names. What the sheets hold stands in docs/reports.md.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("A folder of results that this version has written.", valueName: "folder"),
    completion: .directory)
  var results: String

  @Option(
    help: ArgumentHelp(
      "Write the workbook to this file. (default: workbook.xlsx in the folder)", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var out: String?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if results.isEmpty { throw ValidationError("The name of the folder of results is empty.") }
    try OutputName.check(out, ending: ".xlsx")
  }

  func run() throws {
    let language = languages.language
    let folder = ResultsFolder(path: results)
    let file = out ?? "\(folder.path)/\(ReportWorkbook.fileName)"
    let source = try ReportSource(in: folder, version: Version.current, language: language)
    try NewFile.check(file)
    let report = Report(of: source)
    do {
      try NewFile.replace(file) { try ReportWorkbook(report).write(to: $0) }
    } catch let error as WorkbookError {
      throw Failure(.runFailed, at: file, error)
    }
    if !quiet { Console.note(language.say("\(file) written", "已写入 \(file)")) }
  }
}
