/// Expectations of one or more scenarios beside what was simulated, with one seed or several: what
/// `poolcast check --run --csv` writes.
struct ExpectationsCSV: CSVTable {
  static let fileName = "expectations.csv"
  static let columns = [
    "scenario", "seed", "plan", "kpi", "unit", "week", "low", "high", "mean", "mc_error", "p05",
    "p95", "verdict", "source",
  ]
  let reports: [ExpectationReport]

  func write(to sink: inout RowSink) {
    for report in reports {
      for expected in report.rows { sink.row { write(expected, of: report, to: &$0) } }
    }
  }

  private func write(
    _ row: ExpectationReport.Row, of report: ExpectationReport, to text: inout CSVText
  ) {
    text.cell(report.scenario.name)
    text.cell(Int(report.scenario.settings.seed))
    text.cell(row.expectation.plan)
    text.cell(row.kpi.id)
    text.cell(row.kpi.unit.text(currency: report.scenario.currency))
    text.cell(row.expectation.week.map(Double.init))
    text.cell(row.expectation.band.lowerBound)
    text.cell(row.expectation.band.upperBound)
    text.cell(row.estimate.mean)
    text.cell(row.estimate.mcError)
    text.cell(row.estimate.p05)
    text.cell(row.estimate.p95)
    text.cell(row.verdict.rawValue)
    text.cell(row.expectation.source)
  }
}

extension ExpectationReport {
  /// The reports as a CSV file.
  public static func csv(_ reports: [ExpectationReport], _ options: CSVOptions = CSVOptions())
    -> String
  {
    ExpectationsCSV(reports: reports).text(options)
  }
}
