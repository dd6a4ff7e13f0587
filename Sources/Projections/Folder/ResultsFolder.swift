/// The folder in which the results of a scenario stand: one CSV file a table, and run.json.
///
/// Results are written beside it and take its place when they are whole. Whatever happens before,
/// the former results stay as they were. The change is one step on Linux; on other systems there
/// is an instant between two renamings in which the former results have a hidden name.
public struct ResultsFolder: Sendable {
  public let path: String

  public init(path: String) {
    var trimmed = path
    while trimmed.count > 1 && trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = trimmed
  }

  /// Fails when results could not be put here, so that one knows before a long run.
  public func check() throws(ResultsError) {
    switch FileSystem.entry(at: path) {
    case .missing: break
    case .symbolicLink: throw .symbolicLink(path: path)
    case .other: throw .notAFolder(path: path)
    case .folder:
      guard isOurs else { throw .foreignFolder(path: path) }
    }
    try FileSystem.createFolders(FileSystem.parent(of: path))
    // Making and removing a staging folder shows whether there is leave to write.
    let staging = try StagingFolder(for: path)
    OwnedFiles.remove(staging.path, keepingOthersIn: path)
  }

  /// Empty, with results of a run, or with what a pilot is worth alone.
  private var isOurs: Bool {
    let names = FileSystem.names(in: path)
    return names.isEmpty || names == [PilotCSV.fileName] || RunRecord.marks(folder: path)
  }

  /// Fails when it holds no results that could be read.
  package func checkHoldsResults() throws(ResultsError) {
    guard RunRecord.marks(folder: path) else { throw .noResults(path: path) }
  }

  /// Whether a file is one that a run has left in its folder, and that nothing else may replace.
  package static func isPart(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.contains("/") ? FileSystem.parent(of: path) : "."
    return OwnedFiles.ofRuns.contains(name) && RunRecord.marks(folder: folder)
  }

  /// Fails when a single file could not be put beside the results, and makes the folder where there is
  /// none.
  ///
  /// - Returns: where the file goes.
  public func place(of file: String) throws(ResultsError) -> String {
    try check()
    try FileSystem.createFolders(path)
    return "\(path)/\(file)"
  }

  /// Writes all tables, run.json and the scenario, replacing former results.
  ///
  /// - Parameters:
  ///   - scenario: the scenario file as it was read.
  ///   - decision: nil: no decision.csv.
  ///   - assessment: nil: no assessment.csv.
  ///   - isCancelled: asked before each table, and before results take their place.
  public func write(
    _ projection: Projection, record: RunRecord, scenario: [UInt8],
    decision: DecisionSheet? = nil, assessment: Assessment? = nil,
    options: CSVOptions = CSVOptions(),
    isCancelled: () -> Bool = { false }
  ) throws(ResultsError) {
    try check()
    StagingFolder.removeLeftovers(of: path)
    let staging = try StagingFolder(for: path)
    do throws(ResultsError) {
      for table in ResultTables.all {
        if isCancelled() { throw .interrupted }
        try Self.write(table.init(of: projection), in: staging.path, options: options)
      }
      if let decision {
        try Self.write(DecisionCSV(decision), in: staging.path, options: options)
      }
      if let assessment {
        try Self.write(AssessmentCSV(assessment), in: staging.path, options: options)
      }
      try Self.write(scenario, to: staging.path + "/" + RunRecord.scenarioFileName)
      try Self.write(try record.json(), to: staging.path + "/" + RunRecord.fileName)
      if isCancelled() { throw .interrupted }
      try takePlace(staging.path)
    } catch {
      OwnedFiles.remove(staging.path, keepingOthersIn: path)
      throw error
    }
  }

  private static func write(
    _ table: some CSVTable, in folder: String, options: CSVOptions
  ) throws(ResultsError) {
    let file = try OutputFile(creating: folder + "/" + type(of: table).fileName)
    _ = table.write(options: options) { file.append($0) }
    try file.finish()
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(ResultsError) {
    let file = try OutputFile(creating: path)
    _ = file.append(bytes)
    try file.finish()
  }

  /// Puts the finished folder in place and removes the former one.
  private func takePlace(_ finished: String) throws(ResultsError) {
    // The folder may have changed hands during the run.
    switch FileSystem.entry(at: path) {
    case .missing: return try FileSystem.move(finished, to: path)
    case .symbolicLink: throw .symbolicLink(path: path)
    case .other: throw .notAFolder(path: path)
    case .folder: break
    }
    if FileSystem.names(in: path).isEmpty {
      return try FileSystem.move(finished, to: path)
    }
    guard isOurs else { throw .foreignFolder(path: path) }
    if FileSystem.exchange(finished, path) {
      OwnedFiles.remove(finished, keepingOthersIn: path)
    } else {
      try replaceByRenaming(with: finished)
    }
  }

  private func replaceByRenaming(with finished: String) throws(ResultsError) {
    let former = try StagingFolder(for: path)
    try FileSystem.move(path, to: former.path)
    do throws(ResultsError) {
      try FileSystem.move(finished, to: path)
    } catch {
      try FileSystem.move(former.path, to: path)
      throw error
    }
    OwnedFiles.remove(former.path, keepingOthersIn: path)
  }
}
