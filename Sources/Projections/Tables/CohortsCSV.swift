import Scenarios

/// cohorts.csv: what became of the members who first joined in the same month.
struct CohortsCSV: ResultTable {
  static let fileName = "cohorts.csv"
  static let columns = [
    "plan", "join_month", "months_since", "joined", "still_private", "orders_per_member",
    "contribution_per_member",
  ]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    for plan in projection.plans {
      let sums = projection.cohorts[plan]
      for (joinMonth, rows) in sums.months.sorted(by: { $0.key < $1.key }) {
        for (since, month) in rows.enumerated() {
          let replicates = Double(sums.denominator(joinMonth: joinMonth, since: since))
          sink.row { row in
            row.cell(projection.scenario.plans[plan].name)
            row.cell(Self.text(month: joinMonth))
            row.cell(since)
            row.cell(ratio(month.joined, replicates))
            row.cell(ratio(month.stillPrivate, replicates))
            row.cell(ratio(month.orders, month.joined))
            row.cell(ratio(month.contribution, month.joined))
          }
        }
      }
    }
  }

  /// `YYYY-MM`.
  private static func text(month: Int) -> String {
    let firstDay = CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    return String(firstDay.description.dropLast(3))
  }
}
