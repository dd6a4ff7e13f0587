import Randomness

/// The invitations that are made at the orders of an ``OrderPass``.
///
/// What ``MemberEvents/invite(_:_:order:cell:segment:into:)`` does for one order, this does without
/// branches for many.
final class InvitationPass {
  /// Members who may be invited: their places in the order pass, …
  private let places = InvitationPass.column(Int32(0))
  private let agents = InvitationPass.column(Int32(0))
  private let cells = InvitationPass.column(Int32(0))
  private let numbers = InvitationPass.column(UInt32(0))
  /// … all bits set where they do not refuse, …
  private let willing = InvitationPass.column(UInt64(0))
  /// … and, bit by bit, which of `offers` invited them and which they accept.
  private let invitedBy = InvitationPass.column(UInt64(0))
  private let acceptedOf = InvitationPass.column(UInt64(0))
  /// The words of a block of invitations: two channels share it.
  private let words = (0..<4).map { _ in InvitationPass.column(UInt32(0)) }
  private var eligible = 0
  private var offers: [OrderChannel] = []

  /// By place in the order pass.
  private let invited = InvitationPass.column(UInt64(0))
  private let accepts = InvitationPass.column(false)

  private static func column<Element: BitwiseCopyable>(_ value: Element) -> Column<Element> {
    Column(count: OrderPass.most, filledWith: value)
  }

  /// Whether an order must be treated in the plain way, which joins whom an invitation won.
  @inline(__always)
  func isAccepted(_ place: Int) -> Bool { accepts.base[place] }

  func draw(
    _ events: MemberEvents, agents: Column<Int32>, cells: Column<Int32>, numbers: Column<UInt32>,
    count: Int
  ) {
    offers = events.context.orderChannels
    invited.base.update(repeating: 0, count: count)
    accepts.base.update(repeating: false, count: count)
    guard !offers.isEmpty else { return }
    list(events, agents: agents, cells: cells, numbers: numbers, count: count)
    guard offers.count <= UInt64.bitWidth else {
      // More than there are bits: left to the plain way.
      for index in 0..<eligible { accepts[Int(places[index])] = true }
      return
    }
    var drawn: UInt32?
    for (bit, offer) in offers.enumerated() {
      let address = InvitationAddress(channel: offer.channel)
      if drawn != address.block { drawWords(events.random, block: address.block) }
      drawn = address.block
      meet(offer, bit: bit, first: address.first)
    }
    let (places, invited, accepts) = (places.base, invited.base, accepts.base)
    let (invitedBy, acceptedOf) = (invitedBy.base, acceptedOf.base)
    for index in 0..<eligible {
      invited[Int(places[index])] = invitedBy[index]
      accepts[Int(places[index])] = acceptedOf[index] != 0
    }
  }

  private func list(
    _ events: MemberEvents, agents: Column<Int32>, cells: Column<Int32>, numbers: Column<UInt32>,
    count: Int
  ) {
    let status = events.members.status.base
    let from = (agents: agents.base, cells: cells.base, numbers: numbers.base)
    let to = (places.base, self.agents.base, self.cells.base, self.numbers.base, willing.base)
    var eligible = 0
    events.context.admits.withUnsafeBufferPointer { admits in
      for place in 0..<count {
        let bits = status[Int(from.agents[place])]
        to.0[eligible] = Int32(truncatingIfNeeded: place)
        to.1[eligible] = from.agents[place]
        to.2[eligible] = from.cells[place]
        to.3[eligible] = from.numbers[place]
        to.4[eligible] = bits & Status.refuses == 0 ? .max : 0
        let isPublic = bits & (Status.isPrivate | Status.isBlocked) == 0
        eligible &+= isPublic && admits[Int(from.cells[place])] ? 1 : 0
      }
    }
    self.eligible = eligible
    invitedBy.base.update(repeating: 0, count: eligible)
    acceptedOf.base.update(repeating: 0, count: eligible)
  }

  private func drawWords(_ random: RandomSource, block: UInt32) {
    let key = (random.seed, random.replicate)
    let (agents, numbers) = (agents.base, numbers.base)
    let words = (words[0].base, words[1].base, words[2].base, words[3].base)
    for index in 0..<eligible {
      let drawn = Philox4x32.block(
        UInt32(bitPattern: agents[index]), numbers[index], Purpose.invitation.rawValue, block,
        key: key)
      words.0[index] = drawn.0
      words.1[index] = drawn.1
      words.2[index] = drawn.2
      words.3[index] = drawn.3
    }
  }

  /// - Parameter first: which of the words tells of the meeting; the next tells of acceptance.
  private func meet(_ offer: OrderChannel, bit: Int, first: Int) {
    let (meetings, acceptances) = (words[first].base, words[first + 1].base)
    let (cells, willing) = (cells.base, willing.base)
    let (invitedBy, acceptedOf) = (invitedBy.base, acceptedOf.base)
    let (mark, meets) = (UInt64(1) << UInt64(bit), offer.meets)
    offer.accepts.withUnsafeBufferPointer { accepts in
      for index in 0..<eligible {
        let invited = meets.isMet(by: meetings[index]) ? mark : 0
        let isAccepted = accepts[Int(cells[index])].isMet(by: acceptances[index])
        invitedBy[index] |= invited
        acceptedOf[index] |= invited & willing[index] & (isAccepted ? .max : 0)
      }
    }
  }

  /// Pays the invitations of an order.
  @inline(__always)
  func book(_ place: Int, _ agent: Int, _ accounts: Accounts, segment: Int) {
    var bits = invited.base[place]
    while bits != 0 {
      let offer = offers[bits.trailingZeroBitCount]
      accounts.invited(
        agent, channel: offer.channel, cost: offer.costPerInvite, segment: segment)
      bits &= bits - 1
    }
  }
}
