import Foundation

/// A notebook as Jupyter reads it: nbformat 4.5.
struct NotebookJSON: Encodable {
  struct Cell: Encodable {
    let id: String
    let kind: String
    let source: [String]
    let isCode: Bool

    enum CodingKeys: String, CodingKey {
      case id, source, metadata, outputs
      case kind = "cell_type"
      case executionCount = "execution_count"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(kind, forKey: .kind)
      try container.encode(source, forKey: .source)
      try container.encode([String: String](), forKey: .metadata)
      guard isCode else { return }
      try container.encode([String](), forKey: .outputs)
      try container.encodeNil(forKey: .executionCount)
    }
  }

  struct Metadata: Encodable {
    struct Kernel: Encodable {
      let name = "python3"
      let language = "python"
      let title = "Python 3"

      enum CodingKeys: String, CodingKey {
        case name, language
        case title = "display_name"
      }
    }

    struct LanguageInfo: Encodable { let name = "python" }

    struct Mark: Encodable {
      let version: String
      let language: String
      let sha256: String
    }

    let kernel = Kernel()
    let language = LanguageInfo()
    let poolcast: Mark

    enum CodingKeys: String, CodingKey {
      case kernel = "kernelspec"
      case language = "language_info"
      case poolcast
    }
  }

  let cells: [Cell]
  let metadata: Metadata
  let major = 4
  let minor = 5

  enum CodingKeys: String, CodingKey {
    case cells, metadata
    case major = "nbformat"
    case minor = "nbformat_minor"
  }
}

extension Notebook {
  /// The text of an `.ipynb` file.
  public func ipynb() throws -> String {
    let parts = cells.map { cell in
      switch cell.content {
      case .markdown(let text): NotebookDigest.Part(kind: "markdown", text: text)
      case .code(let python, _): NotebookDigest.Part(kind: "code", text: python)
      }
    }
    let file = NotebookJSON(
      cells: zip(cells, parts).map { cell, part in
        NotebookJSON.Cell(
          id: cell.id, kind: part.kind, source: Self.lines(of: part.text), isCode: cell.isCode)
      },
      metadata: NotebookJSON.Metadata(
        poolcast: NotebookJSON.Metadata.Mark(
          version: version, language: language.rawValue, sha256: NotebookDigest.of(parts))))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
  }

  /// Every line but the last with its line break, as nbformat has it.
  private static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 < lines.count - 1 ? $1 + "\n" : String($1) }
  }
}

extension NotebookCell {
  fileprivate var isCode: Bool {
    if case .code = content { true } else { false }
  }
}
