import Simulation

/// flows.csv: moves of members between states over the horizon.
struct FlowsCSV: ResultTable {
  static let fileName = "flows.csv"
  static let columns = ["plan", "from", "to", "members_mean", "members_p05", "members_p95"]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let moves = moves
    for plan in projection.plans {
      guard let layout = projection.layout(plan: plan) else { continue }
      for move in moves {
        let estimate = projection.estimate(plan: plan, at: layout.flow(move.place)) {
          $0.flows[move.place]
        }
        sink.row { row in
          row.cell(projection.scenario.plans[plan].name)
          row.cell(move.from.name)
          row.cell(move.to.name)
          row.meanAndRange(estimate)
        }
      }
    }
  }

  private struct Move {
    var from: MemberState
    var to: MemberState

    /// Where it stands in `FlowMatrix.values`.
    var place: Int { from.rawValue * MemberState.allCases.count + to.rawValue }
  }

  /// The moves that happen in some plan of some replicate: the same rows for every plan.
  private var moves: [Move] {
    var happens = FlowMatrix().values.map { _ in false }
    for replicate in projection.replicates {
      for plan in replicate.plans {
        for (place, members) in plan.flows.enumerated() where members != 0 {
          happens[place] = true
        }
      }
    }
    return MemberState.allCases.flatMap { from in
      MemberState.allCases.map { Move(from: from, to: $0) }
    }
    .filter { $0.from != $0.to && happens[$0.place] }
  }
}
