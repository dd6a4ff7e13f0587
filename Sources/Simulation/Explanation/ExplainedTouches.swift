import Randomness
import Scenarios

extension ExplanationSetting {
  var touchResponse: Phase {
    Phase(
      section: "5.6", title: Message("Touch response", "触达响应"),
      statement: Message(
        "What arrives moves private members, and tires them.", "送达的触达打动私域会员，也使其疲劳。"),
      formulas: [
        Message(
          "T = Σ strength·n·d,  E = (1 − exp(−T)) · (floor + (1 − floor) · 2^(−tenure/half-life))",
          "T = Σ strength·n·d,  E = (1 − exp(−T)) · (floor + (1 − floor) · 2^(−入池时长/半衰期))"),
        .formula("k = Σ n·d,  u = Σ fatigue_weight·n·d"),
        Message(
          "F ← F + (1 − memory^Δ) · (u + rival − F), at rest F = u + rival",
          "F ← F + (1 − memory^Δ) · (u + rival − F)，稳定时 F = u + rival"),
        .formula("o = max(0, F/θ − 1),  φ = 1/(1 + o),  v = u/(u + rival)"),
        .formula("x = (order_lift·R·L + offer) · M · E · φ"),
      ],
      groups: [Group(.none, fatigueAndOffer)]
        + activePlans.flatMap { plan in
          scenario.segments.indices.map { touches(ofPlan: plan, segment: $0) }
        })
  }

  private var fatigueAndOffer: [Quantity] {
    let memory = scenario.market.fatigueMemory
    var quantities = [
      Quantity(
        Message("touches of other brands", "其他品牌的触达"),
        .number(scenario.market.rivalTouchesPerWeek), .touchesPerWeek,
        from: ["market.rival_touches_per_week"]),
      Quantity(
        Message("fatigue left after a week", "一周后余下的疲劳"), .share(memory),
        from: ["market.fatigue_memory"]),
      Quantity(
        Message("offer, lift of coupons at full engagement", "offer，充分互动时优惠券的提升"),
        .share(scenario.economics.coupon.offer),
        from: ["economics.coupon.lift", "economics.coupon.discount", "economics.coupon.scale"]),
    ]
    if memory > 0, memory < 1 {
      quantities.append(
        Quantity(
          Message("weeks until fatigue has gone 90 % of its way", "疲劳走完九成所需周数"),
          .number(Elementary.log(0.1) / Elementary.log(memory)), .weeks,
          from: ["market.fatigue_memory"]))
    }
    return quantities
  }

  private func touches(ofPlan index: Int, segment: Int) -> Group {
    let scale = atScale[index]
    let heading =
      plan(index) + .comma + self.segment(segment) + .comma + Self.scaleWords
      + Message(", M = 1", "，M = 1")
    guard scale.touchesAnyone else {
      let key = planKey(index, "touches")
      return Group(
        heading, [Quantity(Message("touches", "触达"), .text(.noneAtAll), from: [key])])
    }
    return Group(
      heading,
      ports(ofPlan: index, segment: segment) + felt(ofPlan: index, segment: segment)
        + response(ofPlan: index, segment: segment))
  }

  private func ports(ofPlan index: Int, segment: Int) -> [Quantity] {
    let (scale, planned) = (atScale[index], atScale[index].touches[segment])
    return scenario.ports.indices.flatMap { port -> [Quantity] in
      let entity = scenario.ports[port]
      func name(_ english: String, _ chinese: String) -> Message {
        Message("\(entity.name), \(english)", "\(entity.name)，\(chinese)")
      }
      guard planned.perPort[port] + planned.capped[port] > 0 else { return [] }
      let delivered = planned.perPort[port] * (entity.staffed ? scale.deliveredByStaff : 1)
      var quantities = [
        Quantity(
          name("planned", "计划"), .number(planned.perPort[port]), .touchesPerWeek,
          from: [planKey(index, "touches.\(entity.name)")]),
        Quantity(
          name("delivered", "送达"), .number(delivered), .touchesPerWeek,
          from: entity.staffed ? [planKey(index, "staff")] : []),
      ]
      if planned.capped[port] > 0 {
        quantities.append(
          Quantity(
            name("beyond the platform's cap", "超出平台上限"), .number(planned.capped[port]),
            .touchesPerWeek, from: ["ports.\(entity.name).cap_per_week"]))
      }
      return quantities
    }
  }

  private func felt(ofPlan index: Int, segment: Int) -> [Quantity] {
    let response = atScale[index].responses[segment]
    let entity = scenario.segments[segment]
    let tolerance = segmentKey(segment, "tolerance.touches_per_week")
    let members = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
    let rest = Double(atScale[index].rates[segment].felt)
    let distribution = Lognormal(mean: entity.tolerance.mean, cv: entity.tolerance.cv)
    return [
      Quantity(Message("k, received", "k，收到"), .number(response.received), .touchesPerWeek),
      Quantity(
        Message("u, felt", "u，感受到"), .number(response.felt), .touchesPerWeek,
        from: scenario.ports.map { "ports.\($0.name).fatigue_weight" }),
      Quantity(Message("F at rest, u + rival", "稳定时的 F，u + rival"), .number(rest), .touchesPerWeek),
      Quantity(
        Message("θ, mean tolerance", "θ，平均容忍度"), .number(entity.tolerance.mean),
        .touchesPerWeek, from: [tolerance]),
      Quantity(
        Message("share of members who bear less than F", "容忍度低于 F 的会员占比"),
        .share(distribution.probability(below: rest)),
        from: [tolerance, segmentKey(segment, "tolerance.cv")]),
      Quantity(
        Message("o, mean over-touch", "o，平均过度触达"), .number(members.meanOver),
        Message("× tolerance beyond it", "倍容忍度（超出部分）")),
      Quantity(
        Message("φ, mean of what fatigue leaves of the response", "φ，疲劳之后余下的响应，均值"),
        .share(members.mean(\.damping))),
      Quantity(
        Message("v, the brand's share of what is felt", "v，本品牌占所感受触达的比例"),
        .share(
          response.brandShare(rivalTouches: scenario.market.rivalTouchesPerWeek))),
    ]
  }

  private func response(ofPlan index: Int, segment: Int) -> [Quantity] {
    let novelty = [
      segmentKey(segment, "response.novelty.half_life_weeks"),
      segmentKey(segment, "response.novelty.floor"),
    ]
    let halfLife = scenario.segments[segment].response.novelty.halfLifeWeeks
    let fresh = members(Status.isPrivate, plan: index, segment: segment, freshness: 1)
    let year = members(
      Status.isPrivate, plan: index, segment: segment, freshness: Elementary.pow(2, -52 / halfLife))
    let lift = [segmentKey(segment, "response.order_lift")]
    return [
      Quantity(
        Message("1 − exp(−T), reached by what is delivered", "1 − exp(−T)，所送达的触达达到的程度"),
        .share(atScale[index].responses[segment].reach),
        from: scenario.ports.map { "ports.\($0.name).strength" }),
      Quantity(Message("E on joining", "E，刚入池"), .share(fresh.mean(\.engagement)), from: novelty),
      Quantity(
        Message("E after 52 weeks", "E，52 周后"), .share(year.mean(\.engagement)), from: novelty),
      Quantity(
        Message("x, lift on orders, on joining", "x，订单提升，刚入池"), .share(fresh.mean(\.lift)),
        from: lift),
      Quantity(
        Message("x, lift on orders, after 52 weeks", "x，订单提升，52 周后"), .share(year.mean(\.lift)),
        from: lift),
    ]
  }

  func members(_ status: UInt32, plan: Int, segment: Int, freshness: Double) -> SegmentMembers {
    SegmentMembers(
      status, segment: scenario.segments[segment], rates: atScale[plan].rates[segment],
      freshness: freshness, world: world)
  }
}

extension Lognormal {
  /// The chance of a value below x.
  func probability(below x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard mean > 0, logSD > 0 else { return x > mean ? 1 : 0 }
    return normalProbability(Elementary.log(x / mean) / logSD + logSD / 2)
  }
}
