/// A public touchpoint that brings members into the private pool.
public struct Channel: Sendable, Equatable {
  public enum Trigger: String, Sendable, CaseIterable {
    case ad, order, staff
  }

  public var name = ""
  public var trigger = Trigger.ad
  /// Factor on the receptivity of those who come through it.
  public var quality = 1.0
  /// Weight of each segment, in the order of `Scenario.segments`.
  public var mix: [Double] = []

  // Of ad channels.
  public var reachPerWeek = 0.0
  public var costPerJoin = 0.0
  public var costGrowthPerYear = 0.0

  // Of order channels and staff channels.
  public var acceptRate = 0.0
  public var costPerInvite = 0.0
  /// Of order channels: the share of orders that meet the channel.
  public var ordersShare = 1.0
  /// Of staff channels.
  public var invitesPerStaffPerWeek = 0.0

  public init() {}
}

/// A way to touch private members: group, direct message, moments, or any other.
public struct Port: Sendable, Equatable {
  public var name = ""
  /// Response per touch and week.
  public var strength = 0.0
  public var fatigueWeight = 1.0
  public var costPerTouch = 0.0
  /// What the platform lets through per member and week; infinite when it sets no limit.
  public var capPerWeek = Double.infinity
  public var staffed = false
  /// Working time that a touch by hand takes; nil: not known, and not needed where the capacity of the
  /// staff is stated in touches.
  public var minutesPerTouch: Double?

  public init() {}
}
