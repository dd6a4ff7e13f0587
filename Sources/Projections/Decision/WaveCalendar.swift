import Scenarios

/// When a wave goes live, over the replicates in which it does, and what held it up.
public struct WaveOnCalendar: Sendable {
  public let wave: String
  /// The wave that must have passed before.
  public let after: String?
  /// Share of the replicates in which it opened.
  public let probabilityOpen: Measured
  /// Shares of the replicates in which it passed its gate, and in which it was stopped.
  public let probabilityPassed: Measured
  public let probabilityStopped: Measured
  /// Weeks from the start, from 0.
  public let openWeek: Estimate
  public let passedWeek: Estimate
  /// Mean numbers of members in its audience, and of those in the private pool at the end.
  public let members: Double
  public let privateMembers: Double
  /// The first day of the median week.
  public let date: CivilDate?
  let holding: WaveHolding

  init(_ wave: Wave, of plan: Plan, outcomes: [WaveIndicators], start: CivilDate) {
    self.wave = wave.name
    after = wave.after.map { plan.waves[$0].name }
    openWeek = Estimate(outcomes.map(\.openWeek))
    passedWeek = Estimate(outcomes.map(\.passedWeek))
    func share(_ holds: (WaveIndicators) -> Bool) -> Measured {
      guard !outcomes.isEmpty else { return Measured() }
      let count = outcomes.count
      return Jackknife.share(Double(outcomes.count(where: holds)) / Double(count), of: count)
    }
    probabilityOpen = share { !$0.openWeek.isNaN }
    probabilityPassed = share(\.passed)
    probabilityStopped = share(\.stopped)
    members = Estimate(outcomes.map(\.members)).mean ?? 0
    privateMembers = Estimate(outcomes.map(\.privateMembers)).mean ?? 0
    date = openWeek.median.map { start.adding(days: Int(($0 * 7).rounded())) }
    holding = WaveHolding(outcomes, gate: wave.gate)
  }
}
