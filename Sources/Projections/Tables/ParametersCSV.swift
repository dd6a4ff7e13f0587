/// parameters.csv: the uncertain numbers as drawn for each replicate.
struct ParametersCSV: ResultTable {
  static let fileName = "parameters.csv"
  static let columns = ["replicate", "path", "value"]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    for replicate in projection.replicates {
      for (number, value) in zip(projection.scenario.uncertainNumbers, replicate.parameters) {
        sink.row { row in
          row.cell(replicate.replicate)
          row.cell(number.path)
          row.cell(value)
        }
      }
    }
  }
}
