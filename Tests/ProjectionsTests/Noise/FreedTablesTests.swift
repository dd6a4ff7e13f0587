import Experiments
import Scenarios
import Simulation
import Testing

@testable import Projections

/// Every table frees its ranges as the summary does. Of a single week, segment and channel all of
/// them tell the same numbers.
struct FreedTablesTests {
  private static let projection = Result {
    try Experiment(scenario(), threads: 1).projection()
  }

  /// Active customers in public who are asked at their orders; nothing else happens.
  private static func scenario() -> Scenario {
    var scenario = Scenario()
    scenario.name = "week"
    scenario.calendar.weeks = 1
    scenario.settings.agents = 400
    scenario.settings.replicates = 60
    scenario.market.members = 40_000
    // A common shock, so that not all of the variance is noise.
    scenario.market.shock.sd = 0.1
    var segment = Segment()
    segment.name = "all"
    segment.ordersPerYear = .init(mean: 40, cv: 0.5)
    segment.orderValue = .init(mean: 50, cv: 0.3)
    segment.grossMargin = 0.5
    scenario.segments = [segment]
    var channel = Channel()
    channel.name = "card"
    channel.trigger = .order
    channel.acceptRate = 0.5
    channel.mix = [1]
    scenario.channels = [channel]
    var baseline = Plan()
    baseline.name = Plan.baselineName
    baseline.acquisition = [Schedule(1)]
    var wave = Wave()
    wave.name = "all"
    wave.audience.segments = [0]
    baseline.waves = [wave]
    scenario.plans = [baseline]
    return scenario
  }

  /// Single precision in `timeline.csv` and `segments.csv`.
  private func expect(_ row: [String], _ low: Int, _ high: Int, _ kpi: String) throws {
    let projection = try Self.projection.get()
    let estimate = projection.estimate(plan: 0, kpi: kpi)
    for (cell, value) in [(row[low], estimate.p05), (row[high], estimate.p95)] {
      let (told, value) = try (#require(Double(cell)), #require(value))
      #expect(abs(told - value) <= 1e-6 * abs(value), "\(kpi)")
    }
    let raw = Estimate(projection.values(plan: 0, kpi: kpi).compactMap { $0 })
    // What is freed is seen: without it none of these tests would say anything.
    let (rawLow, rawHigh) = try (#require(raw.p05), #require(raw.p95))
    let (low, high) = try (#require(estimate.p05), #require(estimate.p95))
    #expect(high - low < 0.9 * (rawHigh - rawLow), "\(kpi)")
  }

  private func expectQuartiles(_ row: [String], _ low: Int, _ high: Int, _ kpi: String) throws {
    let estimate = try Self.projection.get().estimate(plan: 0, kpi: kpi)
    for (cell, value) in [(row[low], estimate.p25), (row[high], estimate.p75)] {
      let (told, value) = try (#require(Double(cell)), #require(value))
      #expect(abs(told - value) <= 1e-6 * abs(value), "\(kpi)")
    }
  }

  private func row(_ table: some ResultTable, _ cells: String...) throws -> [String] {
    try #require(rows(table).first { row in cells.allSatisfy(row.contains) })
  }

  @Test func timeline() throws {
    let table = try TimelineCSV(of: Self.projection.get())
    for kpi in ["contribution", "gmv", "joins"] {
      try expectQuartiles(row(table, kpi), 7, 9, kpi)
      try expect(row(table, kpi), 6, 10, kpi)
    }
  }

  @Test func segments() throws {
    let table = try SegmentsCSV(of: Self.projection.get())
    for kpi in ["orders", "gmv", "joins"] {
      try expectQuartiles(row(table, kpi), 6, 8, kpi)
      try expect(row(table, kpi), 5, 9, kpi)
    }
  }

  @Test func channels() throws {
    let table = try ChannelsCSV(of: Self.projection.get())
    try expect(row(table, "card"), 3, 4, "joins_card")
  }

  @Test func flows() throws {
    let table = try FlowsCSV(of: Self.projection.get())
    try expect(row(table, "public_active", "private_active"), 4, 5, "joins")
  }

  @Test func ledger() throws {
    let table = try LedgerCSV(of: Self.projection.get())
    try expect(row(table, "contribution"), 3, 4, "contribution")
  }
}
