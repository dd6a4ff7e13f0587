/// ledger.csv: what adds up to a plan's contribution over the horizon.
struct LedgerCSV: ResultTable {
  static let fileName = "ledger.csv"
  static let columns = ["plan", "line", "amount_mean", "amount_p05", "amount_p95"]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    for plan in projection.plans {
      guard let layout = projection.layout(plan: plan) else { continue }
      for (place, line) in LedgerLine.allCases.enumerated() {
        let estimate = projection.estimate(plan: plan, at: layout.ledger(place)) {
          $0.ledger[place]
        }
        sink.row { row in
          row.cell(projection.scenario.plans[plan].name)
          row.cell(line.rawValue)
          row.meanAndRange(estimate)
        }
      }
    }
  }
}
