import Scenarios
import Simulation

/// The tables of a results folder that people look at, besides what decisions are made of
/// (``StoredResults``).
package struct StoredTables: Sendable {
  /// What became of those who first joined in the same month.
  package struct Cohort: Sendable, Equatable {
    /// `YYYY-MM`.
    package let joinMonth: String
    /// By months since joining.
    package fileprivate(set) var months: [Month]

    package struct Month: Sendable, Equatable {
      package let joined: Double
      package let stillPrivate: Double
      package let contributionPerMember: Double
    }
  }

  /// Moves of members between two states over the horizon.
  package struct Move: Sendable, Equatable {
    package let from: MemberState
    package let to: MemberState
    package let members: Estimate
  }

  /// How the variance of a KPI divides; nil where the run could not tell.
  package struct SpreadShares: Sendable, Equatable {
    package let unknown: Measured?
    package let chance: Measured?
    package let noise: Measured?
  }

  private let scenario: Scenario
  private let catalogue: Catalogue
  /// By plan, place in `catalogue.timeline`, and week.
  private var timeline: [[[RangeScratch.Range]]] = []
  /// By plan.
  package private(set) var cohorts: [[Cohort]] = []
  package private(set) var moves: [[Move]] = []
  /// By plan, in the order of `LedgerLine.allCases`.
  package private(set) var ledger: [[Estimate]] = []
  /// By plan and KPI.
  private var spreads: [[SpreadShares]] = []

  /// - Parameter folder: the one that `results` were read from.
  /// - Throws: `ResultsError` where a table is not as a run has written it.
  package init(in folder: ResultsFolder, of results: StoredResults) throws(ResultsError) {
    scenario = results.scenario
    catalogue = results.catalogue
    try readTimeline(folder.path + "/" + TimelineCSV.fileName)
    try readSummary(folder.path + "/" + SummaryCSV.fileName)
    try readCohorts(folder.path + "/" + CohortsCSV.fileName)
    try readMoves(folder.path + "/" + FlowsCSV.fileName)
    try readLedger(folder.path + "/" + LedgerCSV.fileName)
  }

  /// A KPI week by week; nil where it has no value in a week.
  package func weeks(plan: Int, kpi id: String) -> [RangeScratch.Range]? {
    guard let kpi = catalogue.place(of: id), let column = catalogue.timeline.firstIndex(of: kpi)
    else { return nil }
    return timeline[plan][column]
  }

  /// Nil for an unknown KPI.
  package func spread(plan: Int, kpi id: String) -> SpreadShares? {
    catalogue.place(of: id).map { spreads[plan][$0] }
  }

  // MARK: Reading

  private mutating func readTimeline(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: TimelineCSV.columns)
    for plan in scenario.plans {
      var columns = [[RangeScratch.Range]](repeating: [], count: catalogue.timeline.count)
      for week in 0..<scenario.calendar.weeks {
        let date = scenario.calendar.start.adding(days: 7 * week).description
        for (column, place) in catalogue.timeline.enumerated() {
          let row = try rows.row(
            beginningWith: [plan.name, String(week), date, catalogue.kpis[place].id],
            count: TimelineCSV.columns.count)
          columns[column].append(try rows.range(row[5...]))
        }
      }
      timeline.append(columns)
    }
    try rows.end()
  }

  private mutating func readSummary(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: SummaryCSV.columns)
    for plan in scenario.plans {
      var shares: [SpreadShares] = []
      for kpi in catalogue.kpis {
        let row = try rows.row(
          beginningWith: [plan.name, kpi.id], count: SummaryCSV.columns.count)
        shares.append(
          SpreadShares(
            unknown: try rows.measured(row[11...12]), chance: try rows.measured(row[13...14]),
            noise: try rows.measured(row[15...16])))
      }
      spreads.append(shares)
    }
    try rows.end()
  }

  private mutating func readCohorts(_ path: String) throws(ResultsError) {
    cohorts = scenario.plans.map { _ in [] }
    var rows = try CSVRows(path, columns: CohortsCSV.columns)
    while let row = try rows.row() {
      guard row.count == CohortsCSV.columns.count, let plan = place(of: row[0]) else {
        throw rows.damaged(Message("there is no such plan", "没有此计划"))
      }
      let numbers = try rows.numbers(row[3...])
      if cohorts[plan].last?.joinMonth != row[1] {
        cohorts[plan].append(Cohort(joinMonth: row[1], months: []))
      }
      guard Int(row[2]) == cohorts[plan].last?.months.count else {
        throw rows.damaged(Message("months do not follow each other", "月份不连续"))
      }
      cohorts[plan][cohorts[plan].count - 1].months.append(
        Cohort.Month(
          joined: numbers[0], stillPrivate: numbers[1], contributionPerMember: numbers[3]))
    }
  }

  private mutating func readMoves(_ path: String) throws(ResultsError) {
    moves = scenario.plans.map { _ in [] }
    var rows = try CSVRows(path, columns: FlowsCSV.columns)
    while let row = try rows.row() {
      guard row.count == FlowsCSV.columns.count, let plan = place(of: row[0]),
        let from = MemberState(named: row[1]), let to = MemberState(named: row[2])
      else { throw rows.damaged(Message("there is no such plan or state", "没有此计划或状态")) }
      moves[plan].append(Move(from: from, to: to, members: try rows.estimate(row[3...])))
    }
    let pairs = moves.map { $0.map { [$0.from, $0.to] } }
    guard pairs.allSatisfy({ $0 == pairs[0] }) else {
      throw rows.damaged(Message("not every plan has the same moves", "各计划的流动行不一致"))
    }
  }

  private mutating func readLedger(_ path: String) throws(ResultsError) {
    var rows = try CSVRows(path, columns: LedgerCSV.columns)
    for plan in scenario.plans {
      var amounts: [Estimate] = []
      for line in LedgerLine.allCases {
        let row = try rows.row(
          beginningWith: [plan.name, line.rawValue], count: LedgerCSV.columns.count)
        amounts.append(try rows.estimate(row[2...]))
      }
      ledger.append(amounts)
    }
    try rows.end()
  }

  private func place(of plan: String) -> Int? {
    scenario.plans.firstIndex { CSVText.guarded($0.name) == plan }
  }
}

extension MemberState {
  /// - Parameter name: the word used for it in flows.csv.
  fileprivate init?(named name: String) {
    guard let state = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }
}

extension CSVRows {
  fileprivate func numbers(_ cells: ArraySlice<String>) throws(ResultsError) -> [Double] {
    var numbers: [Double] = []
    for cell in cells { numbers.append(try number(cell)) }
    return numbers
  }

  /// Mean, quartiles and 90 % range, in the order of their columns.
  fileprivate func range(_ cells: ArraySlice<String>) throws(ResultsError) -> RangeScratch.Range {
    let numbers = try numbers(cells).map(\.defined)
    return RangeScratch.Range(
      mean: numbers[0], p05: numbers[1], p25: numbers[2], median: numbers[3], p75: numbers[4],
      p95: numbers[5])
  }

  /// Mean and 90 % range.
  fileprivate func estimate(_ cells: ArraySlice<String>) throws(ResultsError) -> Estimate {
    let numbers = try numbers(cells)
    return Estimate(mean: numbers[0], p05: numbers[1], p95: numbers[2])
  }

  /// A number and its error; nil where it is not defined.
  fileprivate func measured(_ cells: ArraySlice<String>) throws(ResultsError) -> Measured? {
    let numbers = try numbers(cells).map(\.defined)
    return numbers[0].map { Measured(value: $0, error: numbers[1]) }
  }
}

extension Double {
  fileprivate var defined: Double? { isNaN ? nil : self }
}
