/// replicates.csv: every KPI over the horizon in every replicate, as it came out, and by how much it
/// differs between the halves of the agents.
struct ReplicatesCSV: ResultTable {
  static let fileName = "replicates.csv"
  static let columns = ["plan", "replicate", "kpi", "value", "half_difference"]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let catalogue = projection.catalogue
    for plan in projection.plans {
      for replicate in projection.replicates {
        for place in catalogue.replicates {
          sink.row { row in
            row.cell(projection.scenario.plans[plan].name)
            row.cell(replicate.replicate)
            row.cell(catalogue.kpis[place].id)
            row.cell(replicate.value(plan: plan, kpi: place))
            row.cell(single: replicate.halfDifference(plan: plan, kpi: place))
          }
        }
      }
    }
  }
}
