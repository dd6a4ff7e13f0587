import Testing

@testable import RandomWords

@Suite struct AddressOrderTests {
  @Test func agentsRunFastestThenStepsThenPurposes() {
    let order = AddressOrder.agents
    #expect(order.line(0)[99_999] == Address(agent: 99_999, purpose: 16))
    #expect(order.line(103)[7] == Address(agent: 7, step: 103, purpose: 16))
    #expect(order.line(104)[7] == Address(agent: 7, step: 0, purpose: 17))
    #expect(order.line(104 * 30)[7] == Address(agent: 7, purpose: 16, replicate: 1))
  }

  @Test func stepsRunFastestThenAgents() {
    let order = AddressOrder.steps
    #expect(order.line(0)[103] == Address(step: 103, purpose: 16))
    #expect(order.line(1)[2] == Address(agent: 1, step: 2, purpose: 16))
    #expect(order.line(100_000)[2] == Address(agent: 0, step: 2, purpose: 17))
  }

  @Test func purposesRunFastestThenAgents() {
    let order = AddressOrder.purposes
    #expect(order.line(0).map(\.purpose) == Array(16..<46))
    #expect(order.line(5)[29] == Address(agent: 5, purpose: 45))
    #expect(order.line(100_000)[29] == Address(agent: 0, step: 1, purpose: 45))
  }

  @Test func replicatesRunFastestThenAgents() {
    let order = AddressOrder.replicates
    #expect(order.line(0).map(\.replicate) == Array(0..<100))
    #expect(order.line(6)[3] == Address(agent: 6, purpose: 16, replicate: 3))
    // The slowest part has no bound.
    #expect(order.line(100_000 * 104 * 31)[3] == Address(purpose: 47, replicate: 3))
  }

  @Test func mixedOrderDealsOutTheBits() {
    #expect(
      AddressOrder.mixed.line(0)[0b10110]
        == Address(agent: 0, step: 1, purpose: 1, replicate: 0, block: 1))
    #expect(
      AddressOrder.mixed.line(0)[0b11001_00011]
        == Address(agent: 0b11, step: 0b01, purpose: 0, replicate: 0b10, block: 0b10))
    // The first 2¹⁰ addresses are all with parts below 4.
    #expect(Set(AddressOrder.mixed.line(0)).count == 1024)
    #expect(
      AddressOrder.mixed.line(0).allSatisfy {
        max($0.agent, $0.step, $0.purpose, $0.replicate, $0.block) < 4
      })
  }

  @Test(arguments: AddressOrder.allCases)
  func noAddressComesTwice(order: AddressOrder) {
    let lines = UInt64(max(3, 250_000 / order.line(0).count))
    let addresses = (0..<lines).flatMap(order.line)
    #expect(Set(addresses).count == addresses.count)
  }
}
