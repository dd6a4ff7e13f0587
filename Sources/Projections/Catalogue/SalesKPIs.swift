import Simulation

/// What members buy, where, and how much more often in private.
enum SalesKPIs {
  /// Up to the frequency ratios; the causal KPIs follow these in every table.
  static let frequencies: [KPI] = [
    KPI("orders", .orders, .flow, .higher, "Orders", "订单数") { $0.tally.orders },
    KPI("gmv", .money, .flow, .higher, "GMV", "成交总额 GMV") { $0.tally.gmv },
    KPI("gmv_private", .money, .flow, .higher, "GMV, private shop", "私域成交额") {
      $0.tally[.privateShopGMV]
    },
    KPI("gmv_public", .money, .flow, .neither, "GMV, public shops", "公域成交额") {
      $0.tally[.publicShopGMV]
    },
    KPI("private_gmv_share", .share, .rate, .neither, "Private share of GMV", "私域成交占比") {
      ratio($0.tally[.privateShopGMV], $0.tally.gmv)
    },
    KPI(
      "orders_per_private_member_year", .ordersPerMemberYear, .rate, .higher,
      "Orders per private member-year", "私域会员年均订单"
    ) { privateFrequency($0.tally) },
    KPI(
      "orders_per_public_member_year", .ordersPerMemberYear, .rate, .higher,
      "Orders per public member-year", "公域会员年均订单"
    ) { publicFrequency($0.tally) },
    KPI(
      "orders_per_active_private_year", .ordersPerMemberYear, .rate, .higher,
      "Orders per active private member-year", "私域活跃会员年均订单"
    ) { perYear($0.tally[.privateActiveOrders], $0.tally[.privateActiveExposure]) },
    KPI(
      "orders_per_active_public_year", .ordersPerMemberYear, .rate, .higher,
      "Orders per active public member-year", "公域活跃会员年均订单"
    ) { perYear($0.tally[.publicActiveOrders], $0.tally[.publicActiveExposure]) },
    KPI(
      "frequency_ratio", .ratio, .rate, .neither, "Frequency, private to public",
      "私域公域消费频次比"
    ) { ratio(privateFrequency($0.tally), publicFrequency($0.tally)) },
    KPI(
      "frequency_ratio_buyers", .ratio, .rate, .neither,
      "Frequency among recent buyers, private to public", "近一年购买者频次比"
    ) {
      ratio(
        perYear($0.tally[.privateBuyerOrders], $0.tally[.privateBuyerExposure]),
        perYear($0.tally[.publicBuyerOrders], $0.tally[.publicBuyerExposure]))
    },
  ]

  static let loyalty: [KPI] = [
    KPI(
      "super_value_ratio", .ratio, .rate, .neither, "Value of a super member to an ordinary one",
      "超级会员与普通会员价值比"
    ) { superValueRatio($0.tally) },
    KPI(
      "referral_gmv_share", .share, .rate, .neither, "Share of GMV by referral", "裂变成交占比",
      scope: .timeline
    ) { ratio($0.gmv(channel: $0.channels.count - 1), $0.tally.gmv) },
    KPI("repurchase_rate", .share, .cumulative, .higher, "Repurchase rate", "复购率") {
      ratio($0.sinceStart[.secondTimeBuyers], $0.sinceStart[.firstTimeBuyers])
    },
    KPI(
      "first_order_conversion", .share, .cumulative, .higher, "First-order conversion", "首单转化率"
    ) { ratio($0.sinceStart[.privateFirstOrders], $0.sinceStart[.privateProspectEntries]) },
    KPI("first_order_share", .share, .rate, .neither, "First orders of all orders", "首单占比") {
      ratio($0.tally[.privateFirstOrders] + $0.tally[.publicFirstOrders], $0.tally.orders)
    },
    KPI(
      effect: "gmv_growth", .share, .higher, "Growth of GMV, year on year", "GMV 同比增长"
    ) { $0.gmvGrowth },
    KPI(effect: "customers_kept", .members, .higher, "Customers kept", "留住客户数") {
      $0.customersKept
    },
  ]

  private static func privateFrequency(_ tally: Tally) -> Double? {
    perYear(tally[.privateMemberOrders], tally[.privateExposure])
  }

  private static func publicFrequency(_ tally: Tally) -> Double? {
    perYear(tally[.publicMemberOrders], tally[.publicExposure])
  }

  private static func superValueRatio(_ tally: Tally) -> Double? {
    let ordinaryExposure = tally[.privateExposure] - tally[.superExposure]
    // Two sums of the same members can differ by rounding; that is no ordinary member.
    guard ordinaryExposure > 1e-9 * tally[.privateExposure] else { return nil }
    return ratio(
      perYear(tally[.superGMV], tally[.superExposure]),
      perYear(tally[.ordinaryPrivateGMV], ordinaryExposure))
  }
}
