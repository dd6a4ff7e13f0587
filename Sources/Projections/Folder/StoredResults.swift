import Foundation
import Scenarios

/// The results of a run as its folder holds them: all that a decision is made of.
public struct StoredResults: Sendable {
  public private(set) var scenario: Scenario
  /// Which run it was.
  public let record: RunRecord
  public let catalogue: Catalogue
  package let replicateCount: Int
  /// By plan, KPI and replicate; empty for KPIs of no single replicate.
  private var values: [[[Double]]]
  private var halfDifferences: [[[Double]]]
  /// By plan and replicate, one a wave.
  private var waves: [[[WaveIndicators]]] = []
  private var noise: [PlanNoise] = []
  /// By plan, channel and number.
  private var channels: [[[Estimate]]] = []

  /// - Parameters:
  ///   - version: of the program that reads.
  ///   - decide: overrides of keys under `decide`, which change nothing that was simulated.
  /// - Throws: `ResultsError`, or `InvalidScenario` when an override does not fit.
  public init(in folder: ResultsFolder, version: String, decide: [Override] = []) throws {
    let path = folder.path
    record = try RunRecord(from: path, version: version)
    scenario = try record.scenario(in: path, decide: decide)
    catalogue = Catalogue(for: scenario)
    replicateCount = record.settings.replicates
    values = scenario.plans.map { [kpis = catalogue.kpis] _ in kpis.map { _ in [] } }
    halfDifferences = values
    try readReplicates(path + "/" + ReplicatesCSV.fileName)
    try readGates(path + "/" + GatesCSV.fileName)
    try readChannels(path + "/" + ChannelsCSV.fileName)
  }

  private mutating func readReplicates(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: ReplicatesCSV.columns)
    for plan in scenario.plans.indices {
      for replicate in 0..<replicateCount {
        for kpi in catalogue.replicates {
          let row = try rows.row(
            beginningWith: [
              scenario.plans[plan].name, String(replicate), catalogue.kpis[kpi].id,
            ], count: ReplicatesCSV.columns.count)
          values[plan][kpi].append(try rows.number(row[3]))
          // A number of single precision, as it was.
          halfDifferences[plan][kpi].append(Double(Float(try rows.number(row[4]))))
        }
      }
    }
    try rows.end()
  }

  private mutating func readGates(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: GatesCSV.columns)
    for plan in scenario.plans {
      var replicates: [[WaveIndicators]] = []
      for replicate in 0..<replicateCount {
        var waves: [WaveIndicators] = []
        for wave in plan.waves {
          let row = try rows.row(
            beginningWith: [plan.name, String(replicate), wave.name],
            count: GatesCSV.columns.count)
          waves.append(try WaveIndicators(row, of: wave, in: rows))
        }
        replicates.append(waves)
      }
      waves.append(replicates)
    }
    try rows.end()
    noise = scenario.plans.indices.map { plan in
      var noise = PlanNoise()
      for replicate in 0..<replicateCount {
        let baseline = plan == 0 ? [] : waves[0][replicate]
        noise.add(GatePath(waves[plan][replicate], baseline: baseline), HalfSquares())
      }
      return noise
    }
  }

  private mutating func readChannels(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: ChannelsCSV.columns)
    let names = scenario.channels.map(\.name) + [ChannelKPIs.referralName]
    for plan in scenario.plans {
      var estimates: [[Estimate]] = []
      for name in names {
        let row = try rows.row(
          beginningWith: [plan.name, name], count: ChannelsCSV.columns.count)
        let numbers = try row.dropFirst(2).map { cell throws(ResultsError) in
          try rows.number(cell)
        }
        estimates.append(
          stride(from: 0, to: numbers.count, by: 3).map {
            Estimate(mean: numbers[$0], p05: numbers[$0 + 1], p95: numbers[$0 + 2])
          })
      }
      channels.append(estimates)
    }
    try rows.end()
  }
}

extension StoredResults: DecisionSource {
  var sampledShare: Double { scenario.sampledShare }

  var replicateNumbers: [Int] { Array(0..<replicateCount) }

  func values(plan: Int, kpi: Int) -> [Double] { values[plan][kpi] }

  func halfDifferences(plan: Int, kpi: Int) -> [Double] { halfDifferences[plan][kpi] }

  func groups(plan: Int) -> GateGroups { GateGroups(noise[plan].pathOfReplicate) }

  func paths(plan: Int) -> [Int] { noise[plan].pathOfReplicate }

  func waves(plan: Int, wave: Int) -> [WaveIndicators] { waves[plan].map { $0[wave] } }

  func channelEstimate(plan: Int, channel: Int, number: Int) -> Estimate {
    channels[plan][channel][number]
  }
}

extension Scenario {
  /// n/N.
  var sampledShare: Double { min(1, Double(settings.agents) / market.members) }
}

extension Estimate {
  /// Mean and 90 % range as a table holds them; NaN where not defined.
  init(mean: Double, p05: Double, p95: Double) {
    self.init(value: mean.isNaN ? nil : mean, error: nil, count: 0)
    self.p05 = p05.isNaN ? nil : p05
    self.p95 = p95.isNaN ? nil : p95
  }
}

extension WaveIndicators {
  /// - Parameter row: of gates.csv.
  fileprivate init(_ row: [String], of wave: Wave, in rows: CSVRows) throws(ResultsError) {
    openWeek = try rows.number(row[3])
    passedWeek = try rows.number(row[4])
    stoppedWeek = try rows.number(row[5])
    members = try rows.number(row[6])
    privateMembers = try rows.number(row[7])
    let counts = row[8].split(separator: GatesCSV.separator).map { Int($0) }
    guard counts.count == wave.gate?.conditions.count ?? 0, !counts.contains(nil) else {
      throw rows.damaged(
        Message(
          "`failed_checks` should have a count for each condition of the gate",
          "`failed_checks` 应为闸门的每个条件各有一个计数"))
    }
    failures = counts.compactMap { $0 }
    readings = []
  }
}

extension StoredResults {
  /// The results of some plans, and of baseline, alone.
  ///
  /// - Parameter names: none: all plans.
  /// - Throws: `InvalidScenario` when there is no such plan.
  public func restricted(toPlans names: [String]) throws(InvalidScenario) -> StoredResults {
    guard !names.isEmpty else { return self }
    var restricted = self
    restricted.scenario = try scenario.restricted(toPlans: names)
    let kept = scenario.plans.indices.filter { plan in
      restricted.scenario.plans.contains { $0.name == scenario.plans[plan].name }
    }
    restricted.values = kept.map { values[$0] }
    restricted.halfDifferences = kept.map { halfDifferences[$0] }
    restricted.waves = kept.map { waves[$0] }
    restricted.noise = kept.map { noise[$0] }
    restricted.channels = kept.map { channels[$0] }
    return restricted
  }
}
