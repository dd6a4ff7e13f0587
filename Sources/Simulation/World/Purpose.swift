import Randomness

/// What a random number is for. Part of its address, so every kind of event has luck of its own.
enum Purpose: UInt32 {
  // 0 to 15 are left to the modules that come before the simulation.
  case marketShock = 16
  case waveTransfer
  case gateChance

  case orderRate
  case lapseRate
  case receptivity
  case tolerance
  case startState
  case startPlace
  case startClocks

  case lapse
  case lapseMoment
  case comeback
  case join
  case joinChannel
  case block
  case rejoin
  case upgrade
  case superChurn

  case order
  /// Whether an organic order is lost.
  case orderLoss
  case extraOrder
  case invitation
  case extraInvitation
  case invitationChoice
  case referral
  case referralTarget

  case staffLeaving
  case staffAssignment
  case carryAway
  /// Who serves an organic order, and an extra one.
  case ownership
  case extraOwnership
}

extension RandomSource {
  /// The four words of an address.
  @inline(__always)
  func words(_ purpose: Purpose, of entity: UInt32, number: UInt32, block: UInt32 = 0)
    -> SIMD4<UInt32>
  {
    words(entity: entity, number: number, purpose: purpose.rawValue, block: block)
  }

  func stream(_ purpose: Purpose, of entity: UInt32, number: UInt32 = 0) -> RandomStream {
    stream(entity: entity, number: number, purpose: purpose.rawValue)
  }
}

extension UInt32 {
  /// The word as a number between 0 and 1, neither included.
  @inline(__always)
  var unit: Double { (Double(self) + 0.5) * 0x1p-32 }
}
