/// Why results could not be written, or read. Former results are whole in every case.
public enum ResultsError: Error, Equatable, CustomStringConvertible {
  /// The folder holds something that Poolcast did not write.
  case foreignFolder(path: String)
  case notAFolder(path: String)
  case symbolicLink(path: String)
  case diskFull(path: String)
  /// Somebody asked to stop while results were being written.
  case interrupted
  /// The folder is not one of results.
  case noResults(path: String)
  /// Another version wrote them: what its numbers mean may differ.
  case otherVersion(path: String, version: String, own: String)
  /// A file is not as it was written; line from 1.
  case damaged(path: String, line: Int?, reason: String)
  /// What the system said of an operation on a path.
  case system(path: String, operation: String, reason: String)

  public var description: String {
    switch self {
    case .foreignFolder(let path):
      """
      \(path) exists and was not written by Poolcast (it has no run.json that says so); \
      it is left as it is. Choose another folder with --out, or remove it yourself
      """
    case .notAFolder(let path):
      "\(path) is not a folder; choose another place with --out"
    case .symbolicLink(let path):
      "\(path) is a symbolic link; name the folder itself with --out"
    case .diskFull(let path):
      "no space is left to write \(path); former results are unchanged"
    case .noResults(let path):
      "\(path) holds no results of Poolcast (it has no run.json that says so); name the folder that "
        + "a run has written, or a scenario file"
    case .otherVersion(let path, let version, let own):
      "the results in \(path) were written by version \(version), and this is \(own); run the "
        + "scenario again (a copy of it is \(path)/\(RunRecord.scenarioFileName))"
    case .damaged(let path, let line, let reason):
      "\(path)\(line.map { ":\($0)" } ?? ""): \(reason); the results are not as they were written, "
        + "run the scenario again"
    case .interrupted: "interrupted; former results are as they were"
    case .system(let path, let operation, let reason):
      "cannot \(operation) \(path): \(reason)"
    }
  }
}
