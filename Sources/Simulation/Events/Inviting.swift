import Randomness
import Scenarios

/// Invitations that a member accepted within a step.
struct AcceptedInvitations {
  private(set) var channels: [Int] = []
  private(set) var probabilities: [Double] = []

  var isEmpty: Bool { channels.isEmpty }

  mutating func add(channel: Int, probability: Double) {
    channels.append(channel)
    probabilities.append(probability)
  }
}

extension MemberEvents {
  /// Lets the channels that ask at orders meet an order of a public member (model, 5.9). Every
  /// invitation is paid; those who refuse are invited like others and never accept.
  mutating func invite(
    _ agent: Int, _ started: Status, order: UInt32, cell: Int, segment: Int,
    into accepted: inout AcceptedInvitations
  ) {
    for channel in context.orderChannels {
      let words = random.words(
        .invitation, of: UInt32(agent), number: order, block: UInt32(channel.channel))
      guard words.x.unit < channel.invitation else { continue }
      accounts.invited(channel: channel.channel, cost: channel.costPerInvite, segment: segment)
      let probability = channel.acceptance[cell]
      if !started.has(Status.refuses), words.y.unit < probability {
        accepted.add(channel: channel.channel, probability: probability)
      }
    }
  }

  /// One of several acceptances counts, with chance in proportion to their probabilities.
  func choose(among accepted: AcceptedInvitations, of agent: Int) -> Int? {
    guard accepted.channels.count > 1 else { return accepted.channels.first }
    let word = random.words(
      .invitationChoice, of: UInt32(agent), number: UInt32(context.step)
    ).x
    return pick(accepted.probabilities, at: word.unit).map { accepted.channels[$0] }
  }
}
