import Scenarios

extension PlanRun {
  private var w: Double { world.membersPerAgent }

  /// Books the step (model, 5.11) and, at the end of a week, the week.
  func close(_ step: Int, acquisition: Acquisition, _ spending: StepSpending) {
    let isCounted = events.context.isCounted
    let adSpend = events.accounts.closeJoins(step: step, costPerJoin: acquisition.adCostPerJoin)
    whole[.inviteSpend] = spending.staffInvitations
    whole[.fixedCost] = spending.fixedCost
    whole[.wages] = spending.wages
    whole[.hiring] = spending.hiring
    whole[.setup] = spending.setup
    for sample in AgentSample.allCases {
      let segments = world.scenario.segments.indices.map { tally(ofSegment: $0, sample) }
      var total = whole
      addMembersBeyondSegments(sample, adSpend: adSpend, to: &total)
      for segment in segments { total.add(segment) }
      if sample == .all { closeWhole(&total) }
      books[sample.rawValue].add(total, segments: segments, isCounted: isCounted)
    }
    events.accounts.sums.reset()
    guard (step + 1) % world.clock.stepsPerWeek == 0 else { return }
    for sample in AgentSample.allCases {
      books[sample.rawValue].closeWeek(isCounted: isCounted)
    }
    if step + 1 == world.clock.horizon { closeHorizon() }
  }

  /// What all agents together feed back into the next step. An overrun is of the plan, for either
  /// half as for the whole.
  private func closeWhole(_ total: inout Tally) {
    total[.overrun] = budgeting.book(total.spend)
    whole[.overrun] = total[.overrun]
    let publicOrders = total[.publicShopOrders]
    steeredShare = publicOrders > 0 ? total[.steeredOrders] / publicOrders : 0
  }

  private func tally(ofSegment segment: Int, _ sample: AgentSample) -> Tally {
    let sample = world.sample(sample, of: segment)
    let scale = world.membersPerAgent(of: sample, in: segment)
    var tally = events.accounts.sums.tally(of: segment, over: sample, scale: scale)
    for state in MemberState.allCases {
      tally[stock: state] = Double(agents(state, ofSegment: segment, sample)) * scale
    }
    return tally
  }

  /// What is counted of members, but not by segment.
  private func addMembersBeyondSegments(
    _ sample: AgentSample, adSpend: Halves<Double>, to total: inout Tally
  ) {
    let scale = world.membersPerAgent(of: sample)
    total[.adSpend] = adSpend.sum(over: sample) { $0 } * scale
    total[.privateBuyerExposure] =
      Double(recentBuyers.sum(over: sample, \.privateAgents)) * scale * world.clock.weeksPerStep
    total[.publicBuyerExposure] =
      Double(recentBuyers.sum(over: sample, \.publicAgents)) * scale * world.clock.weeksPerStep
  }

  /// What is told of the horizon, whether or not a run-off follows.
  private func closeHorizon() {
    let (membersByOrders, neverPrivate) = countOrderers()
    books[AgentSample.all.rawValue].outcome.waves = plan.waves.indices.map(waveOutcome)
    books[AgentSample.all.rawValue].outcome.membersByOrders = membersByOrders
    let weeks = Double(world.scenario.calendar.weeks)
    for sample in AgentSample.allCases {
      let scale = world.membersPerAgent(of: sample)
      var causal = CausalOutcome()
      causal.neverPrivateOrders = neverPrivate.sum(over: sample, \.orders) * scale
      causal.neverPrivateExposure = neverPrivate.sum(over: sample, \.agents) * scale * weeks
      books[sample.rawValue].outcome.causal = causal
    }
  }

  /// Agents who were never private, and their orders.
  private struct NeverPrivate {
    var agents = 0.0
    var orders = 0.0
  }

  private func countOrderers() -> (membersByOrders: [Double], Halves<NeverPrivate>) {
    var membersByOrders = PlanOutcome().membersByOrders
    var neverPrivate = Halves(both: NeverPrivate())
    for agents in world.layout.segments {
      for agent in agents {
        let orders = Int(members.history[agent].orderCount)
        membersByOrders[min(orders, PlanOutcome.mostOrders)] += w
        let status = Status(bits: members.status[agent])
        guard !status.has(Status.joined), !status.has(Status.startedPrivate) else { continue }
        neverPrivate[of: agent].agents += 1
        neverPrivate[of: agent].orders += Double(orders)
      }
    }
    return (membersByOrders, neverPrivate)
  }

  private func waveOutcome(_ wave: Int) -> WaveOutcome {
    let progress = rollout.progress[wave]
    var outcome = WaveOutcome()
    outcome.openedAtStep = progress.openedAt
    outcome.passedAtStep = progress.passedAt
    outcome.stoppedAtStep = progress.stoppedAt
    outcome.checks = progress.checks
    outcome.failures = progress.failures
    outcome.readings = gateReadings[wave]
    for (index, cell) in cells.cells.enumerated() where cell.wave == wave {
      outcome.members += Double(cell.agents.count) * w
      outcome.privateMembers += Double(events.accounts.cells[index].privateAgents) * w
    }
    return outcome
  }

  /// Scales what was counted in agents up to members.
  func complete() {
    let accounts = events.accounts
    for sample in AgentSample.allCases {
      let scale = world.membersPerAgent(of: sample)
      books[sample.rawValue].outcome.flows = FlowMatrix { from, to in
        accounts.flows[from, to, sample] * scale
      }
      books[sample.rawValue].outcome.channels = channelOutcomes(of: sample, scale: scale)
      books[sample.rawValue].outcome.causal.joinerExposure =
        accounts.joiners.exposure(sample) * scale
    }
    books[AgentSample.all.rawValue].outcome.cohorts =
      accounts.cohorts.outcomes(membersPerAgent: w)
  }

  private func channelOutcomes(of sample: AgentSample, scale: Double) -> [ChannelOutcome] {
    let accounts = events.accounts
    return (0..<accounts.channels.channels).map { index in
      var channel = accounts.channels.outcome(of: index, over: sample, scale: scale)
      channel.spend += accounts.staffInvitationSpend[index] * w
      channel.pairedJoiners = accounts.joiners.members(through: index, sample) * scale
      return channel
    }
  }
}

extension PlanOutcome {
  /// Puts the plan's paired joiners beside the same members in baseline, in all and in each half.
  mutating func pair(
    _ joiners: JoinerSums, with baseline: JoinerSums, in world: World
  ) {
    pair(joiners, with: baseline, .all, scale: world.membersPerAgent)
    for (index, sample) in [AgentSample.evenHalf, .oddHalf].enumerated() {
      halves[index].pair(
        joiners, with: baseline, sample, scale: world.membersPerAgent(of: sample))
    }
  }

  private mutating func pair(
    _ joiners: JoinerSums, with baseline: JoinerSums, _ sample: AgentSample,
    scale: Double
  ) {
    causal.joinerOrders = joiners.orders(sample) * scale
    causal.joinerBaselineOrders = baseline.orders(sample) * scale
    for index in channels.indices {
      let difference =
        joiners.contribution(through: index, sample)
        - baseline.contribution(through: index, sample)
      channels[index].pairedContribution = difference * scale
    }
  }
}
