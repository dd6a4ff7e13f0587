import Scenarios

/// All that a decision sheet is made of: a run, or the folder of its results.
protocol DecisionSource: ReplicatedKPIs {
  /// The scenario with its central values.
  var scenario: Scenario { get }
  /// Numbers of the replicates, which address their draws.
  var replicateNumbers: [Int] { get }
  /// A wave in all replicates.
  func waves(plan: Int, wave: Int) -> [WaveIndicators]
  /// A number of `ChannelIndicators.numbers`: mean and 90 % range.
  ///
  /// - Parameter channel: referral comes last.
  func channelEstimate(plan: Int, channel: Int, number: Int) -> Estimate
}

extension Projection: DecisionSource {
  var replicateNumbers: [Int] { replicates.map(\.replicate) }

  func channelEstimate(plan: Int, channel: Int, number: Int) -> Estimate {
    guard let layout = layout(plan: plan) else { return Estimate() }
    let place = layout.channel(channel, number: number)
    return estimate(plan: plan, at: place) { indicators in
      guard indicators.channels.indices.contains(channel) else { return .nan }
      return indicators.channels[channel][keyPath: ChannelIndicators.numbers[number]]
    }
  }
}

extension DecisionSource {
  /// When each wave of a plan goes live.
  func waveCalendar(plan: Int) -> [WaveOnCalendar] {
    let entity = scenario.plans[plan]
    return entity.waves.indices.map { wave in
      WaveOnCalendar(
        entity.waves[wave], of: entity, outcomes: waves(plan: plan, wave: wave),
        start: scenario.calendar.start)
    }
  }

  /// What each channel brings under a plan, referral last.
  func scorecard(plan: Int) -> [DecisionSheet.ChannelOnSheet] {
    let names = scenario.channels.map(\.name) + [ChannelKPIs.referralName]
    return names.enumerated().map { channel, name in
      func number(_ place: KeyPath<ChannelIndicators, Double> & Sendable) -> Estimate {
        let number = ChannelIndicators.numbers.firstIndex(of: place) ?? 0
        return channelEstimate(plan: plan, channel: channel, number: number)
      }
      return DecisionSheet.ChannelOnSheet(
        name: name, joins: number(\.joins), quality: number(\.quality),
        costPerJoin: number(\.costPerJoin))
    }
  }
}
