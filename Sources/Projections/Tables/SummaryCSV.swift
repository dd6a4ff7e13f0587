/// summary.csv: every KPI of every plan over the horizon.
struct SummaryCSV: ResultTable {
  static let fileName = "summary.csv"
  static let columns = [
    "plan", "kpi", "unit", "mean", "sd", "mc_error", "p05", "p25", "median", "p75", "p95",
    "unknown_share", "unknown_share_error", "chance_share", "chance_share_error", "noise_share",
    "noise_share_error",
  ]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let scenario = projection.scenario
    for plan in projection.plans {
      for (place, kpi) in projection.catalogue.kpis.enumerated() {
        let estimate = projection.estimate(plan: plan, kpi: place)
        let spread = projection.spread(plan: plan, kpi: place)
        sink.row { row in
          row.cell(scenario.plans[plan].name)
          row.cell(kpi.id)
          row.cell(kpi.unit.text(currency: scenario.currency))
          row.cell(estimate.mean)
          row.cell(estimate.sd)
          row.cell(estimate.mcError)
          row.cell(estimate.p05)
          row.cell(estimate.p25)
          row.cell(estimate.median)
          row.cell(estimate.p75)
          row.cell(estimate.p95)
          for share in [spread?.unknown, spread?.chance, spread?.noise] {
            row.cell(share?.value)
            row.cell(share?.error)
          }
        }
      }
    }
  }
}
