/// segments.csv: the KPIs that belong to members, by segment, over the horizon.
struct SegmentsCSV: ResultTable {
  static let fileName = "segments.csv"
  static let columns = ["plan", "segment", "kpi", "unit"] + RangeScratch.Range.columns
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let scenario = projection.scenario
    let catalogue = projection.catalogue
    var scratch = RangeScratch()
    for plan in projection.plans {
      guard let layout = projection.layout(plan: plan) else { continue }
      let freeing = projection.freeing(plan: plan)
      for (segment, entity) in scenario.segments.enumerated() {
        for (column, place) in catalogue.segments.enumerated() {
          let cell = segment * catalogue.segments.count + column
          let square = layout.segment(segment, column: column)
          let range = scratch.range(
            count: projection.replicates.count, freeing,
            samplingVariance: { projection.samplingVariance(plan: plan, group: $0, at: square) },
            value: { replicate in
              let values = projection.replicates[replicate].plans[plan].segments
              return values.indices.contains(cell) ? values[cell] : .nan
            })
          sink.row { row in
            row.cell(scenario.plans[plan].name)
            row.cell(entity.name)
            row.cell(catalogue.kpis[place].id)
            row.cell(catalogue.kpis[place].unit.text(currency: scenario.currency))
            row.cells(range)
          }
        }
      }
    }
  }
}
