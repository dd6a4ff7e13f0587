import Scenarios

/// When a wave goes live, over the replicates in which it does, and what held it up.
public struct WaveOnCalendar: Sendable {
  public let wave: String
  /// The wave that must have passed before.
  public let after: String?
  /// Share of the replicates in which it opened.
  public let probabilityOpen: Measured
  /// Weeks from the start, from 0.
  public let openWeek: Estimate
  /// The first day of the median week.
  public let date: CivilDate?
  let holding: WaveHolding

  init(_ wave: Wave, of plan: Plan, outcomes: [WaveIndicators], start: CivilDate) {
    self.wave = wave.name
    after = wave.after.map { plan.waves[$0].name }
    openWeek = Estimate(outcomes.map(\.openWeek))
    probabilityOpen =
      outcomes.isEmpty
      ? Measured()
      : Jackknife.share(
        Double(openWeek.count) / Double(outcomes.count), of: outcomes.count)
    date = openWeek.median.map { start.adding(days: Int(($0 * 7).rounded())) }
    holding = WaveHolding(outcomes, gate: wave.gate)
  }
}
