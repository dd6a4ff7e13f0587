/// gates.csv: what became of every wave in every replicate.
struct GatesCSV: ResultTable {
  static let fileName = "gates.csv"
  static let columns = [
    "plan", "replicate", "wave", "open_week", "passed_week", "stopped_week", "members",
    "private_members", "failed_checks",
  ]
  /// Between the counts of failed checks, one a condition of the gate.
  static let separator: Character = "/"
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    for plan in projection.plans {
      let entity = projection.scenario.plans[plan]
      for replicate in projection.replicates {
        for (wave, outcome) in zip(entity.waves, replicate.plans[plan].waves) {
          sink.row { row in
            row.cell(entity.name)
            row.cell(replicate.replicate)
            row.cell(wave.name)
            row.cell(outcome.openWeek)
            row.cell(outcome.passedWeek)
            row.cell(outcome.stoppedWeek)
            row.cell(outcome.members)
            row.cell(outcome.privateMembers)
            row.cell(outcome.failures.map(String.init).joined(separator: String(Self.separator)))
          }
        }
      }
    }
  }
}
