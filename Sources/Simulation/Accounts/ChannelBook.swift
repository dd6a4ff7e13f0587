/// What came through each way into the pool, in agents and money of agents, for either half; referral
/// is the last way.
final class ChannelBook {
  private let numbers: Column<Double>
  private let weeks: Int
  let channels: Int

  // The layout of a channel: spend, joins in the present step, joins by week, order value by week.
  private static let spend = 0
  private static let joinsNow = 1
  private static let weekly = 2
  private var stride: Int { Self.weekly + 2 * weeks }

  init(channels: Int, weeks: Int) {
    self.channels = channels
    self.weeks = weeks
    numbers = Column(count: 2 * channels * (Self.weekly + 2 * weeks), filledWith: 0)
  }

  @inline(__always)
  private func start(_ half: Int, _ channel: Int) -> Int { (half * channels + channel) * stride }

  @inline(__always)
  private func start(_ agent: Int, through channel: Int) -> Int {
    start(AgentSample.half(of: agent), channel)
  }

  func take(_ other: ChannelBook) { numbers.take(other.numbers) }

  func join(_ agent: Int, through channel: Int) {
    numbers[start(agent, through: channel) + Self.joinsNow] += 1
  }

  func spend(_ amount: Double, on agent: Int, through channel: Int) {
    numbers[start(agent, through: channel) + Self.spend] += amount
  }

  /// An order of a member who first entered through a channel.
  func order(_ value: Double, of agent: Int, through channel: Int, inWeek week: Int) {
    numbers[start(agent, through: channel) + Self.weekly + weeks + week] += value
  }

  /// Closes the joins of a step: ad spend belongs to them.
  ///
  /// - Parameters:
  ///   - week: of the horizon; nil beyond it, where joins are not counted.
  ///   - costPerJoin: of each channel in this step.
  /// - Returns: the ad spend of either half.
  func closeJoins(inWeek week: Int?, costPerJoin: [Double]) -> Halves<Double> {
    var adSpend = Halves(both: closeJoins(half: 0, inWeek: week, costPerJoin))
    adSpend.odd = closeJoins(half: 1, inWeek: week, costPerJoin)
    return adSpend
  }

  private func closeJoins(half: Int, inWeek week: Int?, _ costPerJoin: [Double]) -> Double {
    var adSpend = 0.0
    for channel in 0..<channels {
      let start = start(half, channel)
      let joins = numbers[start + Self.joinsNow]
      if joins > 0, channel < costPerJoin.count {
        adSpend += joins * costPerJoin[channel]
        numbers[start + Self.spend] += joins * costPerJoin[channel]
      }
      if let week { numbers[start + Self.weekly + week] += joins }
      numbers[start + Self.joinsNow] = 0
    }
    return adSpend
  }

  /// What a sample tells of a channel.
  ///
  /// - Parameter scale: members that an agent of the sample stands for.
  func outcome(of channel: Int, over sample: AgentSample, scale: Double) -> ChannelOutcome {
    func told(_ place: Int) -> Double {
      let (even, odd) = (numbers[start(0, channel) + place], numbers[start(1, channel) + place])
      return switch sample {
      case .all: (even + odd) * scale
      case .evenHalf: even * scale
      case .oddHalf: odd * scale
      }
    }
    var outcome = ChannelOutcome()
    outcome.spend = told(Self.spend)
    outcome.weeklyJoins = (0..<weeks).map { told(Self.weekly + $0) }
    outcome.weeklyGMV = (0..<weeks).map { told(Self.weekly + weeks + $0) }
    return outcome
  }
}
