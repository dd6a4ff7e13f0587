import Projections

/// How many lines a text takes in a cell.
enum TextLines {
  /// - Parameter width: in characters; Chinese ones count double.
  static func count(_ text: String, width: Int) -> Int {
    // Words that do not fit leave some room at the ends of lines.
    let room = max(1, width * 19 / 20)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      sum + max(1, (DisplayWidth.of(String(line)) + room - 1) / room)
    }
  }
}
