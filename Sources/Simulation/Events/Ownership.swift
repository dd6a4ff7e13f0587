import Randomness
import Scenarios

/// The rule by which a member passes from its owner, the seller it was entrusted to, to another one,
/// as a step needs it (model, 5.8).
struct OwnershipRule {
  /// Share of orders that another seller serves when the owner does not care for the member.
  let elsewhere: Double
  let protectedSteps: Int
  /// Posts that are taken once the leavers have gone.
  let sellers: [Int]

  init(_ ownership: Staff.Ownership, clock: StepClock, staffing: Staffing, step: Int) {
    elsewhere = ownership.elsewhere
    protectedSteps = clock.steps(weeks: ownership.protectedWeeks)
    sellers = (0..<staffing.postCount).filter { staffing.isPresent($0, atStep: step) }
  }

  /// A present seller other than the owner, all with equal chance; nil when there is none.
  ///
  /// - Parameter isPresent: whether the owner is; its post may be empty.
  func seller(otherThan owner: Int, isPresent: Bool, unit: Double) -> Int? {
    let others = sellers.count - (isPresent ? 1 : 0)
    guard others > 0 else { return nil }
    let seller = sellers[min(Int(unit * Double(others)), others - 1)]
    // The last one stands in for the owner.
    return seller == owner ? sellers[others] : seller
  }
}

extension MemberEvents {
  /// Lets an order be served by the member's owner or by another seller, to whom the member then
  /// passes unless it is protected. Nothing happens to members without an owner: those who are not
  /// private, or were blocked in this step.
  @inline(__always)
  func serve(_ agent: Int, order: OrderAddress, segment: Int) {
    guard context.ownership != nil, members.post[agent] != 0 else { return }
    serveOwned(agent, order: order, segment: segment)
  }

  private func serveOwned(_ agent: Int, order: OrderAddress, segment: Int) {
    guard let rule = context.ownership, let lastServed = members.lastServed else { return }
    let words = ownershipWords(of: order, agent: agent)
    guard words.x.unit < rule.elsewhere * (1 - care(for: agent, segment: segment)),
      let seller = otherSeller(than: Int(members.post[agent]) - 1, rule, unit: words.y.unit)
    else {
      lastServed[agent] = UInt16(context.step)
      return
    }
    guard context.step - Int(lastServed[agent]) >= rule.protectedSteps else { return }
    entrust(agent, to: seller)
    posts.tidy(seller) { members.post[$0] == UInt16(seller + 1) }
    accounts.sums.count(.ownershipTransfers, of: agent, in: segment)
  }

  private func otherSeller(than owner: Int, _ rule: OwnershipRule, unit: Double) -> Int? {
    let isPresent = context.staffing?.isPresent(owner, atStep: context.step) ?? false
    return rule.seller(otherThan: owner, isPresent: isPresent, unit: unit)
  }

  /// M·E·φ of a private member: what comes back to the owner. Freshness as the step left it.
  private func care(for agent: Int, segment: Int) -> Double {
    let rates = context.segments[segment]
    let engagement = rates.engagementFloor + rates.engagementFresh * members.freshness[agent]
    let over = max(members.fatigue[agent] * population.inverseTolerance[agent] - 1, 0)
    return Double(engagement / (1 + over))
  }

  /// Words of an order: whether another seller serves it, and which.
  private func ownershipWords(of order: OrderAddress, agent: Int) -> SIMD4<UInt32> {
    switch order {
    case .organic(let number): random.words(.ownership, of: UInt32(agent), number: number)
    case .extra(let step, let number):
      random.words(.extraOwnership, of: UInt32(agent), number: step, block: number)
    }
  }
}
