import Randomness
import Scenarios

/// What the channels of a plan bring in a step (model, 5.7 and 5.9).
struct Acquisition {
  /// One a channel, with its hazard of joining per unit of join weight and of mix, per week.
  private(set) var hazards: [Double]
  /// One a channel: spend per join of ad channels, 0 for others.
  private(set) var adCostPerJoin: [Double]
  /// One a channel: as above, and what a join through staff costs in invitations.
  private(set) var costPerJoin: [Double]

  /// What the market offers the channels.
  struct Offer {
    /// Share of all members who are public, in an open wave, not control and no refusers.
    var eligibleShare = 0.0
    /// w · Σ mix·A over them, one a channel.
    var weight: [Double] = []
    /// V.
    var voice = 1.0
    var elapsedWeeks = 0.0
  }

  /// - Parameters:
  ///   - budgets: money a week of each ad channel after all cuts; 0 for others.
  ///   - staffInvitations: invitations a week that each staff channel makes; 0 for others.
  init(
    channels: [Channel], budgets: [Double], staffInvitations: [Double], offer: Offer
  ) {
    let none = [Double](repeating: 0, count: channels.count)
    (hazards, adCostPerJoin, costPerJoin) = (none, none, none)
    for (index, channel) in channels.enumerated() {
      let joins: Double
      switch channel.trigger {
      case .ad:
        joins = Self.joins(of: channel, budget: budgets[index], offer: offer)
        if joins > 0 { adCostPerJoin[index] = budgets[index] / joins }
        costPerJoin[index] = adCostPerJoin[index]
      case .staff:
        joins = staffInvitations[index] * channel.acceptRate
        if channel.acceptRate > 0 {
          costPerJoin[index] = channel.costPerInvite / channel.acceptRate
        }
      case .order: joins = 0
      }
      // Far beyond any rate that means more than "at once", and finite in single precision.
      if joins > 0, offer.weight[index] > 0 {
        hazards[index] = min(joins / offer.weight[index], 1e6)
      }
    }
  }

  /// J = Q·(1 − exp(−b/(Q·κ))), the joins a week that a budget buys.
  private static func joins(of channel: Channel, budget: Double, offer: Offer) -> Double {
    let quantity = channel.reachPerWeek * offer.eligibleShare
    guard budget > 0, quantity > 0 else { return 0 }
    let cost =
      channel.costPerJoin
      * Elementary.pow(1 + channel.costGrowthPerYear, offer.elapsedWeeks / 52) / offer.voice
    guard cost > 0 else { return quantity }
    return quantity * (1 - Elementary.exp(-budget / (quantity * cost)))
  }
}
