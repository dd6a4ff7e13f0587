/// "Did you mean …": the known word nearest to what was written.
enum Suggestion {
  /// Nil when no word is near enough to be meant.
  static func nearest(to word: String, among known: [String]) -> String? {
    let written = Array(word.lowercased().unicodeScalars.prefix(64))
    guard !written.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let allowed = max(1, min(written.count, letters.count) / 3)
      guard abs(letters.count - written.count) <= allowed else { continue }
      let distance = distance(written, letters)
      // A single letter has everything for a neighbour.
      guard distance <= allowed, distance < max(written.count, letters.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The hint that goes with an unknown word: the nearest known one, else all of them.
  static func hint(for word: String, among known: [String], called term: Term) -> Message {
    if let hint = nearestHint(for: word, among: known) { return hint }
    guard !known.isEmpty else {
      return Message("there are no \(term.plural) here", "这里没有\(term.chinese)")
    }
    let list = Wording.list(known, limit: 40)
    return Message(
      "known \(term.plural): \(list.english)", "可选的\(term.chinese)：\(list.chinese)")
  }

  /// The nearest known word as a hint; nil when none is near.
  static func nearestHint(for word: String, among known: [String]) -> Message? {
    nearest(to: word, among: known).map {
      Message("did you mean \(Wording.quoted($0))?", "是否想写 \(Wording.quoted($0))？")
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string
  /// alignment; Damerau 1964).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [Int](repeating: row + 1, count: right.count + 1)
      for column in 0..<right.count {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        current[column + 1] = min(previous[column + 1] + 1, current[column] + 1, replaced)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          current[column + 1] = min(current[column + 1], beforePrevious[column - 1] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
