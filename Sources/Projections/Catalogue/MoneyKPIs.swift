/// What the plan costs and earns.
enum MoneyKPIs {
  static let spend: [KPI] = [
    KPI("spend", .money, .flow, .lower, "Spend", "总投入", scope: .timeline) { $0.tally.spend },
    KPI(
      "spend_fixed", .money, .flow, .lower, "Spend, fixed and staff", "固定与人员投入",
      scope: .timeline
    ) { $0.tally.fixedSpend },
    KPI("spend_touches", .money, .flow, .lower, "Spend, touches", "触达投入", scope: .timeline) {
      $0.tally[.touchCost]
    },
    KPI("spend_ads", .money, .flow, .lower, "Spend, ads", "广告投入", scope: .timeline) {
      $0.tally[.adSpend]
    },
    KPI("spend_invites", .money, .flow, .lower, "Spend, invitations", "邀请投入", scope: .timeline) {
      $0.tally[.inviteSpend]
    },
    KPI(
      "spend_referral", .money, .flow, .lower, "Spend, referral rewards", "裂变奖励投入",
      scope: .timeline
    ) { $0.tally[.referralRewards] },
    KPI("overrun", .money, .flow, .lower, "Budget overrun", "超预算金额", scope: .timeline) {
      $0.tally[.overrun]
    },
    KPI("cost_per_join", .moneyPerJoin, .rate, .lower, "Cost per join", "入池成本", scope: .timeline) {
      ratio($0.tally.acquisitionSpend, $0.tally[.joins])
    },
    KPI("coupon_cost", .money, .flow, .lower, "Coupon cost", "优惠券成本") { $0.tally[.couponCost] },
    KPI("contribution", .money, .flow, .higher, "Contribution", "贡献毛益", scope: .timeline) {
      $0.tally.contribution
    },
    KPI("incremental_gmv", .money, .flow, .higher, "Incremental GMV", "增量成交额") {
      $0.tally.gmv - $0.baseline.gmv
    },
    KPI("incremental_orders", .orders, .flow, .higher, "Incremental orders", "增量订单") {
      $0.tally.orders - $0.baseline.orders
    },
    KPI(
      "incremental_contribution", .money, .flow, .higher, "Incremental contribution", "增量贡献毛益",
      scope: .timeline
    ) { $0.tally.contribution - $0.baseline.contribution },
    KPI(
      "incremental_contribution_to_date", .money, .cumulative, .higher,
      "Incremental contribution to date", "累计增量贡献毛益", scope: .timeline
    ) { $0.sinceStart.contribution - $0.baselineSinceStart.contribution },
  ]

  static let returns: [KPI] = [
    KPI(effect: "roi", .ratio, .higher, "Return on investment", "投资回报率 ROI") { $0.roi },
    KPI(effect: "payback_week", .weeks, .lower, "Payback week", "回本周") { $0.paybackWeek },
    KPI(effect: "worst_drawdown", .money, .lower, "Worst drawdown", "最大资金缺口") {
      $0.worstDrawdown.depth
    },
    KPI(effect: "worst_drawdown_week", .weeks, .neither, "Week of the worst drawdown", "最大缺口周") {
      $0.worstDrawdown.week
    },
    KPI(
      "npv", .money, .cumulative, .higher, "Net present value", "净现值 NPV", scope: .timeline
    ) { $0.npv },
    KPI(
      effect: "npv_with_run_off", .money, .higher, "Net present value with run-off", "含尾期净现值"
    ) { $0.npvWithRunOff },
    KPI(
      risk: "value_at_risk", .money, .higher, "Value at risk (5 % quantile of NPV)",
      "风险价值（NPV 的 5 % 分位）", .quantileOfNPV(level: 0.05)),
    KPI(
      risk: "p_roi_above_1", .probability, .higher, "Probability that ROI is above 1",
      "ROI 大于 1 的概率", .shareOfROI(above: 1)),
    KPI(
      risk: "p_loss", .probability, .lower, "Probability of less than baseline", "低于基准的概率",
      .shareOfLosses),
  ]
}
