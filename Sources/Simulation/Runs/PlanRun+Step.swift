import Randomness
import Scenarios

extension PlanRun {
  private var w: Double { world.membersPerAgent }
  private var weeksPerStep: Double { world.clock.weeksPerStep }

  func begin(_ step: Int) {
    let isCounted = step < world.clock.horizon
    whole = Tally()
    events.context.step = step
    events.context.isCounted = isCounted
    events.accounts.isCounted = isCounted
    events.accounts.recent.advance(toStep: step)
    events.accounts.baselinePlaces?.advance(toStep: step)
  }

  // MARK: 5.2 Rollout

  /// Beyond the horizon no wave opens and none is reviewed.
  ///
  /// - Returns: the setup cost of the waves that open.
  func openWaves(_ step: Int) -> StepSpending {
    var spending = StepSpending()
    if step < world.clock.horizon {
      let gates = gates
      let checks = rollout.progress.map(\.checks)
      let opened = rollout.advance(toStep: step) { gates[$0]?.record.value(of: $1) }
      for wave in plan.waves.indices where rollout.progress[wave].checks > checks[wave] {
        gateReadings[wave] =
          plan.waves[wave].gate?.conditions.compactMap {
            gates[wave]?.reading(of: $0)
          } ?? []
      }
      for wave in opened {
        spending.setup += plan.waves[wave].setupCost
        if plan.waves[wave].gate != nil {
          let book = GateBook { gateRecord(of: wave, $0) }
          self.gates[wave] = book
        }
      }
    }
    events.context.admits = cells.cells.map { acquires(step) && rollout.admits($0) }
    events.context.admitsReferral = cells.cells.map {
      admitsReferrals(step)
        && rollout.admitsReferral($0, anyWave: scenario.referral.anyWave)
    }
    return spending
  }

  private func gateRecord(of wave: Int, _ sample: AgentSample) -> GateRecord {
    let w = world.membersPerAgent(of: sample)
    var (audience, control, privateAgents, active) = (0, 0, 0, 0)
    for (index, cell) in cells.cells.enumerated() where cell.wave == wave {
      let agents = cell.count(of: sample)
      let counts = events.accounts.cells[index]
      audience += agents
      if cell.isControl { control += agents }
      privateAgents += counts.privateAgents(sample)
      active += counts.privateActiveAgents(sample)
    }
    return GateRecord(
      members: Double(audience) * w, controlMembers: Double(control) * w,
      privateMembers: Double(privateAgents) * w, activePrivate: Double(active) * w)
  }

  /// Adds the step's expected flows to the gates that are still to be decided.
  func review(_ step: Int, acquisition: Acquisition) {
    guard events.context.isCounted else { return }
    let waves = plan.waves.indices.filter { gates[$0] != nil && rollout.isUnderReview($0) }
    guard !waves.isEmpty else { return }
    let compensators = self.compensators(step, acquisition: acquisition)
    for wave in waves {
      var flows = Halves(both: ExpectedFlows())
      for (index, cell) in cells.cells.enumerated() where cell.wave == wave {
        compensators.add(index, cell, to: &flows)
      }
      var stream = world.random.stream(
        .gateChance, of: UInt32(wave), number: UInt32(step))
      var scale = Halves(both: world.membersPerAgent(of: .evenHalf))
      scale.odd = world.membersPerAgent(of: .oddHalf)
      var book = gates[wave]
      book?.add(
        flows, membersPerAgent: w, scale: scale, weeksPerStep: weeksPerStep, chance: &stream)
      gates[wave] = book
    }
  }

  private func compensators(_ step: Int, acquisition: Acquisition) -> Compensators {
    let staff = plan.staff
    let leaving = world.clock.perStep(yearly: staff?.turnoverPerYear ?? 0)
    return Compensators(
      members: members, population: population, traits: events.traits, context: events.context,
      referralsPerMember: expectedReferrals(step) / Double(max(1, world.layout.agents - 1)),
      referralReward: scenario.referral.reward, costPerJoin: acquisition.costPerJoin,
      carryAway: (1 - Elementary.exp(-leaving)) * (staff?.carryAway ?? 0))
  }

  // MARK: 5.4 Voice

  func voiceFactor() -> Double {
    let active = cells.cells.indices.reduce(0) {
      $0 + events.accounts.cells[$1].privateActiveAgents
    }
    return VoiceEffect.factor(
      scenario.market.voice,
      privateActiveShare: Double(active) / Double(world.layout.agents),
      steeredShare: steeredShare)
  }

  // MARK: 5.7 Channels

  func channelOffer(_ step: Int, voice: Double) -> Acquisition.Offer {
    var willing = 0
    var weights = scenario.channels.map { _ in 0.0 }
    for (index, cell) in cells.cells.enumerated() where events.context.admits[index] {
      willing += events.accounts.cells[index].publicWilling
      let weight = events.accounts.joinWeight(ofCell: index) * w
      for channel in weights.indices {
        weights[channel] += scenario.channels[channel].mix[cell.segment] * weight
      }
    }
    return Acquisition.Offer(
      eligibleShare: Double(willing) / Double(world.layout.agents), weight: weights, voice: voice,
      elapsedWeeks: world.clock.elapsedWeeks(atStep: step))
  }

  func acquire(
    _ step: Int, offer: Acquisition.Offer, cut: Budgeting.Cut, _ spending: inout StepSpending
  ) -> Acquisition {
    let budgets = adBudgets(step).map { $0 * cut.acquisition }
    let invitations = staffInvitations(step).map { $0 * cut.acquisition }
    for (index, channel) in scenario.channels.enumerated() where invitations[index] > 0 {
      let cost = invitations[index] * channel.costPerInvite * weeksPerStep
      spending.staffInvitations += cost
      events.accounts.staffInvitationSpend[index] += cost / w
    }
    let acquisition = Acquisition(
      channels: scenario.channels, budgets: budgets, staffInvitations: invitations, offer: offer)
    events.context.joinHazards = scenario.segments.indices.map { segment in
      scenario.channels.indices.map {
        acquisition.hazards[$0] * scenario.channels[$0].mix[segment] * weeksPerStep
      }
    }
    return acquisition
  }

  // MARK: 5.6 and 5.7 Rates

  /// Puts the step's rates together and books touches and exposure.
  func respond(
    _ step: Int, touches: [PlannedTouches], delivered: [Double], conditions: StepConditions
  ) {
    let staffCapacity = self.staffCapacity(step)
    events.context.segments = scenario.segments.enumerated().map { index, segment in
      let response = TouchResponse(
        touches[index], ports: scenario.ports, delivered: delivered, workPerTouch: workPerTouch)
      bookTouches(touches[index], response, segment: index)
      bookExposure(segment: index)
      return SegmentRates(
        segment, in: scenario, clock: world.clock, touches: response, conditions: conditions)
    }
    if let staffing {
      whole[.staffCapacity] = staffCapacity * weeksPerStep
      whole[.staffWeeks] = staffing.present * weeksPerStep
      whole[.staffLeavers] = staffing.leftNow
    }
    recentBuyers = events.accounts.recent.counts
    events.context.cells = cells.cells.enumerated().map { index, cell in
      let response = scenario.segments[cell.segment].response
      let carriesOver = transfer(of: cell)
      let hazard =
        events.context.admits[index]
        ? events.context.joinHazards[cell.segment].reduce(0, +) * carriesOver : 0
      return CellRates(
        join: Float(hazard), orderLift: Float(response.orderLift * carriesOver),
        firstOrderLift: Float(response.firstOrderLift * carriesOver))
    }
    advanceMeters()
  }

  private func advanceMeters() {
    for (index, cell) in cells.cells.enumerated()
    where events.context.meters.joins[index] > Meters.largestJoin {
      for agent in cell.agents where Status(bits: members.status[agent]).isPublic {
        members.placeClock[agent] -= events.context.meters.joins[index]
      }
      events.context.meters.turnBackJoins(ofCell: index)
    }
    events.context.meters.advance(events.context.segments, events.context.cells)
  }

  private func bookTouches(_ planned: PlannedTouches, _ response: TouchResponse, segment: Int) {
    let sums = events.accounts.sums
    for (half, sample) in [AgentSample.evenHalf, .oddHalf].enumerated() {
      let exposure = Double(privateAgents(ofSegment: segment, sample)) * weeksPerStep
      guard exposure > 0 else { continue }
      func add(_ perWeek: Double, to measure: Measure) {
        sums.add(perWeek * exposure, to: measure, of: segment, half: half)
      }
      add(planned.perPort.reduce(0, +), to: .touchesPlanned)
      add(planned.capped.reduce(0, +), to: .touchesCapped)
      add(response.received, to: .touchesDelivered)
      add(response.staffWork, to: .staffWork)
      add(response.cost, to: .touchCost)
    }
  }

  private func bookExposure(segment: Int) {
    let (sums, tier) = (events.accounts.sums, scenario.superTier)
    for (half, sample) in [AgentSample.evenHalf, .oddHalf].enumerated() {
      func add(_ amount: Double, to measure: Measure) {
        sums.add(amount, to: measure, of: segment, half: half)
      }
      for state in MemberState.allCases {
        let exposure = Double(agents(state, ofSegment: segment, sample)) * weeksPerStep
        add(exposure, to: state.isPrivate ? .privateExposure : .publicExposure)
        guard state.isActive else { continue }
        add(exposure, to: state.isPrivate ? .privateActiveExposure : .publicActiveExposure)
      }
      let superWeeks = Double(agents(.privateSuper, ofSegment: segment, sample)) * weeksPerStep
      add(superWeeks, to: .superExposure)
      add(superWeeks / 52 * tier.feePerYear, to: .superFees)
      add(superWeeks / 52 * tier.benefitCostPerYear, to: .superBenefits)
    }
  }

  // MARK: 5.9 and 5.10 What orders and referrals meet

  func ask(_ step: Int, acquisition: Acquisition, cut: Budgeting.Cut) {
    let week = world.clock.week(ofStep: step)
    events.context.steerToPublic = plan.steerToPublic.value(inWeek: week)
    events.context.referralAcceptance = cells.cells.map(referralAcceptance)
    events.context.orderChannels = scenario.channels.enumerated().compactMap { index, channel in
      let coverage = plan.acquisition[index].value(inWeek: week)
      guard channel.trigger == .order, acquires(step), coverage > 0 else { return nil }
      return OrderChannel(
        channel: index, invitation: channel.ordersShare * coverage * cut.acquisition,
        acceptance: cells.cells.map {
          min(1, channel.acceptRate * channel.mix[$0.segment] * transfer(of: $0))
        },
        costPerInvite: channel.costPerInvite)
    }
  }
}
