import Foundation
import Projections
import Scenarios
import Testing

@testable import Reports

@Suite struct NotebookTests {
  private static let scenario = """
    poolcast: 1
    name: shop
    title: {en: "<b> `r stop()` # $x$", zh: "四季 </script>"}
    question: {en: "Is it [worth](javascript:x) it?", zh: 值吗？}
    calendar: {start: 2026-01-05, weeks: 8}
    simulation: {agents: 100, replicates: 2, seed: 7}
    market: {members: 1_000_000}
    segments:
      - {name: all, share: 1, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
    plans:
      - {name: "=a", title: "*first*"}

    """

  private func notebook(_ language: Language = .english) throws -> Reports.Notebook {
    let folder = try Results.folder(Self.scenario)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let results = try StoredResults(in: folder, version: Results.version)
    return Notebook(
      of: results, in: "results/\"shop", home: "notebooks-export", language: language)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func texts(_ notebook: Reports.Notebook) -> String {
    notebook.cells.map { cell in
      switch cell.content {
      case .markdown(let text): text
      case .code(let python, let r): python + "\n" + (r ?? "")
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func everyTableIsLoadedAndExplained(language: Language) throws {
    let text = texts(try notebook(language))
    for table in ResultTable.names {
      #expect(text.contains("load(\"\(table)\")"), "\(table)")
      #expect(text.contains("load_table(\"\(table)\")"), "\(table)")
      #expect(text.contains("`\(table)`\n\n"), "\(table)")
    }
  }

  @Test(arguments: Language.allCases)
  func idsAreValidUniqueAndTheSameInBothLanguages(language: Language) throws {
    let ids = try notebook(language).cells.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-zA-Z0-9-]{1,64}/) != nil) }
    #expect(ids == (try notebook(.english).cells.map(\.id)))
  }

  @Test func itIsANotebookOfVersion45() throws {
    let file = try json(try notebook().ipynb())
    #expect(file["nbformat"] as? Int == 4)
    #expect(file["nbformat_minor"] as? Int == 5)
    let cells = try #require(file["cells"] as? [[String: Any]])
    #expect(cells.first?["cell_type"] as? String == "markdown")
    let code = try #require(cells.first { $0["cell_type"] as? String == "code" })
    #expect(code["execution_count"] is NSNull)
    #expect((code["outputs"] as? [Any])?.isEmpty == true)
    #expect(
      code["source"] as? [String] == [
        "# The results, as seen from this notebook.\n", "FOLDER = \"../results/\\\"shop\"",
      ])
  }

  @Test func whatUsersWroteIsText() throws {
    let opening = try notebook().cells.prefix(2).map { cell -> String in
      if case .markdown(let text) = cell.content { text } else { "" }
    }.joined(separator: "\n")
    #expect(opening.hasPrefix("# &#60;b&#62; &#96;r stop\\(\\)&#96; \\# &#36;x&#36;\n\n"))
    #expect(opening.contains("Is it \\[worth\\]\\(javascript\\:x\\) it?"))
    #expect(opening.contains("- **\\=a**: \\*first\\*"))
    #expect(opening.contains("--plan '=a'"))
    #expect(try notebook().rMarkdown().contains("`r stop") == false)
    #expect(try notebook(.chinese).cells[0] != notebook().cells[0])
  }

  /// Names are read from the tables when the notebook runs.
  @Test func namesStandInNoCode() throws {
    for cell in try notebook().cells {
      guard case .code(let python, let r) = cell.content else { continue }
      #expect(!python.contains("=a\"") && r?.contains("=a\"") != true)
    }
  }

  @Test func rMarkdownHasTheSameCells() throws {
    let notebook = try notebook()
    let text = notebook.rMarkdown()
    #expect(text.hasPrefix("---\noutput: html_document\npoolcast: test "))
    for cell in notebook.cells {
      switch cell.content {
      case .markdown(let markdown): #expect(text.contains("\n" + markdown + "\n"))
      case .code(_, let r?): #expect(text.contains("```{r \(cell.id)}\n\(r)\n```\n"))
      case .code: #expect(!text.contains("{r \(cell.id)}"))
      }
    }
  }

  // MARK: What may be replaced

  @Test func ownNotebooksAreReplaced() throws {
    let notebook = try notebook()
    #expect(FormerNotebook(json: try notebook.ipynb()) == .replaceable)
    #expect(FormerNotebook(rMarkdown: notebook.rMarkdown()) == .replaceable)
  }

  /// Jupyter writes outputs, counts, times, what it knows of the kernel, and whole texts for lists of
  /// lines.
  @Test func runningANotebookDoesNotChangeIt() throws {
    var file = try json(try notebook().ipynb())
    var cells = try #require(file["cells"] as? [[String: Any]])
    for place in cells.indices {
      cells[place]["source"] = (cells[place]["source"] as? [String])?.joined()
      if cells[place]["cell_type"] as? String == "code" {
        cells[place]["execution_count"] = 3
        cells[place]["metadata"] = ["execution": ["shell.execute_reply": "2026-01-05"]]
      }
    }
    var metadata = try #require(file["metadata"] as? [String: Any])
    metadata["language_info"] = ["name": "python", "version": "3.13"]
    metadata["kernelspec"] = ["name": "mine", "display_name": "Mine"]
    file["metadata"] = metadata
    file["cells"] = cells + [["cell_type": "code", "source": [String]()]]
    let text = String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self)
    #expect(FormerNotebook(json: text) == .replaceable)
  }

  @Test func theWorkOfOthersIsSeen() throws {
    let notebook = try notebook()
    let text = try notebook.ipynb()
    #expect(FormerNotebook(json: text.replacing("FOLDER =", with: "PLACE =")) == .workedOn)
    // Cells of another kind, with tags, and a file with a title.
    for (old, new) in [
      ("\"cell_type\" : \"markdown\"", "\"cell_type\" : \"raw\""),
      ("\"metadata\" : {\n\n      }", "\"metadata\" : {\"tags\": [\"mine\"]}"),
      ("\"kernelspec\" :", "\"title\": \"mine\", \"kernelspec\" :"),
    ] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      try #require(changed != text)
      #expect(FormerNotebook(json: changed) == .workedOn, "\(new)")
    }
    let markdown = notebook.rMarkdown()
    #expect(FormerNotebook(rMarkdown: markdown.replacing("\n", with: "\r\n")) == .replaceable)
    for changed in [
      markdown + "mine\n", markdown.replacing("html_document\n", with: "pdf_document\n"),
      markdown.replacing("---\noutput", with: "---\ntitle: mine\noutput"),
      markdown.replacing(
        "---\noutput",
        with: "---\n" + String(repeating: "# mine\n", count: 30) + "output"),
    ] {
      try #require(changed != markdown)
      #expect(FormerNotebook(rMarkdown: changed) == .workedOn)
    }
    for foreign in [
      "", "{}", "{\"cells\": [], \"metadata\": {}}", "[1]", "---\ntitle: mine\n---\n",
    ] {
      #expect(FormerNotebook(json: foreign) == .foreign)
      #expect(FormerNotebook(rMarkdown: foreign) == .foreign)
    }
  }
}

/// The tables that every run writes.
private enum ResultTable {
  static let names = [
    "summary", "timeline", "replicates", "compare", "channels", "segments", "waves", "gates",
    "cohorts", "flows", "ledger", "parameters",
  ].map { $0 + ".csv" }
}
