import Randomness
import Scenarios

/// Invitations made to a member within a step.
struct Invitations {
  private(set) var channels: [Int] = []
  /// Chance that each is accepted.
  private(set) var probabilities: [Double] = []
  /// Whether any of them was.
  var isAccepted = false

  mutating func add(channel: Int, probability: Double) {
    channels.append(channel)
    probabilities.append(probability)
  }
}

extension MemberEvents {
  /// Lets the channels that ask at orders meet an order of a public member (model, 5.9). Every
  /// invitation is paid; those who refuse are invited like others and never accept.
  mutating func invite(
    _ agent: Int, _ started: Status, order: OrderAddress, cell: Int, segment: Int,
    into invitations: inout Invitations
  ) {
    for channel in context.orderChannels {
      let (meeting, acceptance) = words(of: order, agent: agent, channel: channel.channel)
      guard channel.meets.isMet(by: meeting) else { continue }
      accounts.invited(
        agent, channel: channel.channel, cost: channel.costPerInvite, segment: segment)
      let probability = channel.acceptance[cell]
      invitations.add(channel: channel.channel, probability: probability)
      if !started.has(Status.refuses), channel.accepts[cell].isMet(by: acceptance) {
        invitations.isAccepted = true
      }
    }
  }

  /// Words of an invitation: whether it is made, whether it is accepted.
  private func words(of order: OrderAddress, agent: Int, channel: Int)
    -> (meeting: UInt32, acceptance: UInt32)
  {
    let address = InvitationAddress(channel: channel)
    let words =
      switch order {
      case .organic(let number):
        random.words(.invitation, of: UInt32(agent), number: number, block: address.block)
      case .extra(let step, let number):
        random.words(
          .extraInvitation, of: UInt32(agent), number: step, block: number << 8 | address.block)
      }
    return (words[address.first], words[address.first + 1])
  }

  /// The channel that an acceptance counts for: one of the step's invitations, with chance in
  /// proportion to their probabilities.
  func choose(among invitations: Invitations, of agent: Int) -> Int? {
    guard invitations.channels.count > 1 else { return invitations.channels.first }
    let word = random.words(
      .invitationChoice, of: UInt32(agent), number: UInt32(context.step)
    ).x
    return pick(invitations.probabilities, at: word.unit).map { invitations.channels[$0] }
  }
}
