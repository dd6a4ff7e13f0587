import Randomness
import Scenarios

/// Whom a referral may reach and what it takes (model, 5.10).
struct ReferralRules {
  let converts: Double
  /// Channel index under which joins by referral are counted: after the last channel.
  let channel: Int
  let reward: Double
}

extension MemberEvents {
  /// Resolves the referrals of a step after all members have moved: each reaches one other member,
  /// any with equal chance, who joins if it was public when the step began and has not joined since.
  mutating func resolveReferrals(_ rules: ReferralRules, cells: Cells, layout: AgentLayout) {
    for referral in referrals {
      let words = random.words(
        .referralTarget, of: UInt32(referral.referrer), number: UInt32(context.step),
        block: referral.number)
      let agent = target(of: referral.referrer, word: words.x, layout: layout)
      let cell = cells.index(of: agent)
      let status = Status(bits: members.status[agent])
      guard status.isPublic, !status.has(Status.refuses), context.admitsReferral[cell],
        !rejoined.contains(agent),
        words.y.unit < context.referralAcceptance[cell]
      else { continue }
      joinByReferral(agent, unit: words.z.unit, cell: cells.cells[cell], at: cell, rules)
    }
    referrals.removeAll(keepingCapacity: true)
    rejoined.removeAll(keepingCapacity: true)
  }

  private mutating func joinByReferral(
    _ agent: Int, unit: Double, cell: Cell, at index: Int, _ rules: ReferralRules
  ) {
    let status = begin(agent, cell: index, segment: cell.segment)
    var now = status
    join(agent, &now, channel: rules.channel, segment: cell.segment)
    accounts.rewarded(agent, rules.reward, channel: rules.channel, segment: cell.segment)
    // Who ordered for the first time in this very step is no prospect any more.
    if now.has(Status.isProspect), unit < rules.converts {
      orderOnJoining(agent, &now, segment: cell.segment)
    }
    finish(agent, from: status, to: now, cell: index, segment: cell.segment)
  }

  /// An agent other than the referrer, all with equal chance.
  private func target(of referrer: Int, word: UInt32, layout: AgentLayout) -> Int {
    let others = layout.agents - 1
    let rank = min(Int(word.unit * Double(others)), others - 1)
    let slot = layout.slot(ofRank: rank)
    return slot < referrer ? slot : layout.slot(ofRank: rank + 1)
  }
}
