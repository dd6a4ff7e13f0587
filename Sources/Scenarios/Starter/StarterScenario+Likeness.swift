extension StarterScenario {
  /// Another scenario's file under a new name, to be made into a scenario of one's own.
  ///
  /// What speaks of the other alone goes: title, question, and what is expected of its plans, with the
  /// comments right above them.
  ///
  /// - Parameters:
  ///   - name: Name of the new scenario; quoted where YAML needs it.
  ///   - text: A file whose keys of the first level begin their lines.
  ///   - language: That in which errors name the name.
  /// - Throws: ``InvalidScenario`` when a scenario cannot have that name.
  public static func text(name: String, like text: String, language: Language = .english)
    throws(InvalidScenario) -> String
  {
    var kept: [Substring] = []
    var isDropping = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let key = firstLevelKey(of: line) {
        isDropping = ["title", "question", "expect"].contains(key)
        if isDropping { kept.removeTrailingComments() }
      }
      guard !isDropping else { continue }
      kept.append(firstLevelKey(of: line) == "name" ? "name: \(quoted(name))" : line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return try checked(
      schemaLine + "#\n" + origin + kept.joined(separator: "\n") + "\n", name: name, language)
  }

  private static let origin = """
    # Begun from another scenario. The comments below tell of that one; its title, its question and what
    # is expected of its plans were left out: write your own.
    #

    """

  /// The key that a line of the first level begins with; nil for all other lines.
  private static func firstLevelKey(of line: Substring) -> Substring? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return line[..<colon]
  }
}

extension [Substring] {
  fileprivate mutating func removeTrailingComments() {
    while let last, last.hasPrefix("#") { removeLast() }
  }
}
