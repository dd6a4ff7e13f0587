/// A member's place, stage and tier, and what must be remembered of the way there, in one word.
///
/// The two visit counters number the clocks of a member's stage and place. They wrap at 128 visits,
/// after which the luck of that member's first visits returns.
struct Status: Equatable {
  var bits: UInt32

  // Flags.
  static let isPrivate: UInt32 = 1 << 0
  static let isBlocked: UInt32 = 1 << 1
  static let isProspect: UInt32 = 1 << 2
  static let isDormant: UInt32 = 1 << 3
  static let isSuper: UInt32 = 1 << 4
  /// Never joins, whatever is offered.
  static let refuses: UInt32 = 1 << 5
  /// Ordered once, ordered again, within the simulation.
  static let bought: UInt32 = 1 << 6
  static let boughtAgain: UInt32 = 1 << 7
  static let startedPrivate: UInt32 = 1 << 8
  /// Has a first entry into the private pool.
  static let joined: UInt32 = 1 << 9
  /// Held against itself in baseline: neither private at the start nor in baseline when it joined.
  static let paired: UInt32 = 1 << 10

  private static let channelShift: UInt32 = 11
  private static let stageVisitsShift: UInt32 = 18
  private static let placeVisitsShift: UInt32 = 25
  private static let seven: UInt32 = 0x7f

  @inline(__always)
  func has(_ flag: UInt32) -> Bool { bits & flag != 0 }

  @inline(__always)
  mutating func set(_ flag: UInt32) { bits |= flag }

  @inline(__always)
  mutating func clear(_ flag: UInt32) { bits &= ~flag }

  @inline(__always)
  var isActive: Bool { bits & (Self.isProspect | Self.isDormant) == 0 }

  @inline(__always)
  var isPublic: Bool { bits & (Self.isPrivate | Self.isBlocked) == 0 }

  /// Channel of the first entry, as index into the channels, or their number for referral.
  var entryChannel: Int {
    get { Int(field(Self.channelShift)) }
    set { setField(Self.channelShift, UInt32(truncatingIfNeeded: newValue)) }
  }

  /// Times the stage changed between active and dormant.
  var stageVisits: UInt32 {
    get { field(Self.stageVisitsShift) }
    set { setField(Self.stageVisitsShift, newValue) }
  }

  /// Times the place changed.
  var placeVisits: UInt32 {
    get { field(Self.placeVisitsShift) }
    set { setField(Self.placeVisitsShift, newValue) }
  }

  private func field(_ shift: UInt32) -> UInt32 { (bits >> shift) & Self.seven }

  private mutating func setField(_ shift: UInt32, _ value: UInt32) {
    bits = bits & ~(Self.seven << shift) | (value & Self.seven) << shift
  }

  /// The state for counting.
  var state: MemberState {
    if has(Self.isPrivate) {
      if has(Self.isProspect) { return .privateProspect }
      if has(Self.isDormant) { return .privateDormant }
      return has(Self.isSuper) ? .privateSuper : .privateActive
    }
    if has(Self.isBlocked) {
      if has(Self.isProspect) { return .blockedProspect }
      return has(Self.isDormant) ? .blockedDormant : .blockedActive
    }
    if has(Self.isProspect) { return .publicProspect }
    return has(Self.isDormant) ? .publicDormant : .publicActive
  }
}
