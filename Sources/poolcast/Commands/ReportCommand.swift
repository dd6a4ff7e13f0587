import ArgumentParser
import Foundation
import Projections
import Reports
import Scenarios

struct ReportCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the results of a run as a page to read, to print and to send.",
    usage: "poolcast report <results> [<options>]",
    discussion: """
      The page is one HTML file with everything in it: the answer, projections, money, risk, \
      members, waves, cohorts and assumptions, each as charts with the tables behind them. It \
      needs no network, and forbids browsers to load anything. Charts are drawn by Chart.js, which \
      is written into the page where it is installed (Debian: libjs-chart.js) or where \
      \(ChartLibrary.variable) names its file chart.min.js; without it the page has the tables.

      With --images every chart is also written as PNG and as PDF for slides, by Chromium or \
      Chrome. Where none is installed the command fails, unless --out says that the page was asked \
      for as well. docs/reports.md tells of the page.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("The folder of a run's results.", valueName: "results"),
    completion: .directory)
  var results: String

  @Option(
    help: ArgumentHelp(
      "Write the page to this file. (default: report.html in the folder)", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Say as well what changed since a former run, whose results are in this folder.",
      valueName: "folder"),
    completion: .directory)
  var since: String?

  @OptionGroup var languages: LanguageOptions

  @Option(
    help: ArgumentHelp("Write each chart as PNG and PDF into this folder.", valueName: "folder"),
    completion: .directory)
  var images: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  private var language: Language { languages.language }

  func validate() throws {
    try OutputName.check(out, ending: ".html")
    if since?.isEmpty == true { throw ValidationError("--since needs the name of a folder.") }
    if images?.isEmpty == true { throw ValidationError("--images needs the name of a folder.") }
  }

  func run() throws {
    let folder = ResultsFolder(path: results)
    let file = out ?? "\(folder.path)/\(ReportPage.fileName)"
    try folder.checkHoldsResults()
    try NewFile.check(file)
    if let images { try NewFile.check(folder: images) }
    let writing = try PageWriting(language: language)
    try writing.write(folder, to: file, since: since.map(ResultsFolder.init), isQuiet: quiet)
    if let images { try write(images, of: file, hasCharts: writing.library != nil) }
  }

  /// Images are an addition where the page was asked for too, and else all that was asked for.
  private func write(_ folder: String, of page: String, hasCharts: Bool) throws {
    do throws(ChartImagesError) {
      guard hasCharts else { throw ChartImagesError(ChartImagesError.noCharts) }
      let count = try ChartImages(page: page, folder: folder).write()
      guard !quiet else { return }
      Console.note(
        language.say(
          "\(count) charts written to \(folder)/, each as PNG and PDF",
          "已将 \(count) 张图表写入 \(folder)/，每张均有 PNG 和 PDF"))
    } catch {
      guard out != nil else { throw Failure(.runFailed, error.message) }
      Console.note(error.message.text(in: language))
    }
  }
}
