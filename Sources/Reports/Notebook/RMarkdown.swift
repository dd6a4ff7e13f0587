/// A notebook as R Markdown.
struct RMarkdown {
  /// Begins the line that says who wrote the file.
  private static let markBeginning = "poolcast: "
  private static let fence = "---"

  /// The lines between the fences, without that of the mark.
  private let header: [String]
  let mark: String
  /// What follows the header.
  private let body: String

  /// Nil where it has no header, or none with a mark.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == Self.fence, let end = lines.dropFirst().firstIndex(of: Self.fence) else {
      return nil
    }
    var header = Array(lines[1..<end])
    guard let place = header.firstIndex(where: { $0.hasPrefix(Self.markBeginning) }) else {
      return nil
    }
    mark = header.remove(at: place)
    self.header = header
    body = lines[(end + 1)...].joined(separator: "\n")
  }

  init(body: String, version: String) {
    header = ["output: html_document"]
    self.body = body
    mark = Self.markBeginning + version + " " + Self.digest(header, body)
  }

  var digest: String { Self.digest(header, body) }

  private static func digest(_ header: [String], _ body: String) -> String {
    NotebookDigest.of([
      NotebookDigest.Part(kind: "header", text: header.joined(separator: "\n")),
      NotebookDigest.Part(kind: "body", text: body),
    ])
  }

  var text: String {
    ([Self.fence] + header + [mark, Self.fence, body]).joined(separator: "\n")
  }
}

extension Notebook {
  /// The text of an `.Rmd` file: the same cells, with code in R.
  public func rMarkdown() -> String {
    let parts = cells.compactMap { cell -> String? in
      switch cell.content {
      case .markdown(let text): text
      case .code(_, let r): r.map { "```{r \(cell.id)}\n\($0)\n```" }
      }
    }
    let body = "\n" + parts.joined(separator: "\n\n") + "\n"
    return RMarkdown(body: body, version: version).text
  }
}
