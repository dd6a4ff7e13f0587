/// Takes members through a step block by block: all clocks run down, then those whose clock ran out
/// are treated. One a thread.
final class MemberPass {
  private let members: Members
  private let population: Population
  private let cells: Cells
  private let blocks: BlockPass
  private let scratch = BlockPass.Scratch()
  private let list = EventList()
  private let orders = OrderPass()
  /// Leaves no order to the order pass: what tests hold it to.
  var treatsAllPlainly = false

  init(
    _ members: Members, _ population: Population, _ cells: Cells, hasTier: Bool, hasReferral: Bool
  ) {
    self.members = members
    self.population = population
    self.cells = cells
    blocks = BlockPass(
      population: population, members: members, scratch: scratch, hasTier: hasTier,
      hasReferral: hasReferral)
  }

  /// - Parameters:
  ///   - agents: of one segment, from a multiple of sixteen on; not empty.
  ///   - events: of the step, in whose books everything is counted.
  /// - Returns: R·M·E·φ summed over private active members.
  func advance(_ agents: Range<Int>, ofSegment segment: Int, _ events: inout MemberEvents) -> Double
  {
    var responsive = 0.0
    var lanes = LaneCells(
      cells.cells, within: cells.ofSegment[segment], rates: events.context.cells,
      joinMeters: events.context.meters.joins)
    var cell = cells.ofSegment[segment].lowerBound
    for first in stride(from: agents.lowerBound, to: agents.upperBound, by: BlockPass.blockSize) {
      let block = first..<min(first + BlockPass.blockSize, agents.upperBound)
      responsive += advanceBlock(block, segment: segment, &lanes, events.context)
      while cells.cells[cell].agents.upperBound <= first { cell += 1 }
      treatBlock(block, segment: segment, cell: cell, &events)
    }
    return responsive
  }

  private func advanceBlock(
    _ block: Range<Int>, segment: Int, _ lanes: inout LaneCells, _ context: StepContext
  ) -> Double {
    let rates = context.segments[segment]
    let meters = context.meters.segments[segment]
    var responsive = Lanes.zero
    var next = block.lowerBound
    let end = next + (block.count + AgentLayout.lanes - 1) / AgentLayout.lanes * AgentLayout.lanes
    while next < end {
      let run = lanes.rates(from: next, to: end)
      responsive += blocks.advance(
        BlockPass.Run(
          first: next, offset: next - block.lowerBound, count: run.end - next, segment: rates,
          meters: meters, cells: run.rates))
      next = run.end
    }
    return Double(responsive.sum())
  }

  /// - Parameters:
  ///   - cell: that of the block's first agent.
  ///   - events: handed on as a whole, so that access to it is checked once a block.
  private func treatBlock(
    _ block: Range<Int>, segment: Int, cell: Int, _ events: inout MemberEvents
  ) {
    let first = block.lowerBound
    list.read(scratch, first: first, count: block.count, countsAllAsOthers: treatsAllPlainly)
    list.prefetch(members, population)
    let lift = scratch.lift.base - first
    let walk = CellWalk(cells.cells, from: cell)
    var othersWalk = walk
    let others = list.others.base
    for index in 0..<list.otherCount {
      let agent = Int(others[index])
      events.treat(agent, cell: othersWalk.cell(of: agent), segment: segment, lift: lift[agent])
    }
    orders.resolve(list, &events, segment: segment, lift: lift, cells: walk)
  }
}
