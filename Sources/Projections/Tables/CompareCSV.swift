/// compare.csv: every plan against each plan before it, baseline first, replicate by replicate.
struct CompareCSV: ResultTable {
  static let fileName = "compare.csv"
  static let columns = [
    "plan", "versus", "kpi", "unit", "mean_difference", "ci95_low", "ci95_high", "p_greater",
  ]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let scenario = projection.scenario
    for plan in projection.plans {
      for other in 0..<plan {
        for place in projection.catalogue.replicates {
          let kpi = projection.catalogue.kpis[place]
          let difference = projection.difference(plan: plan, versus: other, kpi: place)
          sink.row { row in
            row.cell(scenario.plans[plan].name)
            row.cell(scenario.plans[other].name)
            row.cell(kpi.id)
            row.cell(kpi.unit.text(currency: scenario.currency))
            row.cell(difference.mean)
            row.cell(difference.low)
            row.cell(difference.high)
            row.cell(difference.probabilityGreater)
          }
        }
      }
    }
  }
}
