import Randomness
import Scenarios

extension ExplanationSetting {
  var touchResponse: Phase {
    Phase(
      section: "5.6", title: "Touch response",
      statement: "What arrives moves private members, and tires them.",
      formulas: [
        "T = Σ strength·n·d,  E = (1 − exp(−T)) · (floor + (1 − floor) · 2^(−tenure/half-life))",
        "k = Σ n·d,  u = Σ fatigue_weight·n·d",
        "F ← F + (1 − memory^Δ) · (u + rival − F), at rest F = u + rival",
        "o = max(0, F/θ − 1),  φ = 1/(1 + o),  v = u/(u + rival)",
        "x = (order_lift·R·L + offer) · M · E · φ",
      ],
      groups: [Group("", fatigueAndOffer)]
        + activePlans.flatMap { plan in
          scenario.segments.indices.map { touches(ofPlan: plan, segment: $0) }
        })
  }

  private var fatigueAndOffer: [Quantity] {
    let memory = scenario.market.fatigueMemory
    var quantities = [
      Quantity(
        "touches of other brands", .number(scenario.market.rivalTouchesPerWeek), "touches/week",
        from: ["market.rival_touches_per_week"]),
      Quantity(
        "fatigue left after a week", .share(memory), from: ["market.fatigue_memory"]),
      Quantity(
        "offer, lift of coupons at full engagement", .share(scenario.economics.coupon.offer),
        from: ["economics.coupon.lift", "economics.coupon.discount", "economics.coupon.scale"]),
    ]
    if memory > 0, memory < 1 {
      quantities.append(
        Quantity(
          "weeks until fatigue has gone 90 % of its way",
          .number(Elementary.log(0.1) / Elementary.log(memory)), "weeks",
          from: ["market.fatigue_memory"]))
    }
    return quantities
  }

  private func touches(ofPlan index: Int, segment: Int) -> Group {
    let scale = atScale[index]
    let heading =
      "\(plan(index)), segment \(scenario.segments[segment].name), \(Self.scaleWords), M = 1"
    guard scale.touchesAnyone else {
      return Group(heading, [Quantity("touches", .text("none"), from: [planKey(index, "touches")])])
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
      guard planned.perPort[port] + planned.capped[port] > 0 else { return [] }
      let delivered = planned.perPort[port] * (entity.staffed ? scale.deliveredByStaff : 1)
      var quantities = [
        Quantity(
          "\(entity.name), planned", .number(planned.perPort[port]), "touches/week",
          from: [planKey(index, "touches.\(entity.name)")]),
        Quantity(
          "\(entity.name), delivered", .number(delivered), "touches/week",
          from: entity.staffed ? [planKey(index, "staff")] : []),
      ]
      if planned.capped[port] > 0 {
        quantities.append(
          Quantity(
            "\(entity.name), beyond the platform's cap", .number(planned.capped[port]),
            "touches/week", from: ["ports.\(entity.name).cap_per_week"]))
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
      Quantity("k, received", .number(response.received), "touches/week"),
      Quantity(
        "u, felt", .number(response.felt), "touches/week",
        from: scenario.ports.map { "ports.\($0.name).fatigue_weight" }),
      Quantity("F at rest, u + rival", .number(rest), "touches/week"),
      Quantity(
        "θ, mean tolerance", .number(entity.tolerance.mean), "touches/week", from: [tolerance]),
      Quantity(
        "share of members who bear less than F",
        .share(distribution.probability(below: rest)),
        from: [tolerance, segmentKey(segment, "tolerance.cv")]),
      Quantity("o, mean over-touch", .number(members.meanOver), "× tolerance beyond it"),
      Quantity("φ, mean of what fatigue leaves of the response", .share(members.mean(\.damping))),
      Quantity(
        "v, the brand's share of what is felt",
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
        "1 − exp(−T), reached by what is delivered",
        .share(atScale[index].responses[segment].reach),
        from: scenario.ports.map { "ports.\($0.name).strength" }),
      Quantity("E on joining", .share(fresh.mean(\.engagement)), from: novelty),
      Quantity("E after 52 weeks", .share(year.mean(\.engagement)), from: novelty),
      Quantity("x, lift on orders, on joining", .share(fresh.mean(\.lift)), from: lift),
      Quantity("x, lift on orders, after 52 weeks", .share(year.mean(\.lift)), from: lift),
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
