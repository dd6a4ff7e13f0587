/// A scenario that comes with Poolcast: a case of the field that one can take apart, or start from.
///
/// The files of `scenarios/` are compiled in, so that they are there wherever the program is.
public struct ShippedScenario: Sendable {
  /// Of the scenario, and of its file without `.yaml`.
  public let name: String
  /// The file.
  public let bytes: [UInt8]

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nil when there is none of that name.
  public static func named(_ name: String) -> ShippedScenario? {
    all.first { $0.name == name }
  }

  /// In the order in which docs/cases.md tells of them.
  public static let all: [ShippedScenario] = [
    ShippedScenario(name: "beauty-chain", bytes: PackageResources.beauty_chain_yaml),
    ShippedScenario(
      name: "beauty-chain-three-years", bytes: PackageResources.beauty_chain_three_years_yaml),
    ShippedScenario(name: "outlet-mall", bytes: PackageResources.outlet_mall_yaml),
    ShippedScenario(name: "coffee-no-disturb", bytes: PackageResources.coffee_no_disturb_yaml),
    ShippedScenario(
      name: "home-furnishing-referral", bytes: PackageResources.home_furnishing_referral_yaml),
    ShippedScenario(
      name: "department-store-public-private",
      bytes: PackageResources.department_store_public_private_yaml),
    ShippedScenario(name: "down-jacket-guides", bytes: PackageResources.down_jacket_guides_yaml),
    ShippedScenario(name: "beauty-advisors", bytes: PackageResources.beauty_advisors_yaml),
    ShippedScenario(name: "hotel-own-platform", bytes: PackageResources.hotel_own_platform_yaml),
    ShippedScenario(
      name: "mother-and-baby-paid-tier", bytes: PackageResources.mother_and_baby_paid_tier_yaml),
    ShippedScenario(
      name: "direct-brand-portfolio", bytes: PackageResources.direct_brand_portfolio_yaml),
    ShippedScenario(name: "first-steps-1m", bytes: PackageResources.first_steps_1m_yaml),
    ShippedScenario(name: "members-ecosystem", bytes: PackageResources.members_ecosystem_yaml),
    ShippedScenario(name: "three-models", bytes: PackageResources.three_models_yaml),
    ShippedScenario(
      name: "own-or-borrowed-channel", bytes: PackageResources.own_or_borrowed_channel_yaml),
  ]
}
