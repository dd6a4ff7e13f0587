/// transfer.csv: a plan at home and in another world, beside that world's own best plan.
struct TransferCSV: CSVTable {
  static let fileName = "transfer.csv"
  static let columns = [
    "place", "scenario", "plan", "kpi", "unit", "mean", "mc_error", "p05", "p95",
  ]
  let report: TransferReport

  func write(to sink: inout RowSink) {
    for place in TransferReport.Place.allCases {
      for line in report.lines {
        sink.row { row in
          row.cell(place.rawValue)
          row.cell(report.scenario(at: place).name)
          row.cell(report.planName(at: place))
          row.cell(line.id)
          row.cell(line.unit.text(currency: report.scenario(at: place).currency))
          row.cell(line[place].mean)
          row.cell(line[place].mcError)
          row.cell(line[place].p05)
          row.cell(line[place].p95)
        }
      }
    }
  }
}

extension TransferReport {
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    TransferCSV(report: self).text(options)
  }
}
