/// Touches, staff and stores: how the pool is run.
enum OperationsKPIs {
  static let all: [KPI] = [
    KPI("touches_planned", .touches, .flow, .neither, "Touches planned", "计划触达次数") {
      $0.tally[.touchesPlanned]
    },
    KPI("touches_capped", .touches, .flow, .lower, "Touches over the cap", "超出平台上限触达") {
      $0.tally[.touchesCapped]
    },
    KPI("touches_delivered", .touches, .flow, .neither, "Touches delivered", "实际触达次数") {
      $0.tally[.touchesDelivered]
    },
    KPI("reach_rate", .share, .rate, .higher, "Reach rate", "触达率") {
      ratio($0.tally[.touchesDelivered], $0.tally[.touchesPlanned])
    },
    KPI(
      effect: "touches_per_customer_kept", .ratio, .lower, "Touches per customer kept",
      "留住一位客户的触达次数"
    ) { $0.touchesPerCustomerKept },
    KPI("block_rate_per_month", .perMemberMonth, .rate, .lower, "Block rate per month", "月拉黑率") {
      ratio($0.tally[.blocks], $0.tally[.privateExposure] / Span.weeksPerMonth)
    },
    KPI("active_rate", .share, .stock, .higher, "Active rate of the pool", "私域活跃率") {
      ratio($0.tally[.privateActives] + $0.tally[.privateSupers], $0.tally.privateMembers)
    },
    KPI("redemption_rate", .share, .rate, .neither, "Coupon redemption rate", "核销率") {
      ratio($0.tally[.redemptions], $0.tally[.privateShopOrders])
    },
    KPI(
      "staff_utilisation", .share, .rate, .neither, "Staff utilisation", "导购利用率",
      scope: .timeline
    ) { ratio($0.tally[.staffWork], $0.tally[.staffCapacity]) },
    KPI(
      "orders_per_staff", .ordersPerStaffYear, .rate, .higher, "Private orders per staff-year",
      "人效（年均订单）", scope: .timeline
    ) { perYear($0.tally[.privateMemberOrders], $0.tally[.staffWeeks]) },
    KPI(
      "gmv_per_store", .moneyPerStoreYear, .rate, .higher, "GMV per store-year",
      "店效（年均成交额）", scope: .timeline
    ) { window in
      guard let stores = window.stores else { return nil }
      return perYear(window.tally.gmv, stores * window.weeks)
    },
  ]
}
