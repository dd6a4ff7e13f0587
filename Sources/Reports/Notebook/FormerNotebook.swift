import Foundation

/// What may become of a file that stands where a notebook is to go.
public enum FormerNotebook: Sendable, Equatable {
  /// Poolcast wrote it, and nobody has changed it.
  case replaceable
  /// Poolcast wrote it, and somebody has added or changed cells, or what the file says besides them.
  case workedOn
  /// Poolcast did not write it.
  case foreign

  /// - Parameter text: of an `.ipynb` file.
  public init(json text: String) {
    guard
      let file = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let metadata = file["metadata"] as? [String: Any],
      let mark = metadata["poolcast"] as? [String: Any], let digest = mark["sha256"] as? String,
      let cells = file["cells"] as? [[String: Any]]
    else {
      self = .foreign
      return
    }
    let parts = [NotebookDigest.Part(metadataOfFile: metadata)] + cells.map { .init(cell: $0) }
    self = NotebookDigest.of(parts) == digest ? .replaceable : .workedOn
  }

  /// - Parameter text: of an `.Rmd` file.
  public init(rMarkdown text: String) {
    guard let file = RMarkdown(text.replacing("\r\n", with: "\n")) else {
      self = .foreign
      return
    }
    self = file.mark.hasSuffix(" " + file.digest) ? .replaceable : .workedOn
  }
}

extension NotebookDigest.Part {
  /// What kernels and those who run notebooks write about the file.
  private static let kernelKeys: Set = ["kernelspec", "language_info", "widgets"]
  /// What those who run or read a cell leave in it: times, and what is folded or scrolled.
  private static let runKeys: Set = [
    "execution", "ExecuteTime", "collapsed", "scrolled", "trusted",
  ]

  fileprivate init(metadataOfFile metadata: [String: Any]) {
    self.init(metadata: Self.text(metadata, without: Self.kernelKeys.union(["poolcast"])))
  }

  fileprivate init(cell: [String: Any]) {
    let lines = cell["source"] as? [String]
    self.init(
      kind: cell["cell_type"] as? String ?? "",
      metadata: Self.text(cell["metadata"] as? [String: Any] ?? [:], without: Self.runKeys),
      text: lines?.joined() ?? cell["source"] as? String ?? "")
  }

  /// Empty where nothing is left.
  private static func text(_ metadata: [String: Any], without keys: Set<String>) -> String {
    let kept = metadata.filter { !keys.contains($0.key) }
    guard !kept.isEmpty,
      let data = try? JSONSerialization.data(withJSONObject: kept, options: .sortedKeys)
    else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
