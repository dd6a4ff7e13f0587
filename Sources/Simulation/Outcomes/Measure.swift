/// What is counted in every step of a plan. Counts are of members (agents times the members each
/// stands for), exposures are in member-weeks, money is in the scenario's currency.
///
/// "Public" here is *not private*: blocked members included.
public enum Measure: Int, Sendable, CaseIterable {
  // Stocks at the end of the step, one for each `MemberState`, in the same order.
  case publicProspects, publicActives, publicDormants
  case privateProspects, privateActives, privateSupers, privateDormants
  case blockedProspects, blockedActives, blockedDormants

  // Exposure within the step, by the state the step began with.
  case privateExposure, publicExposure
  case privateActiveExposure, publicActiveExposure
  case superExposure
  /// Of members with an order in the last 52 weeks.
  case privateBuyerExposure, publicBuyerExposure

  // Flows.
  /// Entries into the private pool, repeated ones included.
  case joins
  case blocks, rejoins, lapses, returns, upgrades, superChurns
  /// Taken along by staff who left; not among `blocks`.
  case carriedAway
  /// Private members who passed to another seller because that one served their order.
  case ownershipTransfers
  case staffLeavers
  /// Prospects who were private at the start (counted in the first step) or joined as prospects.
  case privateProspectEntries
  /// Members whose first and whose second order within the simulation fell into this step.
  case firstTimeBuyers, secondTimeBuyers

  // Orders, by the place of the member who orders.
  case privateMemberOrders, publicMemberOrders
  /// First orders of prospects are not among these two.
  case privateActiveOrders, publicActiveOrders
  case superOrders
  case privateBuyerOrders, publicBuyerOrders
  case privateFirstOrders, publicFirstOrders
  // Orders, by the shop they go through; steered ones are among the public ones.
  case privateShopOrders, publicShopOrders, steeredOrders
  case redemptions

  // Order value (GMV), by shop and by who orders.
  case privateShopGMV, publicShopGMV
  case superGMV, ordinaryPrivateGMV

  // Touches.
  /// Before staff and budget, after the platform's cap.
  case touchesPlanned
  case touchesCapped, touchesDelivered
  /// Touches made by staff, or the minutes they took where the capacity is stated in minutes.
  case staffWork
  /// Work the staff could do, in the same unit.
  case staffCapacity
  /// Staff-weeks of present staff.
  case staffWeeks

  // Money that belongs to orders and tiers.
  /// Order value times gross margin.
  case grossMargin
  case publicCommission, privateCommission
  case couponCost
  case superFees, superBenefits

  // Spend; the ledger lines that add up to it.
  case fixedCost, wages, hiring, setup
  case touchCost
  case adSpend
  /// Invitations at orders and by staff.
  case inviteSpend
  case referralRewards
  /// Spend beyond what the budget had left for the step.
  case overrun

  /// The stock of a state.
  public static func stock(of state: MemberState) -> Measure {
    // The first cases above mirror `MemberState`.
    Measure(rawValue: state.rawValue)!
  }
}
