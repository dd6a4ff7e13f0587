import Randomness
import Scenarios

extension ExplanationSetting {
  var money: Phase {
    Phase(
      section: "5.11", title: "Money",
      statement: "What orders and memberships leave, less everything that was spent.",
      formulas: [
        "contribution = Σ order value · (gross_margin − commission) − coupons + super fees − super benefits − spend"
      ],
      groups: scenario.segments.indices.map(contribution) + [Group("", memberships + discount)])
  }

  private func contribution(segment: Int) -> Group {
    let traits = SegmentTraits(segment, in: scenario)
    let economics = scenario.economics
    let margin = traits.grossMargin
    let coupon = economics.coupon.redemption * economics.coupon.discount
    return Group(
      "segment \(scenario.segments[segment].name), an order of mean value",
      [
        Quantity(
          "leaves, through the public shop",
          .money(traits.publicValue.mean * (margin - economics.publicCommission)), "",
          from: [segmentKey(segment, "gross_margin"), "economics.public_commission"]),
        Quantity(
          "leaves, through the private shop",
          .money(traits.privateValue.mean * (margin - economics.privateCommission - coupon)), "",
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
        "fee less benefits of a super member",
        .money(tier.feePerYear - tier.benefitCostPerYear), "a year",
        from: ["super.fee_per_year", "super.benefit_cost_per_year"])
    ]
  }

  private var discount: [Quantity] {
    let rate = scenario.economics.discountRate
    return [
      Quantity(
        "value today of money in a year", .share(1 / (1 + rate)),
        from: ["economics.discount_rate"])
    ]
  }
}
