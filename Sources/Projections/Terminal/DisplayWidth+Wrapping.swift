extension DisplayWidth {
  /// Lines no wider than `width`. A line breaks at spaces and between Chinese characters, though not
  /// before a mark that closes or after one that opens; a word that is too wide, anywhere.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for (place, piece) in pieces(of: word, width: width).enumerated() {
        let gap = place == 0 && !line.isEmpty ? " " : ""
        if line.isEmpty || of(line) + gap.count + of(piece) <= width {
          line += gap + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Parts of a word between which a line may break.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    for character in word {
      guard let piece = pieces.last, let before = piece.last else {
        pieces.append(String(character))
        continue
      }
      let isFull = of(piece) + of(String(character)) > width
      if isFull || mayBreak(between: before, and: character) {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "”", "’", "》", "】", "…",
  ]
  private static let opening: Set<Character> = ["（", "“", "‘", "《", "【"]

  /// A number stays with its 万.
  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    isWide(left) && !opening.contains(left) && !closing.contains(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    of(String(character)) == 2
  }
}
