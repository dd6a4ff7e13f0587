import Foundation
import Projections

/// By what a notebook is known as Poolcast's, and whether somebody has worked on it since.
enum NotebookDigest {
  /// Of the texts of all cells that are not empty. Running a notebook does not change it.
  static func of(_ sources: [String]) -> String {
    let kept = sources.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
    return SHA256Digest(of: Array(kept.joined(separator: "\u{1E}").utf8)).hexadecimal
  }
}

/// What may become of a file that stands where a notebook is to go.
public enum FormerNotebook: Sendable, Equatable {
  /// Poolcast wrote it, and nobody has changed it.
  case replaceable
  /// Poolcast wrote it, and somebody has added or changed cells.
  case workedOn
  /// Poolcast did not write it.
  case foreign

  /// - Parameter text: of an `.ipynb` file.
  public init(json text: String) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(text.utf8)),
      let mark = file.metadata.poolcast
    else {
      self = .foreign
      return
    }
    let sources = file.cells.map(\.source.text)
    self = NotebookDigest.of(sources) == mark.sha256 ? .replaceable : .workedOn
  }

  /// - Parameter text: of an `.Rmd` file.
  public init(rMarkdown text: String) {
    let text = text.replacing("\r\n", with: "\n")
    let mark = text.split(separator: "\n", maxSplits: 20, omittingEmptySubsequences: false)
      .first { $0.hasPrefix(RMarkdown.mark) }
    guard text.hasPrefix(RMarkdown.opening), let mark, let body = RMarkdown.body(of: text) else {
      self = .foreign
      return
    }
    let isUnchanged = mark.hasSuffix(" " + NotebookDigest.of([body]))
    self = isUnchanged ? .replaceable : .workedOn
  }

  private struct File: Decodable {
    struct Metadata: Decodable { var poolcast: Mark? }
    struct Mark: Decodable { var sha256: String }
    struct Cell: Decodable { var source: Source }
    var metadata: Metadata
    var cells: [Cell]
  }

  /// A text, or its lines.
  private struct Source: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let whole = try? value.decode(String.self) {
        text = whole
      } else {
        text = try value.decode([String].self).joined()
      }
    }
  }
}
