/// A part of a notebook: text, or code.
struct NotebookCell: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case markdown(String)
    /// The same in both languages of programming; nil where a notebook in R goes without.
    case code(python: String, r: String?)
  }

  /// Latin letters, digits and hyphens; no two cells of a notebook have the same, and it stays from
  /// version to version (nbformat 4.5, `id`).
  let id: String
  let content: Content

  static func markdown(_ id: String, _ text: String) -> NotebookCell {
    NotebookCell(id: id, content: .markdown(text))
  }

  static func code(_ id: String, python: String, r: String? = nil) -> NotebookCell {
    NotebookCell(id: id, content: .code(python: python, r: r))
  }
}
