extension KeyReference {
  /// The parts of the reference, each the keys under one key of the first level; the first part
  /// holds those that stand alone.
  public static let sections: [(name: String, entries: [Entry])] = {
    func root(_ entry: Entry) -> String { String(entry.path.prefix { $0 != "." && $0 != "[" }) }
    var sections: [(name: String, entries: [Entry])] = [("file", [])]
    for entry in entries {
      let hasParts = entries.contains { $0.path != entry.path && root($0) == root(entry) }
      if !hasParts {
        sections[0].entries.append(entry)
      } else if sections.last?.name == root(entry) {
        sections[sections.count - 1].entries.append(entry)
      } else {
        sections.append((root(entry), [entry]))
      }
    }
    return sections
  }()

  /// A table in Markdown. (t) marks values that may change over time, (fixed) numbers that must be
  /// certain.
  public static func table(of entries: [Entry]) -> String {
    let head = "| key | unit | range | default | meaning | example |\n|---|---|---|---|---|---|"
    return ([head] + entries.map(row)).joined(separator: "\n")
  }

  private static func row(_ entry: Entry) -> String {
    let marks = (entry.mayChangeOverTime ? " (t)" : "") + (entry.mustBeCertain ? " (fixed)" : "")
    let only =
      entry.onlyFor.isEmpty
      ? "" : " Of \(Wording.alternatives(entry.onlyFor).replacing(" or ", with: " and ")) channels."
    let cells = [
      "`\(entry.path)`", entry.unit + marks, entry.range,
      entry.isRequired ? "required" : entry.standard ?? "", entry.meaning + only,
      entry.example.map { "`\($0)`" } ?? "",
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
