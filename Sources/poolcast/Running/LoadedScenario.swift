import Projections
import Scenarios

/// A scenario that was read from a file and may be run.
struct LoadedScenario {
  /// As the user named it.
  let path: String
  let bytes: [UInt8]
  let scenario: Scenario
  let warnings: [Diagnostic]

  /// Reads files, all of them, before anything is run.
  ///
  /// - Parameter plans: the plans to keep; none: all.
  /// - Throws: ``Failure`` once everything that is wrong with any of them has been told.
  static func read(
    _ paths: [String], overrides: [Override], plans: [String] = [], in language: Language
  ) throws -> [LoadedScenario] {
    var loaded: [LoadedScenario] = []
    var told: Set<String> = []
    for path in paths {
      do {
        loaded.append(try read(path, overrides: overrides, plans: plans))
      } catch {
        // An option that fits no file is told once.
        let text = error.rendered(in: language)
        if told.insert(text).inserted { Console.note(text) }
      }
    }
    guard loaded.count == paths.count else { throw Failure(.scenarioInvalid) }
    return loaded
  }

  static func read(_ path: String, overrides: [Override], plans: [String] = [])
    throws(InvalidScenario) -> LoadedScenario
  {
    let reader = try ScenarioReader.load(path: path, overrides: overrides)
    let read = try reader.read()
    try Catalogue.checkIndicators(of: read.scenario)
    let scenario = plans.isEmpty ? read.scenario : try read.scenario.restricted(toPlans: plans)
    return LoadedScenario(
      path: path, bytes: reader.bytes, scenario: scenario, warnings: read.warnings)
  }

  func tellWarnings(in language: Language) {
    for warning in warnings { Console.note(warning.rendered(in: language)) }
  }
}
