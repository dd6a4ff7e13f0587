import CPrefetch

/// The agents of a block who have an event in a step, in rising order.
final class EventList {
  /// Who has nothing but plain organic orders, and who has something else.
  let plainOrders = Column<Int32>(count: EventList.most, filledWith: 0)
  let others = Column<Int32>(count: EventList.most, filledWith: 0)
  private(set) var plainOrderCount = 0
  private(set) var otherCount = 0

  /// All agents of a block.
  private static let most = BlockPass.blockSize
  /// Groups of sixteen that are read as one word.
  private static let together = 4

  /// Reads what the block pass noted.
  ///
  /// - Parameters:
  ///   - first: the block's first agent.
  ///   - countsAllAsOthers: leaves the plain orders empty.
  func read(_ scratch: BlockPass.Scratch, first: Int, count: Int, countsAllAsOthers: Bool) {
    let groups = (count + AgentLayout.lanes - 1) / AgentLayout.lanes
    let (events, plainOrders, others) = (scratch.events.base, plainOrders.base, others.base)
    var (orderCount, otherCount) = (0, 0)
    for group in stride(from: 0, to: groups, by: Self.together) {
      let (all, irregular) = Self.words(events, from: group, to: min(group + Self.together, groups))
      let other = countsAllAsOthers ? all : irregular
      let start = first + group * AgentLayout.lanes
      orderCount = Self.list(all & ~other, from: start, in: plainOrders, after: orderCount)
      otherCount = Self.list(other, from: start, in: others, after: otherCount)
    }
    self.plainOrderCount = orderCount
    self.otherCount = otherCount
  }

  /// One bit an agent: who has an event, and who has one other than a plain order.
  @inline(__always)
  private static func words(_ events: UnsafeMutablePointer<UInt32>, from group: Int, to end: Int)
    -> (all: UInt64, others: UInt64)
  {
    var (all, others) = (UInt64(0), UInt64(0))
    for index in group..<end {
      let shift = UInt64(truncatingIfNeeded: (index &- group) &* AgentLayout.lanes)
      all |= UInt64(events[index] & 0xffff) &<< shift
      others |= UInt64(events[index] >> 16) &<< shift
    }
    return (all, others)
  }

  /// - Returns: the length of the list after the agents whose bits are set.
  @inline(__always)
  private static func list(
    _ bits: UInt64, from first: Int, in agents: UnsafeMutablePointer<Int32>, after count: Int
  ) -> Int {
    var (bits, count) = (bits, count)
    while bits != 0 {
      agents[count] = Int32(truncatingIfNeeded: first &+ bits.trailingZeroBitCount)
      count &+= 1
      bits &= bits &- 1
    }
    return count
  }

  /// Fetches what events ask for and the block pass does not: all at once, since one after the other
  /// each would be waited for.
  func prefetch(_ members: Members, _ population: Population) {
    let (history, propensity) = (members.history.base, population.propensity.base)
    func fetch(_ agents: UnsafeMutablePointer<Int32>, _ count: Int) {
      for index in 0..<count {
        CPrefetch.prefetch(history + Int(agents[index]))
        CPrefetch.prefetch(propensity + Int(agents[index]))
      }
    }
    fetch(plainOrders.base, plainOrderCount)
    fetch(others.base, otherCount)
    // Of clocks that stand still the block pass has read nothing.
    let (place, extraOrder, others) = (
      members.placeClock.base, members.extraOrderClock.base, others.base
    )
    for index in 0..<otherCount {
      CPrefetch.prefetch(place + Int(others[index]))
      CPrefetch.prefetch(extraOrder + Int(others[index]))
    }
  }
}
