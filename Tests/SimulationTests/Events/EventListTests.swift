import Testing

@testable import Simulation

struct EventListTests {
  private func list(_ scratch: BlockPass.Scratch, first: Int, count: Int, all: Bool = false)
    -> (orders: [Int32], others: [Int32])
  {
    let list = EventList()
    list.read(scratch, first: first, count: count, countsAllAsOthers: all)
    return (
      (0..<list.plainOrderCount).map { list.plainOrders[$0] },
      (0..<list.otherCount).map { list.others[$0] }
    )
  }

  @Test func bitsBecomeAgentsInOrder() {
    let scratch = BlockPass.Scratch()
    // Agents 32, 35 (another event) and 47; 112 (another event) and 127, in a second word.
    scratch.events[0] = 0x8009 | 0x0008 << 16
    scratch.events[5] = 0x8001 | 0x0001 << 16
    // Left of a larger block: not to be read.
    scratch.events[6] = 0xffff
    let first = 32
    let found = list(scratch, first: first, count: 96)
    #expect(found.orders == [32, 47, 127])
    #expect(found.others == [35, 112])
    let together = list(scratch, first: first, count: 96, all: true)
    #expect(together.orders == [])
    #expect(together.others == [32, 35, 47, 112, 127])
  }
}
