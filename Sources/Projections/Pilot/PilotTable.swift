import Experiments

/// The chance that a pilot of so many members for so many weeks leads to the right decision.
///
/// Gates read what n agents show. The members' own chance is in it at the size of the pilot; the noise
/// of the agents is not that of the pilot's members and is taken out (``NoisyIndicator``).
public struct PilotTable: Sendable {
  public struct Cell: Sendable {
    public let members: Double
    public let weeks: Double
    /// Whether that is what the plan has.
    public let isOwn: Bool
    /// Nil where noise of the agents drowns what the gate reads, or the gate is never checked.
    public let verdicts: GateWorth.Verdicts?
    /// As ``GateWorth/worth``.
    public let worth: Measured?
  }

  /// Size by size, the shortest first.
  public let cells: [Cell]
  /// The right decisions of the pilot that makes the most of them, chosen on one half of the replicates
  /// and counted on the other; nil where fewer than two are known.
  public let best: Measured?
  /// Of ``cells``, the one that makes the most on all replicates.
  public let leader: Int?

  init(_ pilots: [PilotDesign.Pilot], _ runs: PilotRuns) {
    var known: [(cell: Int, rightness: [Double])] = []
    var cells: [Cell] = []
    for (place, pilot) in pilots.enumerated() {
      let forked = runs.chancesWithoutNoise(pilot.fork).map {
        runs.forked(pilot.fork, chances: $0)
      }
      let isChecked = forked.map { ForkedValues.checked($0.values) > 0 } ?? false
      if let forked, isChecked { known.append((place, forked.rightness)) }
      cells.append(
        Cell(
          pilot, forked: isChecked ? forked : nil,
          asSimulated: runs.forked(pilot.fork, chances: runs.decisions(pilot.fork))))
    }
    self.cells = cells
    let choice = Self.choice(known.map(\.rightness))
    best = choice.best
    leader = choice.leader.map { known[$0].cell }
  }

  /// Rows of right decisions by replicate, of which those count that all pilots have.
  static func choice(_ rows: [[Double]]) -> (leader: Int?, best: Measured?) {
    guard rows.count > 1 else { return (nil, nil) }
    let all = PairedValues(exactly: rows + [rows[0].map { _ in 0 }])
    let values = all.keeping(all.complete(in: Array(all.plans)))
    guard values.count > 0 else { return (nil, nil) }
    let pilots = Array(rows.indices)
    return (
      Ranking(of: values, among: pilots).plans.first,
      CrossFit.estimate(values, among: pilots, versus: rows.count)
    )
  }
}

extension PilotTable.Cell {
  fileprivate init(
    _ pilot: PilotDesign.Pilot, forked: ForkedValues?, asSimulated: ForkedValues
  ) {
    members = pilot.members
    weeks = pilot.weeks
    isOwn = pilot.isOwn
    verdicts = forked.map { GateWorth.Verdicts($0.values) }
    worth = GateWorth.crossFitted(asSimulated.values, ForkedValues.worth)
  }
}

extension PairedValues {
  /// Numbers in which there is no noise of agents.
  init(exactly rows: [[Double]]) {
    self.init(
      values: rows, halfDifferences: rows.map { $0.map { _ in 0 } },
      paths: rows.map { $0.map { _ in 0 } }, sampledShare: 1)
  }
}
