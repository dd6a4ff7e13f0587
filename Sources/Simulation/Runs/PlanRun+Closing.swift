import Scenarios

extension PlanRun {
  private var w: Double { world.membersPerAgent }

  /// Books the step (model, 5.11) and, at the end of a week, the week.
  mutating func close(_ step: Int, acquisition: Acquisition, _ spending: StepSpending) {
    let isCounted = events.context.isCounted
    let adSpend = events.accounts.closeJoins(step: step, costPerJoin: acquisition.adCostPerJoin)
    whole[.adSpend] = adSpend * w
    whole[.inviteSpend] = spending.staffInvitations
    whole[.fixedCost] = spending.fixedCost
    whole[.wages] = spending.wages
    whole[.hiring] = spending.hiring
    whole[.setup] = spending.setup
    var total = whole
    for (index, closed) in events.accounts.sums.close(membersPerAgent: w).enumerated() {
      var segment = closed
      setStocks(&segment, ofSegment: index)
      if isCounted { outcome.segments[index].extend(with: segment) }
      total.add(segment)
    }
    total[.overrun] = budgeting.book(total.spend)
    let publicOrders = total[.publicShopOrders]
    steeredShare = publicOrders > 0 ? total[.steeredOrders] / publicOrders : 0
    week.extend(with: total)
    guard (step + 1) % world.clock.stepsPerWeek == 0 else { return }
    if isCounted { outcome.weeks.append(week) } else { outcome.runOffWeeks.append(week) }
    week = Tally()
    if step + 1 == world.clock.horizon { closeHorizon() }
  }

  private func setStocks(_ tally: inout Tally, ofSegment segment: Int) {
    for cell in cells.ofSegment[segment] {
      for state in MemberState.allCases {
        tally[stock: state] += Double(events.accounts.cells[cell][state]) * w
      }
    }
  }

  /// What is told of the horizon, whether or not a run-off follows.
  private mutating func closeHorizon() {
    outcome.waves = plan.waves.indices.map(waveOutcome)
    outcome.causal.neverPrivateExposure = 0
    for agents in world.layout.segments {
      for agent in agents {
        let orders = min(Int(members.orderCount[agent]), PlanOutcome.mostOrders)
        outcome.membersByOrders[orders] += w
        let status = Status(bits: members.status[agent])
        guard !status.has(Status.joined), !status.has(Status.startedPrivate) else { continue }
        outcome.causal.neverPrivateOrders += Double(members.orderCount[agent]) * w
        outcome.causal.neverPrivateExposure += Double(world.scenario.calendar.weeks) * w
      }
    }
  }

  private func waveOutcome(_ wave: Int) -> WaveOutcome {
    let progress = rollout.progress[wave]
    var outcome = WaveOutcome()
    outcome.openedAtStep = progress.openedAt
    outcome.passedAtStep = progress.passedAt
    outcome.stoppedAtStep = progress.stoppedAt
    outcome.checks = progress.checks
    for (index, cell) in cells.cells.enumerated() where cell.wave == wave {
      outcome.members += Double(cell.agents.count) * w
      outcome.privateMembers += Double(events.accounts.cells[index].privateAgents) * w
    }
    return outcome
  }

  /// Scales what was counted in agents up to members.
  mutating func complete() {
    let accounts = events.accounts
    outcome.cohorts = accounts.cohorts.outcomes(membersPerAgent: w)
    for from in MemberState.allCases {
      for to in MemberState.allCases {
        outcome.flows[from, to] = accounts.flows[from, to] * w
      }
    }
    outcome.channels = accounts.channels.enumerated().map { index, account in
      var channel = ChannelOutcome()
      channel.weeklyJoins = account.weeklyJoins.map { $0 * w }
      channel.weeklyGMV = account.weeklyGMV.map { $0 * w }
      channel.spend = account.spend * w
      channel.pairedJoiners = accounts.pairedJoiners[index] * w
      return channel
    }
    outcome.causal.joinerExposure = accounts.joinerExposure * w
  }
}

extension PlanOutcome {
  /// Puts the plan's paired joiners beside the same members in baseline.
  mutating func pair(_ joiners: JoinerSums, with baseline: JoinerSums, membersPerAgent w: Double) {
    causal.joinerOrders = joiners.orders * w
    causal.joinerBaselineOrders = baseline.orders * w
    for index in channels.indices {
      channels[index].pairedContribution =
        (joiners.contribution[index] - baseline.contribution[index]) * w
    }
  }
}
