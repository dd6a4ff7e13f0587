import Scenarios

/// A channel that asks at orders, as a step needs it (model, 5.9).
struct OrderChannel {
  let channel: Int
  /// Chance that an order meets the channel and is invited.
  let invitation: Double
  /// Chance that an invitation is accepted, one a cell.
  let acceptance: [Double]
  let costPerInvite: Double
  /// The two chances as words are held against them.
  let meets: WordThreshold
  let accepts: [WordThreshold]

  init(channel: Int, invitation: Double, acceptance: [Double], costPerInvite: Double) {
    self.channel = channel
    self.invitation = invitation
    self.acceptance = acceptance
    self.costPerInvite = costPerInvite
    meets = WordThreshold(chance: invitation)
    accepts = acceptance.map(WordThreshold.init)
  }
}

/// A chance as the number of words that stand for it: those whose `unit` is less than the chance.
struct WordThreshold {
  private let words: UInt64

  init(chance: Double) {
    words = chance > 0 ? UInt64((min(chance, 1) * 0x1p32 - 0.5).rounded(.up)) : 0
  }

  @inline(__always)
  func isMet(by word: UInt32) -> Bool { UInt64(word) < words }
}

/// Where the words of an invitation lie: two channels share a block.
struct InvitationAddress {
  let block: UInt32
  /// The word that tells whether the order meets the channel; the next tells of acceptance.
  let first: Int

  init(channel: Int) {
    block = UInt32(truncatingIfNeeded: channel / 2)
    first = channel % 2 * 2
  }
}

/// What all events of a step share.
struct StepContext {
  var step = 0
  /// Whether the step lies within the horizon, over which KPIs are counted.
  var isCounted = true
  /// One a segment and one a cell.
  var segments: [SegmentRates] = []
  var cells: [CellRates] = []
  /// At the end of the step.
  var meters = Meters(segments: 0, cells: 0)
  /// Whether members of a cell may join, and by referral.
  var admits: [Bool] = []
  var admitsReferral: [Bool] = []
  /// Chance to accept a referral, one a cell.
  var referralAcceptance: [Double] = []
  /// Hazard of each channel per unit of join weight, one list a segment: who joins by the place
  /// clock came through one of them, with chances in proportion.
  var joinHazards: [[Double]] = []
  var orderChannels: [OrderChannel] = []
  /// Share of orders in the private pool that are sent on to the public shop.
  var steerToPublic = 0.0
  /// The staff that members are assigned to; nil when there is none, or when it does not matter who
  /// looks after whom.
  var staffing: Staffing?
  /// Nil when members never pass to another seller.
  var ownership: OwnershipRule?
}

/// A referral made in a step, to be resolved after all members have moved.
struct MadeReferral {
  let referrer: Int
  /// From 0 within the step.
  let number: UInt32
}
