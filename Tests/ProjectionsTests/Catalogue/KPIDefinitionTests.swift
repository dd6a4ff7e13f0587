import Simulation
import Testing

@testable import Projections

/// Every KPI of a window against numbers worked out by hand. The numbers are small whole numbers and
/// binary fractions wherever possible, so equality is exact; elsewhere 1e-12 relative is allowed for
/// the rounding of a handful of operations.
struct KPIDefinitionTests {
  let catalogue = Catalogue(for: Worlds.scenario())

  func value(_ id: String, _ window: Window) -> Double? { catalogue[id]?.value(in: window) }

  static let pool: [Measure: Double] = [
    .publicProspects: 100, .publicActives: 300, .publicDormants: 200,
    .privateProspects: 20, .privateActives: 150, .privateSupers: 50, .privateDormants: 80,
    .blockedProspects: 10, .blockedActives: 60, .blockedDormants: 30,
    .joins: 40, .blocks: 6, .lapses: 7, .returns: 8, .upgrades: 9, .carriedAway: 3,
    .ownershipTransfers: 11,
    .staffLeavers: 2,
  ]

  @Test(arguments: [
    ("private_members", 300.0), ("private_penetration", 0.3), ("blocked_members", 100),
    ("super_members", 50), ("joins", 40), ("blocks", 6), ("lapses", 7), ("returns", 8),
    ("upgrades", 9), ("carried_away", 3), ("ownership_transfers", 11), ("staff_leavers", 2),
  ])
  func pool(id: String, expected: Double) {
    #expect(value(id, Worlds.window(Self.pool)) == expected)
  }

  @Test func activeRateCountsSupers() throws {
    // (150 + 50) / 300.
    let rate = try #require(value("active_rate", Worlds.window(Self.pool)))
    #expect(abs(rate - 2.0 / 3) < 1e-15)
  }

  static let sales: [Measure: Double] = [
    .privateShopOrders: 100, .publicShopOrders: 300, .privateShopGMV: 2000, .publicShopGMV: 6000,
    .privateMemberOrders: 160, .privateExposure: 52 * 40, .publicMemberOrders: 240,
    .publicExposure: 52 * 120, .privateActiveOrders: 150, .privateActiveExposure: 52 * 25,
    .publicActiveOrders: 210, .publicActiveExposure: 52 * 70, .privateBuyerOrders: 120,
    .privateBuyerExposure: 52 * 20, .publicBuyerOrders: 160, .publicBuyerExposure: 52 * 40,
    .superGMV: 1500, .superExposure: 52 * 10, .ordinaryPrivateGMV: 1500, .redemptions: 25,
    .firstTimeBuyers: 80, .secondTimeBuyers: 20, .privateFirstOrders: 5,
    .publicFirstOrders: 45, .privateProspectEntries: 40,
  ]

  @Test(arguments: [
    ("orders", 400.0), ("gmv", 8000), ("gmv_private", 2000), ("gmv_public", 6000),
    ("private_gmv_share", 0.25), ("orders_per_private_member_year", 4),
    ("orders_per_public_member_year", 2), ("orders_per_active_private_year", 6),
    ("orders_per_active_public_year", 3), ("frequency_ratio", 2), ("frequency_ratio_buyers", 1.5),
    // 1500 a year over 10 supers, 1500 over the other 30.
    ("super_value_ratio", 3), ("repurchase_rate", 0.25), ("first_order_conversion", 0.125),
    ("first_order_share", 0.125),
    ("redemption_rate", 0.25),
  ])
  func sales(id: String, expected: Double) {
    #expect(value(id, Worlds.window(Self.sales)) == expected)
  }

  @Test func cumulativeKPIsLookBackToTheStart() {
    let window = Worlds.window(
      [.secondTimeBuyers: 1], sinceStart: [.secondTimeBuyers: 3, .firstTimeBuyers: 4])
    #expect(value("repurchase_rate", window) == 0.75)
  }

  static let operations: [Measure: Double] = [
    .touchesPlanned: 800, .touchesCapped: 50, .touchesDelivered: 600, .staffWork: 90,
    .staffCapacity: 120, .staffWeeks: 26, .privateMemberOrders: 100, .blocks: 6,
    .privateExposure: 5200, .privateShopGMV: 3000, .publicShopGMV: 1000,
  ]

  @Test(arguments: [
    ("touches_planned", 800.0), ("touches_capped", 50), ("touches_delivered", 600),
    ("reach_rate", 0.75), ("staff_utilisation", 0.75), ("orders_per_staff", 200),
    // 6 blocks in 5200/(52/12) = 1200 member-months.
    ("block_rate_per_month", 0.005),
    // 4000 in half a year of 10 stores.
    ("gmv_per_store", 800),
  ])
  func operations(id: String, expected: Double) throws {
    let window = Worlds.window(Self.operations, weeks: 26, stores: 10)
    let found = try #require(value(id, window))
    #expect(abs(found - expected) <= 1e-12 * expected)
  }

  static let money: [Measure: Double] = [
    .grossMargin: 5000, .publicCommission: 300, .privateCommission: 40, .couponCost: 60,
    .superFees: 500, .superBenefits: 100,
    .fixedCost: 200, .wages: 150, .hiring: 30, .setup: 120, .touchCost: 70, .adSpend: 210,
    .inviteSpend: 80, .referralRewards: 10, .overrun: 5, .joins: 60,
    .privateShopGMV: 3000, .publicShopGMV: 1000, .privateShopOrders: 30, .publicShopOrders: 20,
  ]

  @Test(arguments: [
    ("spend", 870.0), ("spend_fixed", 500), ("spend_touches", 70), ("spend_ads", 210),
    ("spend_invites", 80), ("spend_referral", 10), ("overrun", 5), ("cost_per_join", 5),
    // 5000 − 300 − 40 − 60 + 500 − 100 − 870.
    ("coupon_cost", 60), ("contribution", 4130), ("incremental_gmv", 3400),
    ("incremental_orders", 45), ("incremental_contribution", 3930),
  ])
  func money(id: String, expected: Double) {
    let baseline: [Measure: Double] = [
      .grossMargin: 250, .wages: 50, .publicShopGMV: 600, .publicShopOrders: 5,
    ]
    #expect(value(id, Worlds.window(Self.money, baseline: baseline)) == expected)
  }

  @Test func nothingIsDefinedWithoutABase() {
    let rates = [
      "private_penetration", "private_gmv_share", "orders_per_private_member_year",
      "orders_per_public_member_year", "orders_per_active_private_year", "frequency_ratio",
      "frequency_ratio_buyers", "super_value_ratio", "referral_gmv_share", "repurchase_rate",
      "first_order_conversion", "first_order_share", "reach_rate", "block_rate_per_month",
      "active_rate",
      "redemption_rate", "staff_utilisation", "orders_per_staff", "gmv_per_store", "cost_per_join",
    ]
    for id in rates { #expect(value(id, Worlds.window([:])) == nil, "\(id)") }
  }

  @Test func frequencyRatioNeedsPublicOrders() {
    let window = Worlds.window([
      .privateMemberOrders: 5, .privateExposure: 52, .publicExposure: 52,
    ])
    #expect(value("frequency_ratio", window) == nil)
  }

  @Test func superValueNeedsOrdinaryMembers() {
    // A difference of rounding alone is nobody.
    let window = Worlds.window([
      .privateExposure: 0.1 + 0.2, .superExposure: 0.3, .superGMV: 5, .ordinaryPrivateGMV: 1,
    ])
    #expect(value("super_value_ratio", window) == nil)
  }

  @Test func channelsByWeekAndOverTheHorizon() {
    var window = Worlds.window([.publicShopGMV: 100])
    window.channels = [[1.0, 2], [3, 4], [5, 6]].map {
      var channel = ChannelOutcome()
      channel.weeklyJoins = $0
      channel.weeklyGMV = $0.map { $0 * 10 }
      return channel
    }
    #expect(value("joins_抖音", window) == 7)
    #expect(value("joins_referral", window) == 11)
    window.week = 1
    #expect(value("joins_store", window) == 2)
    #expect(value("gmv_share_抖音", window) == 0.4)
    #expect(value("referral_gmv_share", window) == 0.6)
  }
}
