import Foundation
import Projections

/// By what a notebook is known as Poolcast's, and whether somebody has worked on it since.
enum NotebookDigest {
  /// A part that somebody may have worked on: a cell, or what stands in the file besides cells.
  struct Part {
    /// The kind of a cell.
    var kind = ""
    /// As sorted JSON.
    var metadata = ""
    var text = ""
  }

  /// Of all parts that are not empty. Running a notebook does not change it.
  static func of(_ parts: [Part]) -> String {
    let kept = parts.compactMap { part -> String? in
      let text = part.text.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !(text + part.metadata).isEmpty else { return nil }
      return [part.kind, part.metadata, text].joined(separator: "\u{1F}")
    }
    return SHA256Digest(of: Array(kept.joined(separator: "\u{1E}").utf8)).hexadecimal
  }
}
