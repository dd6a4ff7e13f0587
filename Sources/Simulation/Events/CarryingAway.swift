import Randomness
import Scenarios

extension MemberEvents {
  /// Lets staff who leave take members along, and hands the others on (model, 5.3).
  ///
  /// - Parameter assignsAll: staff has just been taken on, and nobody has a post yet.
  mutating func handOver(
    from staffing: Staffing, staff: Staff, cells: Cells, assignsAll: Bool
  ) {
    let isLeaving = leavingFlags(staffing)
    guard assignsAll || staffing.hasCutPosts || isLeaving.contains(true) else { return }
    for (index, cell) in cells.cells.enumerated() {
      for agent in cell.agents {
        let post = Int(members.post[agent])
        if post == 0 {
          guard assignsAll, members.status[agent] & Status.isPrivate != 0 else { continue }
          members.post[agent] = self.post(for: agent)
        } else if post > isLeaving.count || isLeaving[post - 1] {
          loseSeller(agent, staff: staff, left: post <= isLeaving.count, cell: cell, at: index)
        }
      }
    }
  }

  private func leavingFlags(_ staffing: Staffing) -> [Bool] {
    var flags = [Bool](repeating: false, count: staffing.postCount)
    for post in staffing.leavingPosts { flags[post] = true }
    return flags
  }

  /// - Parameter left: the seller left; otherwise the post was cut, and nobody is carried away.
  private mutating func loseSeller(
    _ agent: Int, staff: Staff, left: Bool, cell: Cell, at index: Int
  ) {
    let words = random.words(.carryAway, of: UInt32(agent), number: UInt32(context.step))
    guard left, words.x.unit < staff.carryAway else {
      // Where every post is empty the member waits for its successor.
      let next = post(for: agent)
      if next != 0 { members.post[agent] = next }
      return
    }
    let old = Status(bits: members.status[agent])
    var new = old
    lastOrderBefore = members.lastOrder[agent]
    block(agent, &new)
    accounts.sums.count(.carriedAway, of: agent, in: cell.segment)
    if old.isActive, words.y.unit < staff.carriedLapse {
      lapse(agent, &new)
      accounts.sums.count(.lapses, of: agent, in: cell.segment)
    }
    finish(agent, from: old, to: new, cell: index, segment: cell.segment)
  }
}
