extension Accounts {
  /// Whether a member who enters for the first time is held against itself in baseline.
  func pairs(_ agent: Int) -> Bool {
    !(baselinePlaces?.isPrivate(agent) ?? false)
  }

  func pairedJoin(_ agent: Int, channel: Int, step: Int) {
    joiners[of: agent].members[channel] += 1
    joiners[of: agent].exposure += Double(clock.horizon - 1 - step) * clock.weeksPerStep
  }

  /// A member enters or leaves paid membership at the end of a step: the fees less benefits of the
  /// rest of its pairing window are booked or taken back at once, so that no step has to visit all
  /// super members.
  ///
  /// - Parameter entry: step of the first entry plus 1; 0: none.
  func superChanged(
    _ agent: Int, _ status: Status, entry: UInt16, isSuper: Bool, step: Int
  ) {
    guard isCounted, superValuePerStep != 0 else { return }
    let value = isSuper ? superValuePerStep : -superValuePerStep
    if entry != 0, status.has(Status.paired) {
      let steps = window.stepsLeft(after: step, entry: Int(entry) - 1)
      joiners[of: agent].contribution[status.entryChannel] += value * Double(steps)
    }
    for index in companions.indices {
      guard let joined = companions[index].records[agent] else { continue }
      let channel = Int(joined.channel)
      let steps = window.stepsLeft(after: step, entry: Int(joined.step))
      companions[index].sums[of: agent].contribution[channel] += value * Double(steps)
    }
  }

  /// Closes the joins of a step: ad spend belongs to them.
  ///
  /// - Parameter costPerJoin: of each channel in this step.
  /// - Returns: the ad spend of either half, in money of agents.
  func closeJoins(step: Int, costPerJoin: [Double]) -> Halves<Double> {
    let week = clock.week(ofStep: step)
    let isCounted = isCounted
    func close(_ channels: inout [ChannelAccount]) -> Double {
      var spend = 0.0
      for channel in channels.indices {
        let joins = channels[channel].joinsNow
        if joins > 0, channel < costPerJoin.count {
          spend += joins * costPerJoin[channel]
          channels[channel].spend += joins * costPerJoin[channel]
        }
        if isCounted { channels[channel].weeklyJoins[week] += joins }
        channels[channel].joinsNow = 0
      }
      return spend
    }
    var spend = Halves(both: close(&channels.even))
    spend.odd = close(&channels.odd)
    return spend
  }
}
