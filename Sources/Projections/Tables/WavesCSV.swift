/// waves.csv: whether and when each wave of a plan went live, and whom it brought in.
struct WavesCSV: ResultTable {
  static let fileName = "waves.csv"
  static let columns = [
    "plan", "wave", "p_open", "p_passed", "p_stopped", "open_week_median", "open_week_p05",
    "open_week_p95", "members", "private_members", "p_check_turned_by_noise",
    "passed_week_median", "passed_week_p05", "passed_week_p95", "p_held", "held_by",
  ]
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    for plan in projection.plans {
      let entity = projection.scenario.plans[plan]
      for (wave, waveEntity) in entity.waves.enumerated() {
        let outcomes = projection.waves(plan: plan, wave: wave)
        let openWeek = Estimate(outcomes.map(\.openWeek))
        let passedWeek = Estimate(outcomes.map(\.passedWeek))
        let holding = WaveHolding(outcomes, gate: waveEntity.gate)
        sink.row { row in
          row.cell(entity.name)
          row.cell(waveEntity.name)
          row.cell(mean(outcomes) { $0.openWeek.isNaN ? 0 : 1 })
          row.cell(mean(outcomes) { $0.passed ? 1 : 0 })
          row.cell(mean(outcomes) { $0.stopped ? 1 : 0 })
          row.cell(openWeek.median)
          row.cell(openWeek.p05)
          row.cell(openWeek.p95)
          row.cell(mean(outcomes) { $0.members })
          row.cell(mean(outcomes) { $0.privateMembers })
          row.cell(projection.gateNoise(plan: plan, wave: wave).probabilityTurned)
          row.cell(passedWeek.median)
          row.cell(passedWeek.p05)
          row.cell(passedWeek.p95)
          row.cell(holding.probability?.value)
          row.cell(holding.text)
        }
      }
    }
  }

  private func mean(
    _ outcomes: [WaveIndicators], _ value: (WaveIndicators) -> Double
  ) -> Double? {
    outcomes.isEmpty ? nil : Moments(outcomes.map(value)).mean
  }
}
