import Scenarios

/// Spend of a step that is known before members move, in money.
struct StepSpending {
  var fixedCost = 0.0
  var wages = 0.0
  var hiring = 0.0
  var setup = 0.0
  var staffInvitations = 0.0

  var fixed: Double { fixedCost + wages + hiring + setup }
}

extension PlanRun {
  private var w: Double { world.membersPerAgent }
  private var weeksPerStep: Double { world.clock.weeksPerStep }

  /// Private agents of a segment.
  func privateAgents(ofSegment segment: Int, _ sample: AgentSample = .all) -> Int {
    cells.ofSegment[segment].reduce(0) { $0 + events.accounts.cells[$1].privateAgents(sample) }
  }

  /// Agents of a segment in a state.
  func agents(_ state: MemberState, ofSegment segment: Int, _ sample: AgentSample) -> Int {
    cells.ofSegment[segment].reduce(0) { $0 + events.accounts.cells[$1][state, sample] }
  }

  // MARK: 5.3 Staff

  func advanceStaff(_ step: Int, runs: Bool, _ spending: inout StepSpending) {
    events.context.staffing = nil
    events.context.ownership = nil
    guard let staff = plan.staff else { return }
    guard runs else {
      staffing?.standDown()
      return
    }
    let hadSellers = (staffing?.present ?? 0) > 0
    let privateAgents = cells.ofSegment.indices.reduce(0) { $0 + self.privateAgents(ofSegment: $1) }
    let privateMembers = Double(privateAgents) * w
    staffing?.advance(toStep: step, privateMembers: privateMembers)
    guard let staffing else { return }
    spending.wages = staffing.present * staff.wagePerWeek * weeksPerStep
    spending.hiring = staffing.hiredNow * staff.hiringCost
    let carriesAway = staff.carryAway > 0 && staff.turnoverPerYear > 0
    guard carriesAway || staff.ownership != nil else { return }
    events.context.staffing = staffing
    events.handOver(from: staffing, staff: staff, cells: cells, assignsAll: !hadSellers)
    events.context.ownership = staff.ownership.map {
      OwnershipRule($0, clock: world.clock, staffing: staffing, step: step)
    }
  }

  /// Work a week that the present staff can do: touches, or minutes.
  func staffCapacity(_ step: Int) -> Double {
    guard let staff = plan.staff, let staffing else { return 0 }
    let recruiting = staff.recruitShare.value(inWeek: world.clock.week(ofStep: step))
    return staffing.present * staff.workPerWeek * (1 - recruiting)
  }

  // MARK: 5.6 Touches as planned

  func plannedTouches(_ step: Int, runs: Bool, maturity: Double) -> [PlannedTouches] {
    scenario.segments.indices.map {
      PlannedTouches(
        plan, segment: $0, world: scenario, week: world.clock.week(ofStep: step),
        factor: runs ? rollout.touchFactor : 0, maturity: maturity)
    }
  }

  /// d_p: the share of each port's touches that the staff can deliver.
  func deliveredByStaff(_ step: Int, _ touches: [PlannedTouches]) -> [Double] {
    var planned = 0.0
    for (port, traits) in scenario.ports.enumerated() where traits.staffed {
      for segment in touches.indices {
        planned +=
          Double(privateAgents(ofSegment: segment)) * w * touches[segment].perPort[port]
          * workPerTouch[port]
      }
    }
    let capacity = staffCapacity(step)
    let share = Staffing.deliveredShare(
      capacity: capacity, planned: planned, hasStaff: plan.staff != nil)
    return scenario.ports.map { $0.staffed ? share : 1 }
  }

  // MARK: 5.5 Budget

  func demand(
    _ step: Int, runs: Bool, touches: [PlannedTouches], delivered: [Double],
    offer: Acquisition.Offer, fixed spending: inout StepSpending
  ) -> Budgeting.Demand {
    let week = world.clock.week(ofStep: step)
    if runs { spending.fixedCost = plan.fixedCostPerWeek.value(inWeek: week) * weeksPerStep }
    var demand = Budgeting.Demand()
    demand.fixed = spending.fixed
    for segment in touches.indices {
      let response = TouchResponse(
        touches[segment], ports: scenario.ports, delivered: delivered, workPerTouch: workPerTouch)
      demand.touches +=
        Double(privateAgents(ofSegment: segment)) * w * response.cost * weeksPerStep
    }
    demand.acquisition =
      (adBudgets(step).reduce(0, +) + staffInvitationCost(step)) * weeksPerStep
      + expectedInvitationCost(step, voice: offer.voice) + expectedRewards(step)
    return demand
  }

  /// Money a week of each channel, stated at full rollout and cut to the share of the market in open
  /// waves; 0 for channels that are no ads, and while no wave is open.
  func adBudgets(_ step: Int) -> [Double] {
    let week = world.clock.week(ofStep: step)
    let share = acquires(step) ? (plan.scaleWithAudience ? openShare : 1) : 0
    return scenario.channels.indices.map {
      scenario.channels[$0].trigger == .ad
        ? plan.acquisition[$0].value(inWeek: week) * share : 0
    }
  }

  /// Whether anybody may be invited in a step: not beyond the horizon.
  func acquires(_ step: Int) -> Bool { step < world.clock.horizon && rollout.anyOpen }

  /// Whether referrals may lead to joins.
  func admitsReferrals(_ step: Int) -> Bool {
    step < world.clock.horizon && rollout.firstOpenedAt != nil
  }

  /// Share of the market in open waves.
  private var openShare: Double {
    let open = cells.cells.reduce(0) { sum, cell in
      cell.wave.map(rollout.isOpen) == true ? sum + cell.agents.count : sum
    }
    return Double(open) / Double(world.layout.agents)
  }

  /// Invitations a week that the staff makes through each staff channel.
  func staffInvitations(_ step: Int) -> [Double] {
    let none = scenario.channels.map { _ in 0.0 }
    guard acquires(step), let staff = plan.staff, let staffing else { return none }
    let recruiting = staff.recruitShare.value(inWeek: world.clock.week(ofStep: step))
    return scenario.channels.map {
      $0.trigger == .staff ? staffing.present * recruiting * $0.invitesPerStaffPerWeek : 0
    }
  }

  private func staffInvitationCost(_ step: Int) -> Double {
    zip(staffInvitations(step), scenario.channels).reduce(0) { $0 + $1.0 * $1.1.costPerInvite }
  }

  /// Of a step's expected orders, at full coverage.
  private func expectedInvitationCost(_ step: Int, voice: Double) -> Double {
    guard acquires(step) else { return 0 }
    var orders = 0.0
    for (index, cell) in cells.cells.enumerated() where rollout.admits(cell) {
      orders += events.accounts.publicOrderRate(ofCell: index)
    }
    orders *= w * world.orderFactors[step] * voice * weeksPerStep
    let week = world.clock.week(ofStep: step)
    return scenario.channels.indices.reduce(0) { sum, index in
      let channel = scenario.channels[index]
      guard channel.trigger == .order else { return sum }
      let coverage = plan.acquisition[index].value(inWeek: week)
      return sum + orders * channel.ordersShare * coverage * channel.costPerInvite
    }
  }

  /// Expected referrals of a step, in agents, at the budget's full scale; fatigue and freshness as
  /// the last step left them.
  func expectedReferrals(_ step: Int) -> Double {
    guard admitsReferrals(step) else { return 0 }
    return scenario.segments.indices.reduce(0) {
      $0 + responsive[$1]
        * world.clock.perStep(yearly: scenario.segments[$1].referralsPerYear)
    }
  }

  private func expectedRewards(_ step: Int) -> Double {
    let referrals = expectedReferrals(step)
    guard referrals > 0, scenario.referral.reward > 0, world.layout.agents > 1 else { return 0 }
    var accepting = 0.0
    for (index, cell) in cells.cells.enumerated()
    where rollout.admitsReferral(cell, anyWave: scenario.referral.anyWave) {
      accepting +=
        Double(events.accounts.cells[index].publicWilling) * referralAcceptance(of: cell)
    }
    return referrals * w * accepting / Double(world.layout.agents - 1) * scenario.referral.reward
  }

  /// Acceptance is part of what may not carry over to later waves.
  func referralAcceptance(of cell: Cell) -> Double {
    min(1, scenario.referral.accept * transfer(of: cell))
  }

  /// L of the cell's wave.
  func transfer(of cell: Cell) -> Double {
    cell.wave.map(world.transfer(toWave:)) ?? 1
  }
}
