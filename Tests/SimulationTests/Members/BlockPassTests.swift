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

  private let cells = [
    Cell(segment: 0, agents: 0..<70, wave: 0, isControl: false),
    Cell(segment: 0, agents: 70..<75, wave: 0, isControl: true),
    Cell(segment: 0, agents: 75..<320, wave: nil, isControl: false),
  ]
  private let cellRates = [
    CellRates(join: 0.02, orderLift: 0.6, firstOrderLift: 1.2),
    CellRates(join: 0, orderLift: 0.5, firstOrderLift: 1.1),
    CellRates(join: 0.04, orderLift: 0.4, firstOrderLift: 0.8),
  ]

  /// Meters after some steps, so that about half of the clocks outside the pool have run out.
  private func meters(_ rates: SegmentRates) -> Meters {
    var slow = rates
    slow.orderTime = 0.005
    var meters = Meters(segments: 1, cells: cells.count)
    for _ in 0..<5 { meters.advance([slow], [.init(join: 0.005), .init(), .init(join: 0.004)]) }
    return meters
  }

  /// What the plain rates and readings say of one member.
  private struct Expected {
    let rates: MemberRates
    /// What is left of each clock after the step, in the order of `clocks`.
    let left: [Float]
    /// What the columns hold.
    let held: [Float]

    /// - Parameter outside: the rates that the member would have outside the pool.
    init(
      _ rates: MemberRates, outside: MemberRates, _ readings: ClockReadings, clocks: [Float],
      isPrivate: Bool
    ) {
      self.rates = rates
      let taken: [Float] = [
        rates.stage - outside.stage, rates.place, rates.tier, 0,
        rates.extraOrder - outside.extraOrder, rates.referral,
      ]
      let readings = [readings.stage, readings.place, 0, readings.order, readings.extraOrder, 0]
      held = isPrivate ? zip(clocks, taken).map { $0 - $1 } : clocks
      left = zip(held, readings).map { $0 - $1 }
    }
  }

  private func expected(
    _ agent: Int, _ members: Members, _ population: Population, _ segment: SegmentRates,
    _ meters: Meters
  ) -> Expected {
    let cell = cells.firstIndex { $0.agents.contains(agent) }!
    let status = Status(bits: members.status[agent])
    func rates(_ status: Status) -> MemberRates {
      MemberRates(
        status: status, fatigue: members.fatigue[agent], freshness: members.freshness[agent],
        inverseTolerance: population.inverseTolerance[agent],
        receptivity: members.receptivity[agent], lapseRate: population.lapseRate[agent],
        segment: segment, cell: cellRates[cell])
    }
    var outside = status
    outside.clear(Status.isPrivate | Status.isSuper)
    return Expected(
      rates(status), outside: rates(outside),
      ClockReadings(
        status, lapseRate: population.lapseRate[agent], meters: meters.segments[0],
        join: meters.joins[cell]),
      clocks: clocks(members).map { $0[agent] }, isPrivate: status.has(Status.isPrivate))
  }

  /// The first half holds members of all states side by side, the second nobody who is private.
  @Test func everyLaneEqualsTheRatesOfOneMember() {
    let (inPool, count) = (160, 320)
    let layout = AgentLayout(shares: [1], agents: count)
    let (population, members) = (Population(layout: layout), Members(capacity: count))
    fill(members, population, count: count)
    for agent in inPool..<count { members.status[agent] &= ~(Status.isPrivate | Status.isSuper) }
    let scratch = BlockPass.Scratch()
    let pass = BlockPass(
      population: population, members: members, scratch: scratch, hasTier: true,
      hasReferral: true)
    let segment = segmentRates()
    let meters = meters(segment)
    let expected = (0..<count).map { self.expected($0, members, population, segment, meters) }
    let freshBefore = (0..<count).map { members.freshness[$0] }

    var lanes = LaneCells(cells, within: 0..<3, rates: cellRates, joinMeters: meters.joins)
    var first = 0
    while first < count {
      let run = lanes.rates(from: first, to: count)
      _ = pass.advance(
        BlockPass.Run(
          first: first, offset: first, count: run.end - first, segment: segment,
          meters: meters.segments[0], cells: run.rates))
      first = run.end
    }

    for agent in 0..<count {
      let (status, one) = (Status(bits: members.status[agent]), expected[agent])
      #expect(clocks(members).map { $0[agent] } == one.held, "agent \(agent)")
      #expect(members.fatigue[agent] == one.rates.fatigue)
      let isPrivate = status.has(Status.isPrivate)
      if isPrivate { #expect(scratch.lift[agent] == one.rates.lift) }
      let decay = isPrivate ? segment.freshnessDecay : 1
      #expect(members.freshness[agent] == freshBefore[agent] * decay)
      expectEvents(scratch.events[agent / 16] >> UInt32(agent % 16), one, status)
    }
    let ran = expected[inPool...].count { $0.left.contains { $0 < 0 } }
    #expect(ran > 40 && ran < 150)
  }

  /// - Parameter bits: bit 0 tells of any event, bit 16 of one other than a plain order.
  private func expectEvents(_ bits: UInt32, _ one: Expected, _ status: Status) {
    // The order clock is the fourth.
    let orders = one.left[3] < 0
    let isPlain = !status.has(Status.isProspect) && one.rates.orderFactor >= 1
    let others =
      one.left.enumerated().contains { $0.offset != 3 && $0.element < 0 } || orders && !isPlain
    #expect(bits & 1 == (orders || others ? 1 : 0))
    #expect(bits >> 16 & 1 == (others ? 1 : 0))
  }
}
