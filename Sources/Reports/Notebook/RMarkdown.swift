/// A notebook as R Markdown.
enum RMarkdown {
  static let opening = "---\n"
  /// Begins the line that says who wrote the file.
  static let mark = "poolcast: "

  /// What follows the header; nil where there is none.
  static func body(of text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return nil
    }
    return lines[(end + 1)...].joined(separator: "\n")
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
    return """
      ---
      output: html_document
      \(RMarkdown.mark)\(version) \(NotebookDigest.of([body]))
      ---
      \(body)
      """
  }
}
