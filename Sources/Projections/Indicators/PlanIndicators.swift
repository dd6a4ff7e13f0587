import Simulation

/// What is kept of one plan in one replicate. NaN stands for "not defined".
struct PlanIndicators: Sendable {
  /// Over the horizon, one for each KPI of the catalogue; NaN also for those of no single replicate.
  var horizon: [Double]
  /// By how much each of them differs between the two halves of the agents; NaN where a half does not
  /// define it. Empty where an outcome has no halves.
  var halfDifferences: [Float] = []
  /// By week, one column for each KPI of `Catalogue.timeline`.
  var timeline: WeeklyColumns
  /// Row by row: segments, then the KPIs of `Catalogue.segments`.
  var segments: [Float]
  /// One for each channel, referral last.
  var channels: [ChannelIndicators]
  var waves: [WaveIndicators]
  /// Moves between states, as `FlowMatrix.values`.
  var flows: [Double]
  /// One amount for each `LedgerLine`.
  var ledger: [Double]
}

/// The scorecard of a way into the pool: quantity, quality, cost.
struct ChannelIndicators: Sendable {
  var joins: Double
  /// Paired incremental contribution per joiner within 26 weeks.
  var quality: Double
  var costPerJoin: Double
  var spend: Double

  /// All of them, in the order of the table's columns.
  static let numbers: [KeyPath<ChannelIndicators, Double> & Sendable] = [
    \.joins, \.quality, \.costPerJoin, \.spend,
  ]

  init(_ channel: ChannelOutcome) {
    joins = channel.joins
    quality = ratio(channel.pairedContribution, channel.pairedJoiners) ?? .nan
    costPerJoin = ratio(channel.spend, channel.joins) ?? .nan
    spend = channel.spend
  }
}

struct WaveIndicators: Sendable {
  /// In weeks from the start, from 0.
  var openWeek: Double
  var passedWeek: Double
  var stoppedWeek: Double
  /// Checks in which a condition of the gate did not hold, one a condition.
  var failures: [Int]
  var members: Double
  var privateMembers: Double
  /// What the last check of the gate saw.
  var readings: [GateReading]

  init(_ wave: WaveOutcome, stepsPerWeek: Int) {
    func week(_ step: Int?) -> Double { step.map { Double($0) / Double(stepsPerWeek) } ?? .nan }
    openWeek = week(wave.openedAtStep)
    passedWeek = week(wave.passedAtStep)
    stoppedWeek = week(wave.stoppedAtStep)
    failures = wave.failures
    members = wave.members
    privateMembers = wave.privateMembers
    readings = wave.readings
  }

  var passed: Bool { !passedWeek.isNaN }
  var stopped: Bool { !stoppedWeek.isNaN }
  /// Whether a check of the gate kept waiting those who wait for the wave.
  var wasHeld: Bool { failures.contains { $0 > 0 } }
}
