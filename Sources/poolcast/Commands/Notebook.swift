import ArgumentParser
import Foundation
import Projections
import Reports
import Scenarios

struct Notebook: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a notebook that loads the results, draws them, and leaves room for questions.",
    usage: "poolcast notebook [<options>] <folder>",
    discussion: """
      The notebook (nbformat 4.5) goes to notebooks-export/<scenario name>.ipynb. It needs Python with \
      pandas and matplotlib, and only the tables that `poolcast run` has written; it finds them by \
      their place beside it. A notebook that Poolcast wrote before is replaced, unless somebody has \
      changed a cell in it or added one; other files are never replaced. What it shows stands in \
      docs/reports.md.

      Exit codes:
      \(ExitStatus.list)
      """)

  @Argument(
    help: ArgumentHelp("The folder of the results of a run.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Flag(name: .customLong("r"), help: "Write it as R Markdown too, in a file beside it.")
  var writesR = false

  @Option(
    help: ArgumentHelp(
      "The file to write. (default: notebooks-export/<scenario name>.ipynb)", valueName: "file"),
    completion: .file(extensions: ["ipynb"]))
  var out: String?

  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  private static let ending = ".ipynb"
  private static let standardFolder = "notebooks-export"

  private var language: Language { languages.language }

  func validate() throws {
    try OutputName.check(out, ending: Self.ending)
  }

  func run() throws {
    let place = ResultsFolder(path: folder)
    let results = try StoredResults(in: place, version: Version.current)
    // A notebook of tables that are not as they were written would not run.
    _ = try StoredTables(in: place, of: results)
    let file = try out ?? standardPlace(for: results.scenario.name)
    let stem = String(file.dropLast(Self.ending.count))
    let home = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    let notebook = Reports.Notebook(of: results, in: folder, home: home, language: language)
    var texts = [(file: file, text: try notebook.ipynb())]
    if writesR { texts.append((stem + ".Rmd", notebook.rMarkdown())) }
    // All or none: nothing is written where one of the files may not be replaced.
    for text in texts { try check(text.file) }
    for text in texts {
      try NewFile.replace(text.file, text.text)
      if !quiet { Console.note(language.say("\(text.file) written", "已写入 \(text.file)")) }
    }
  }

  /// Makes the folder where there is none.
  private func standardPlace(for name: String) throws(Failure) -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: Self.standardFolder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        .runFailed,
        Message(
          "cannot make the folder \(Self.standardFolder); name a file elsewhere with --out",
          "无法创建文件夹 \(Self.standardFolder)；请用 --out 指定别处的文件"))
    }
    return "\(Self.standardFolder)/\(name)\(Self.ending)"
  }

  private func check(_ file: String) throws(Failure) {
    try NewFile.check(file)
    guard FileManager.default.fileExists(atPath: file) else { return }
    let text = NewFile.content(of: file) ?? ""
    let former =
      file.hasSuffix(Self.ending) ? FormerNotebook(json: text) : FormerNotebook(rMarkdown: text)
    switch former {
    case .replaceable: return
    case .workedOn:
      throw Failure(
        .runFailed,
        Message(
          "somebody has worked on \(file) since Poolcast wrote it; it is left as it is. Choose "
            + "another file with --out, or remove it yourself",
          "\(file) 在 Poolcast 写出后有人改动过，因此未改动。请用 --out 另选文件，或自行删除它"))
    case .foreign:
      throw Failure(
        .runFailed,
        Message(
          "\(file) exists and is no notebook that Poolcast wrote; it is left as it is. Choose "
            + "another file with --out, or remove it yourself",
          "\(file) 已存在，且不是 Poolcast 写的笔记本，因此未改动。请用 --out 另选文件，或自行删除它"))
    }
  }
}
