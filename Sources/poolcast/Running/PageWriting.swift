import Projections
import Reports
import Scenarios

/// A report on results, from their folder to its file.
struct PageWriting {
  /// Nil for a page without charts.
  let library: ChartLibrary?
  let language: Language

  /// - Throws: ``Failure`` where the environment names a file that is no Chart.js.
  init(language: Language) throws(Failure) {
    self.language = language
    do throws(ChartLibraryError) {
      library = try ChartLibrary.find()
    } catch {
      throw Failure(.runFailed, error.message)
    }
  }

  /// Writes the page, and says so.
  ///
  /// - Parameters:
  ///   - former: results of another run; nil: the page does not say what changed.
  ///   - isQuiet: says nothing.
  func write(
    _ folder: ResultsFolder, to file: String, since former: ResultsFolder? = nil, isQuiet: Bool
  ) throws {
    let version = Version.current
    let source = try ReportSource(in: folder, version: version, language: language)
    var report = Report(of: source)
    if let former {
      let results = try StoredResults(in: former, version: version)
      report = report.adding(try source.changes(since: results))
    }
    try NewFile.replace(file, ReportPage(report, library: library).html)
    guard !isQuiet else { return }
    Console.note(language.say("\(file) written", "已写入 \(file)"))
    if library == nil { Console.note(ChartLibrary.hint.text(in: language)) }
  }
}
