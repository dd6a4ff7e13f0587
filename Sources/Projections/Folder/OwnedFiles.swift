#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files in a results folder that are Poolcast's own. No other file is ever deleted.
package enum OwnedFiles {
  /// What a run leaves.
  static let ofRuns =
    ResultTables.all.map { $0.fileName } + [RunRecord.fileName, RunRecord.scenarioFileName]

  static let names =
    ofRuns + [DecisionCSV.fileName, AssessmentCSV.fileName, PilotCSV.fileName, report, workbook]

  /// What people see of results; like the decision it is of no use without them.
  package static let report = "report.html"
  package static let workbook = "workbook.xlsx"

  /// Removes a folder of former or unfinished results. Files that Poolcast does not know, such as
  /// somebody's notes beside the tables, move into `target`; where one cannot, the folder stays.
  static func remove(_ folder: String, keepingOthersIn target: String) {
    for name in FileSystem.names(in: folder) {
      let path = folder + "/" + name
      if names.contains(name) {
        unlink(path)
      } else if FileSystem.entry(at: target + "/" + name) == .missing {
        rename(path, target + "/" + name)
      }
    }
    rmdir(folder)
  }
}
