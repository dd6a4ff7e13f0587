import Scenarios

/// What shells may offer while a command line is typed.
enum ScenarioCompletion {
  /// Plans of the scenario files that are named already.
  @Sendable
  static func plans(_ words: [String], _: Int, _: String) -> [String] {
    let files = words.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    let names = files.flatMap { file -> [String] in
      let read = try? ScenarioReader.load(path: file).read()
      return read?.scenario.plans.map(\.name) ?? []
    }
    return names.reduce(into: []) { seen, name in
      if !seen.contains(name) { seen.append(name) }
    }
  }

  /// Paths of keys that no list or user's name is part of.
  @Sendable
  static func paths(_: [String], _: Int, _: String) -> [String] {
    KeyReference.entries
      .filter { !$0.unit.isEmpty && !$0.path.contains { "[<{".contains($0) } }
      .map { $0.path + "=" }
  }
}
