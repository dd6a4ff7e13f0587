import Simulation

/// What a plan earns and pays, line by line; earnings are positive, costs negative, so that the
/// lines add up to contribution (model, 5.11).
public enum LedgerLine: String, Sendable, CaseIterable {
  case grossMargin = "gross_margin"
  case publicCommission = "commission_public"
  case privateCommission = "commission_private"
  case coupons
  case superFees = "super_fees"
  case superBenefits = "super_benefits"
  case fixedCost = "fixed_cost"
  case wages, hiring, setup, touches, ads, invites
  case referralRewards = "referral_rewards"
  /// The sum of all lines above.
  case contribution

  func amount(in tally: Tally) -> Double {
    switch self {
    case .grossMargin: tally[.grossMargin]
    case .publicCommission: -tally[.publicCommission]
    case .privateCommission: -tally[.privateCommission]
    case .coupons: -tally[.couponCost]
    case .superFees: tally[.superFees]
    case .superBenefits: -tally[.superBenefits]
    case .fixedCost: -tally[.fixedCost]
    case .wages: -tally[.wages]
    case .hiring: -tally[.hiring]
    case .setup: -tally[.setup]
    case .touches: -tally[.touchCost]
    case .ads: -tally[.adSpend]
    case .invites: -tally[.inviteSpend]
    case .referralRewards: -tally[.referralRewards]
    case .contribution: tally.contribution
    }
  }
}
