import Randomness
import Scenarios
import Testing

@testable import Simulation

struct GateRecordTests {
  @Test func nothingIsDefinedBeforeTheFirstStep() {
    let record = GateRecord(
      members: 1000, controlMembers: 0, privateMembers: 0, activePrivate: 0)
    #expect(record.value(of: .privatePenetration) == 0)
    #expect(record.value(of: .joins) == 0)
    for indicator in [
      Gate.Indicator.blockRatePerMonth, .ordersPerPrivateMemberYear, .activeRate, .costPerJoin,
      .orderLiftOverControl,
    ] {
      #expect(record.value(of: indicator) == nil)
    }
  }

  /// With so many members that a Poisson count is its mean to a few parts in ten thousand.
  @Test func indicatorsFollowTheFlows() throws {
    var record = GateRecord(
      members: 1e9, controlMembers: 2e8, privateMembers: 1e8, activePrivate: 5e7)
    var flows = ExpectedFlows()
    flows.activeJoins = 1e6
    flows.otherJoins = 1e6
    flows.activeBlocks = 5e5
    flows.lapses = 2.5e5
    flows.privateOrders = 4e6
    flows.audienceOrders = 8e6
    flows.controlOrders = 1e6
    flows.spend = 6e6
    var stream = RandomSource(seed: 1, replicate: 1).stream(.gateChance, of: 0)
    for _ in 0..<2 {
      record.add(flows, membersPerAgent: 10, weeksPerStep: 1, chance: &stream)
    }
    func expect(_ indicator: Gate.Indicator, _ expected: Double) throws {
      let value = try #require(record.value(of: indicator))
      #expect(abs(value / expected - 1) < 2e-3, "\(indicator)")
    }
    // Per step: 2e7 joins, 5e6 blocks; stocks 1e8, then 1.15e8, then 1.3e8.
    try expect(.privatePenetration, 0.13)
    try expect(.joins, 4e7)
    try expect(.blockRatePerMonth, 1e7 / (2.15e8 / (52.0 / 12)))
    try expect(.ordersPerPrivateMemberYear, 8e7 / (2.15e8 / 52))
    try expect(.activeRate, (5e7 + 2 * (1e7 - 5e6 - 2.5e6)) / 1.3e8)
    try expect(.costPerJoin, 3)
    try expect(.orderLiftOverControl, (1.6e8 / 8e8) / (2e7 / 2e8))
  }
}
