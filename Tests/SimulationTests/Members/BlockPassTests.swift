import Randomness
import Scenarios
import Testing

@testable import Simulation

/// The vectorised pass does what the plain rates of one member say, bit by bit.
struct BlockPassTests {
  private let random = RandomSource(seed: 5, replicate: 0)

  private func unit(_ agent: Int, _ number: UInt32) -> Float {
    Float(random.words(.order, of: UInt32(agent), number: number).x.unit)
  }

  private func segmentRates() -> SegmentRates {
    var rates = SegmentRates()
    rates.memoryLoss = 0.3
    rates.felt = 4.5
    rates.engagementFloor = 0.2
    rates.engagementFresh = 0.35
    rates.freshnessDecay = 0.97
    rates.offer = 0.05
    rates.retention = 0.4
    rates.returns = 0.004
    rates.wakes = 0.01
    rates.fatigueLapse = 0.006
    rates.blockBase = 0.001
    rates.blockOver = 0.02
    rates.rejoin = 0.002
    rates.upgrade = 0.003
    rates.superChurn = 0.008
    rates.orderTime = 1.3
    rates.voice = 1.02
    rates.blockedKeep = 0.9
    rates.superMultiplier = 1.5
    rates.referral = 0.02
    return rates
  }

  /// All ten states in turn, with attributes at random.
  private func fill(_ members: Members, _ population: Population, count: Int) {
    let flags: [UInt32] = [
      0, Status.isProspect, Status.isDormant, Status.isPrivate,
      Status.isPrivate | Status.isProspect, Status.isPrivate | Status.isDormant,
      Status.isPrivate | Status.isSuper, Status.isBlocked, Status.isBlocked | Status.isProspect,
      Status.isBlocked | Status.isDormant,
    ]
    for agent in 0..<count {
      members.status[agent] = flags[agent % flags.count]
      members.fatigue[agent] = unit(agent, 0) * 12
      members.freshness[agent] = unit(agent, 1)
      members.receptivity[agent] = unit(agent, 2) * 3
      population.inverseTolerance[agent] = unit(agent, 3)
      population.lapseRate[agent] = unit(agent, 4) * 0.05
      for (number, clock) in clocks(members).enumerated() {
        clock[agent] = unit(agent, UInt32(5 + number)) * 0.05
      }
    }
  }

  private func clocks(_ members: Members) -> [Column<Float>] {
    [
      members.stageClock, members.placeClock, members.tierClock, members.orderClock,
      members.extraOrderClock, members.referralClock,
    ]
  }

  @Test func everyLaneEqualsTheRatesOfOneMember() {
    let layout = AgentLayout(shares: [1], agents: 160)
    let (population, members) = (Population(layout: layout), Members(capacity: 160))
    fill(members, population, count: 160)
    let scratch = BlockPass.Scratch()
    let pass = BlockPass(
      population: population, members: members, scratch: scratch, hasTier: true,
      hasReferral: true)
    let cells = [
      Cell(segment: 0, agents: 0..<70, wave: 0, isControl: false),
      Cell(segment: 0, agents: 70..<75, wave: 0, isControl: true),
      Cell(segment: 0, agents: 75..<160, wave: nil, isControl: false),
    ]
    let cellRates = [
      CellRates(join: 0.02, orderLift: 0.6, firstOrderLift: 1.2),
      CellRates(join: 0, orderLift: 0.5, firstOrderLift: 1.1),
      CellRates(join: 0.04, orderLift: 0.4, firstOrderLift: 0.8),
    ]
    let segment = segmentRates()
    let expected = (0..<160).map { agent -> ([Float], MemberRates) in
      let cell = cells.firstIndex { $0.agents.contains(agent) }!
      let rates = MemberRates(
        status: Status(bits: members.status[agent]), fatigue: members.fatigue[agent],
        freshness: members.freshness[agent],
        inverseTolerance: population.inverseTolerance[agent],
        receptivity: members.receptivity[agent], lapseRate: population.lapseRate[agent],
        segment: segment, cell: cellRates[cell])
      let steps = [
        rates.stage, rates.place, rates.tier, rates.order, rates.extraOrder, rates.referral,
      ]
      return (zip(clocks(members), steps).map { $0[agent] - $1 }, rates)
    }
    let freshBefore = (0..<160).map { members.freshness[$0] }

    var lanes = LaneCells(cells, within: 0..<3, rates: cellRates)
    for first in stride(from: 0, to: 160, by: 16) {
      _ = pass.advance(
        first: first, offset: first, segment: segment, cells: lanes.rates(of: first))
    }

    for agent in 0..<160 {
      let (clocksAfter, rates) = expected[agent]
      #expect(clocks(members).map { $0[agent] } == clocksAfter, "agent \(agent)")
      #expect(members.fatigue[agent] == rates.fatigue)
      let bit: UInt32 = 1 << UInt32(agent % 16)
      // The order clock is the fourth.
      let others = clocksAfter.enumerated().contains { $0.offset != 3 && $0.element < 0 }
      #expect((scratch.otherEvents[agent / 16] & bit != 0) == others)
      #expect((scratch.events[agent / 16] & bit != 0) == (others || clocksAfter[3] < 0))
      let isPrivate = members.status[agent] & Status.isPrivate != 0
      if isPrivate { #expect(scratch.lift[agent] == rates.lift) }
      let decay = isPrivate ? segment.freshnessDecay : 1
      #expect(members.freshness[agent] == freshBefore[agent] * decay)
    }
  }
}
