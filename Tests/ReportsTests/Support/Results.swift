import Experiments
import Foundation
import Projections
import Scenarios

@testable import Reports

/// Results of small runs, as their folders hold them.
enum Results {
  static let version = "test"

  /// Runs a scenario and reads its folder back.
  static func source(
    _ yaml: String, overrides: [String] = [], language: Language = .english
  ) throws -> ReportSource {
    let folder = try self.folder(yaml, overrides: overrides)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    return try ReportSource(in: folder, version: version, language: language)
  }

  /// Runs a scenario into a folder of its own, which the caller removes.
  static func folder(_ yaml: String, overrides: [String] = []) throws -> ResultsFolder {
    let bytes = Array(yaml.utf8)
    let scenario = try ScenarioReader(
      file: "shop.yaml", bytes: bytes, overrides: overrides.map { Override($0) }
    ).read().scenario
    let experiment = Experiment(
      scenario, threads: 1, twins: Experiment.twins(for: scenario))
    let projection = try experiment.projection(isCancelled: { false })
    let settings = RunRecord.Settings(
      agents: scenario.settings.agents, replicates: scenario.settings.replicates,
      weeks: scenario.calendar.weeks, step: scenario.calendar.step.rawValue,
      seed: scenario.settings.seed, plans: scenario.plans.map(\.name), overrides: overrides)
    let record = RunRecord(
      version: version, scenarioName: scenario.name,
      scenario: RunRecord.ScenarioFile(path: "shop.yaml", contents: bytes), settings: settings,
      threads: 1, seconds: 1, memberWeeksPerSecond: 1, warnings: [])
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(
      "poolcast-report-\(UUID().uuidString)")
    let folder = ResultsFolder(path: place.path)
    try folder.write(projection, record: record, scenario: bytes)
    return folder
  }

  /// A scenario of the repository.
  static func shipped(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("scenarios/\(name).yaml"), encoding: .utf8)
  }
}
