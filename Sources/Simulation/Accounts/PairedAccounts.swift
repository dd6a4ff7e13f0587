extension Accounts {
  /// Whether a member who enters for the first time is held against itself in baseline.
  func pairs(_ agent: Int) -> Bool {
    !(baselinePlaces?.isPrivate(agent) ?? false)
  }

  func pairedJoin(_ agent: Int, channel: Int, step: Int) {
    joiners.join(
      agent, through: channel,
      exposure: Double(clock.horizon - 1 - step) * clock.weeksPerStep)
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
      joiners.add(value * Double(steps), of: agent, through: status.entryChannel)
    }
    for companion in companions {
      guard let joined = companion.records[agent] else { continue }
      let steps = window.stepsLeft(after: step, entry: Int(joined.step))
      companion.sums.add(value * Double(steps), of: agent, through: Int(joined.channel))
    }
  }

  /// Closes the joins of a step.
  ///
  /// - Parameter costPerJoin: of each channel in this step.
  /// - Returns: the ad spend of either half, in money of agents.
  func closeJoins(step: Int, costPerJoin: [Double]) -> Halves<Double> {
    channels.closeJoins(
      inWeek: isCounted ? clock.week(ofStep: step) : nil, costPerJoin: costPerJoin)
  }
}
