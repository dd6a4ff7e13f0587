import Experiments
import Foundation
import Scenarios

@testable import Projections

/// A folder of results that is gone when nobody needs it any more.
final class StoredRun: Sendable {
  let path: String

  /// Runs a scenario and stores what comes of it.
  ///
  /// - Parameters:
  ///   - plans: none: all.
  ///   - alter: changes what the command line would.
  init(
    _ text: String, set overrides: [String] = [], plans: [String] = [],
    alter: (inout Scenario) -> Void = { _ in }
  ) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "poolcast-tests-" + UUID().uuidString).path(percentEncoded: false)
    var scenario = try ScenarioReader(
      file: "x.yaml", text: text, overrides: overrides.map { Override($0) }
    ).read().scenario
    if !plans.isEmpty { scenario = try scenario.restricted(toPlans: plans) }
    alter(&scenario)
    let record = RunRecord(
      version: "1", scenarioName: scenario.name,
      scenario: RunRecord.ScenarioFile(path: "x.yaml", contents: text.utf8),
      settings: RunRecord.Settings(
        agents: scenario.settings.agents, replicates: scenario.settings.replicates,
        weeks: scenario.calendar.weeks, step: scenario.calendar.step.rawValue,
        seed: scenario.settings.seed, plans: scenario.plans.map(\.name), overrides: overrides),
      threads: 1, seconds: 1, memberWeeksPerSecond: 1, warnings: [])
    try ResultsFolder(path: path).write(
      Experiment(scenario, threads: 1, twins: Experiment.twins(for: scenario)).projection(
        isCancelled: { false }), record: record,
      scenario: Array(text.utf8))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func results(version: String = "1") throws -> StoredResults {
    try StoredResults(in: ResultsFolder(path: path), version: version)
  }

  /// Results of the shop as it is.
  static let shopResults = Result { try StoredRun(shop).results() }

  /// A shop with a plan, and one that inherits from it.
  static let shop = """
    poolcast: 1
    name: shop
    calendar: {start: 2026-01-05, weeks: 12}
    simulation: {agents: 150, replicates: 8, seed: 3}
    market: {members: 1500}
    segments:
      - name: guests
        share: 1
        orders_per_year: {mean: 12, cv: 1}
        order_value: {mean: 40, cv: 0.2}
        gross_margin: 0.5
        blocks_per_year: 0.5
        response: {order_lift: 0.3 to 0.9}
    channels:
      - {name: card, trigger: order, accept_rate: 0.5, cost_per_invite: 0.1}
    ports:
      - {name: group, strength: 0.3}
    plans:
      - name: gentle
        acquisition: {card: {coverage: 1}}
        touches: {group: 1}
        waves: [{name: all, audience: rest}]
      - {name: loud, from: gentle, touches: {group: 3}}

    """
}
