import Randomness
import Scenarios

extension ExplanationSetting {
  var money: Phase {
    Phase(
      section: "5.11", title: Message("Money", "资金"),
      statement: Message(
        "What orders and memberships leave, less everything that was spent.",
        "订单与会员费的所得，减去全部投入。"),
      formulas: [
        Message(
          "contribution = Σ order value · (gross_margin − commission) − coupons + super fees − super benefits − spend",
          "贡献毛益 = Σ 订单金额 · (gross_margin − 佣金) − 优惠券 + 超级会员费 − 超级会员权益 − 总投入")
      ],
      groups: scenario.segments.indices.map(contribution) + [Group(.none, memberships + discount)])
  }

  private func contribution(segment: Int) -> Group {
    let traits = SegmentTraits(segment, in: scenario)
    let economics = scenario.economics
    let margin = traits.grossMargin
    let coupon = economics.coupon.redemption * economics.coupon.discount
    return Group(
      self.segment(segment) + Message(", an order of mean value", "，一笔平均金额的订单"),
      [
        Quantity(
          Message("leaves, through the public shop", "所得，经公域店铺"),
          .money(traits.publicValue.mean * (margin - economics.publicCommission)),
          from: [segmentKey(segment, "gross_margin"), "economics.public_commission"]),
        Quantity(
          Message("leaves, through the private shop", "所得，经私域商城"),
          .money(traits.privateValue.mean * (margin - economics.privateCommission - coupon)),
          from: [
            segmentKey(segment, "gross_margin"), "economics.private_commission",
            "economics.coupon.redemption", "economics.coupon.discount",
          ]),
      ])
  }

  private var memberships: [Quantity] {
    let tier = scenario.superTier
    guard tier.upgradesPerYear > 0 || scenario.segments.contains(where: { $0.start.superTier > 0 })
    else { return [] }
    return [
      Quantity(
        Message("fee less benefits of a super member", "超级会员的会费减权益"),
        .money(tier.feePerYear - tier.benefitCostPerYear), .aYear,
        from: ["super.fee_per_year", "super.benefit_cost_per_year"])
    ]
  }

  private var discount: [Quantity] {
    let rate = scenario.economics.discountRate
    return [
      Quantity(
        Message("value today of money in a year", "一年后的钱在今天的价值"), .share(1 / (1 + rate)),
        from: ["economics.discount_rate"])
    ]
  }
}
