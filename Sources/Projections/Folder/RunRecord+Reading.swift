import Foundation
import Scenarios

extension RunRecord {
  /// The record of a results folder.
  ///
  /// - Parameter version: of the program that reads.
  init(from folder: String, version: String) throws(ResultsError) {
    guard Self.marks(folder: folder) else { throw .noResults(path: folder) }
    let path = folder + "/" + Self.fileName
    let data = Data(try FileSystem.bytes(of: path))
    struct Stamp: Decodable { var version: String }
    if let stamp = try? JSONDecoder().decode(Stamp.self, from: data), stamp.version != version {
      throw .otherVersion(
        path: folder, version: DisplayWidth.printable(stamp.version), own: version)
    }
    do {
      self = try JSONDecoder().decode(RunRecord.self, from: data)
    } catch {
      throw .damaged(path: path, line: nil, reason: Message("it is no record of a run", "它不是运行记录"))
    }
  }

  /// The copy of the scenario file that the run has left.
  package func scenarioFile(in folder: ResultsFolder) throws(ResultsError) -> [UInt8] {
    let path = folder.path + "/" + Self.scenarioFileName
    let bytes = try FileSystem.bytes(of: path)
    guard SHA256Digest(of: bytes).hexadecimal == scenario.sha256 else {
      throw .damaged(
        path: path, line: nil, reason: Message("it is not the scenario that was run", "它不是当时运行的情景"))
    }
    return bytes
  }

  /// The scenario as it was run.
  ///
  /// - Parameter decide: overrides of keys under `decide`.
  /// - Throws: `ResultsError`, or `InvalidScenario` when an override does not fit.
  func scenario(in folder: String, decide: [Override]) throws -> Scenario {
    let bytes = try scenarioFile(in: ResultsFolder(path: folder))
    let path = folder + "/" + Self.scenarioFileName
    let overrides = settings.overrides.map { Override($0) } + settings.asOverrides
    let reader = ScenarioReader(file: path, bytes: bytes, overrides: overrides + decide)
    let read = try reader.read().scenario
    try Catalogue.checkIndicators(of: read)
    return try read.restricted(toPlans: settings.plans)
  }
}

extension RunRecord.Settings {
  /// What the command line may have set in ways of its own.
  fileprivate var asOverrides: [Override] {
    [
      Override(path: "simulation.agents", value: String(agents)),
      Override(path: "simulation.replicates", value: String(replicates)),
      Override(path: "simulation.seed", value: String(seed)),
      Override(path: "calendar.weeks", value: String(weeks)),
    ]
  }
}
