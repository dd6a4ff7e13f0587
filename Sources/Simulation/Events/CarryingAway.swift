import Randomness
import Scenarios

extension MemberEvents {
  /// Lets staff who leave take members along, and hands the others on (model, 5.3).
  ///
  /// - Parameter assignsAll: there was no staff until now: some have no post yet.
  mutating func handOver(
    from staffing: Staffing, staff: Staff, cells: Cells, assignsAll: Bool
  ) {
    for post in staffing.leavingPosts {
      for agent in posts.release(post) where Int(members.post[agent]) == post + 1 {
        loseSeller(agent, staff: staff, left: true, cells: cells)
      }
    }
    // Posts that were cut.
    for post in staffing.postCount..<max(staffing.postCount, posts.count) {
      for agent in posts.release(post) where Int(members.post[agent]) == post + 1 {
        loseSeller(agent, staff: staff, left: false, cells: cells)
      }
    }
    if assignsAll { assignAll(cells) }
  }

  /// Gives everybody private who has no post one.
  private func assignAll(_ cells: Cells) {
    for cell in cells.cells {
      for agent in cell.agents
      where members.post[agent] == 0 && members.status[agent] & Status.isPrivate != 0 {
        assignPost(to: agent)
      }
    }
  }

  /// Entrusts a private member to a present post; to none when the plan has no staff, when every post
  /// is empty, or when it does not matter who looks after whom.
  func assignPost(to agent: Int) {
    members.post[agent] = 0
    guard let post = context.staffing?.assignment(of: agent, atStep: context.step) else { return }
    entrust(agent, to: post)
  }

  /// Makes a post a private member's owner from this step on.
  func entrust(_ agent: Int, to post: Int) {
    members.post[agent] = UInt16(post + 1)
    members.lastServed?[agent] = UInt16(context.step)
    posts.entrust(agent, to: post)
  }

  /// - Parameter left: the seller left; otherwise the post was cut, and nobody is carried away.
  private mutating func loseSeller(_ agent: Int, staff: Staff, left: Bool, cells: Cells) {
    let words = random.words(.carryAway, of: UInt32(agent), number: UInt32(context.step))
    guard left, words.x.unit < staff.carryAway else {
      reassignPost(of: agent)
      return
    }
    let index = cells.index(of: agent)
    let cell = cells.cells[index]
    let old = begin(agent, cell: index, segment: cell.segment)
    var new = old
    block(agent, &new)
    accounts.sums.count(.carriedAway, of: agent, in: cell.segment)
    if old.isActive, words.y.unit < staff.carriedLapse {
      lapse(agent, &new)
      accounts.sums.count(.lapses, of: agent, in: cell.segment)
    }
    finish(agent, from: old, to: new, cell: index, segment: cell.segment)
  }

  /// Where every post is empty the member waits for its seller's successor.
  private func reassignPost(of agent: Int) {
    let old = members.post[agent]
    assignPost(to: agent)
    guard members.post[agent] == 0 else { return }
    members.post[agent] = old
    posts.entrust(agent, to: Int(old) - 1)
  }
}
