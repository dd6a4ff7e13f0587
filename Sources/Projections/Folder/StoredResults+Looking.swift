/// What reports show of results, beyond the decision.
extension StoredResults {
  /// What is expected of a KPI over the horizon; of nothing for an unknown one.
  package func horizon(plan: Int, kpi id: String) -> Estimate {
    catalogue.place(of: id).map { estimate(plan: plan, kpi: $0) } ?? Estimate()
  }

  /// The values of the replicates that define a KPI, freed of the agents' noise.
  package func freedHorizon(plan: Int, kpi id: String) -> [Double] {
    guard let kpi = catalogue.place(of: id), catalogue.kpis[kpi].scope.contains(.replicates) else {
      return []
    }
    return freedValues(plan: plan, kpi: kpi).filter { !$0.isNaN }
  }

  /// When each wave of a plan goes live.
  package func wavesOnCalendar(plan: Int) -> [WaveOnCalendar] { waveCalendar(plan: plan) }

  /// What each channel brings under a plan, referral last.
  package func channelScorecard(plan: Int) -> [DecisionSheet.ChannelOnSheet] {
    scorecard(plan: plan)
  }
}
