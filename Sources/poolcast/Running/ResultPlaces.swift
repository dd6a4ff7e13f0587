import Projections
import Scenarios

/// Where the results of each scenario go.
enum ResultPlaces {
  static let standard = "results"

  /// One folder for each scenario: `out` itself for a single one, else one of the scenario's name
  /// below it.
  ///
  /// - Throws: ``Failure`` when two scenarios would write to the same folder.
  static func folders(for names: [String], out: String?) throws(Failure) -> [ResultsFolder] {
    if names.count == 1, let out { return [ResultsFolder(path: out)] }
    var taken: Set<String> = []
    for name in names where !taken.insert(name.lowercased()).inserted {
      throw Failure(
        .usage,
        Message(
          "more than one of the scenarios is named \(name), and their results would replace each "
            + "other; run them one at a time, each with its own --out",
          "有多个情景名为 \(name)，其结果会互相覆盖；请逐个运行，各用自己的 --out"))
    }
    return names.map { ResultsFolder(path: "\(out ?? standard)/\($0)") }
  }
}
