import Scenarios

/// A scenario without uncertain numbers as the text of a scenario file: what a failed test prints, so
/// that the case can be run from a file.
struct ScenarioText {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  var text: String {
    let world = [
      "poolcast: 1", "name: \(quoted(scenario.name))", "currency: \(quoted(scenario.currency))",
      "calendar: \(calendar)", "simulation: \(settings)", "market: \(market)",
      "economics: \(economics)", "targeting: \(targeting)", "referral: \(referral)",
      "super: \(superTier)", "operations: \(operations)",
    ]
    return
      (world + list("segments", scenario.segments.map(segment))
      + list("channels", scenario.channels.map(channel))
      + list("ports", scenario.ports.map(port)) + list("plans", scenario.plans.map(plan)))
      .map { $0 + "\n" }.joined()
  }

  private func list(_ key: String, _ elements: [String]) -> [String] {
    elements.isEmpty ? [] : ["\(key):"] + elements.map { "  - \($0)" }
  }

  // MARK: The world

  private var calendar: String {
    let calendar = scenario.calendar
    return map([
      ("start", "\(calendar.start)"), ("weeks", "\(calendar.weeks)"),
      ("step", calendar.step.rawValue),
      ("season", "[\(calendar.season.map(number).joined(separator: ", "))]"),
      ("campaigns", "[\(calendar.campaigns.map(campaign).joined(separator: ", "))]"),
      ("run_off_weeks", number(calendar.runOffWeeks)),
    ])
  }

  private func campaign(_ campaign: Calendar.Campaign) -> String {
    let name = campaign.name.isEmpty ? [] : [("name", quoted(campaign.name))]
    return map(
      name + [
        ("week", number(campaign.week)), ("weeks", number(campaign.weeks)),
        ("lift", number(campaign.lift)),
      ])
  }

  private var settings: String {
    map([
      ("agents", "\(scenario.settings.agents)"), ("replicates", "\(scenario.settings.replicates)"),
      ("seed", "\(scenario.settings.seed)"),
    ])
  }

  private var market: String {
    let market = scenario.market
    return map([
      ("members", number(market.members)), ("join_affinity", number(market.joinAffinity)),
      ("rival_touches_per_week", number(market.rivalTouchesPerWeek)),
      ("fatigue_memory", number(market.fatigueMemory)),
      (
        "voice",
        map([
          ("max_lift", number(market.voice.maxLift)),
          ("half_share", number(market.voice.halfShare)),
          ("rank_lift", number(market.voice.rankLift)),
        ])
      ),
      (
        "shock",
        map([
          ("sd", number(market.shock.sd)), ("persistence", number(market.shock.persistence)),
        ])
      ),
    ])
  }

  private var economics: String {
    let economics = scenario.economics
    return map([
      ("public_commission", number(economics.publicCommission)),
      ("private_commission", number(economics.privateCommission)),
      ("discount_rate", number(economics.discountRate)),
      (
        "coupon",
        map([
          ("redemption", number(economics.coupon.redemption)),
          ("discount", number(economics.coupon.discount)),
          ("lift", number(economics.coupon.lift)), ("scale", number(economics.coupon.scale)),
        ])
      ),
    ])
  }

  private var targeting: String {
    map([
      ("need", number(scenario.targeting.need)), ("gain", number(scenario.targeting.gain)),
      ("relief", number(scenario.targeting.relief)),
    ])
  }

  private var referral: String {
    let referral = scenario.referral
    return map([
      ("accept", number(referral.accept)), ("reward", number(referral.reward)),
      ("quality", number(referral.quality)), ("converts", number(referral.converts)),
      ("any_wave", "\(referral.anyWave)"),
    ])
  }

  private var superTier: String {
    let tier = scenario.superTier
    return map([
      ("upgrades_per_year", number(tier.upgradesPerYear)),
      ("churn_per_year", number(tier.churnPerYear)),
      ("order_multiplier", number(tier.orderMultiplier)),
      ("fee_per_year", number(tier.feePerYear)),
      ("benefit_cost_per_year", number(tier.benefitCostPerYear)),
      ("affinity", number(tier.affinity)),
    ])
  }

  private var operations: String {
    let operations = scenario.operations
    let stores = operations.stores.map { [("stores", number($0))] } ?? []
    return map(
      [
        (
          "maturity",
          map([
            ("start", number(operations.maturity.start)),
            ("weeks", number(operations.maturity.weeks)),
            ("burn", number(operations.maturity.burn)),
          ])
        ),
        ("transfer_sd", number(operations.transferSD)),
        ("wind_down_weeks", number(operations.windDownWeeks)),
      ] + stores)
  }

  private func channel(_ channel: Channel) -> String {
    var pairs = [
      ("name", quoted(channel.name)), ("trigger", channel.trigger.rawValue),
      ("quality", number(channel.quality)),
      (
        "mix",
        map(zip(scenario.segments, channel.mix).map { (quoted($0.name), number($1)) })
      ),
    ]
    if channel.trigger == .ad {
      pairs += [
        ("reach_per_week", number(channel.reachPerWeek)),
        ("cost_per_join", number(channel.costPerJoin)),
        ("cost_growth_per_year", number(channel.costGrowthPerYear)),
      ]
    } else {
      pairs += [
        ("accept_rate", number(channel.acceptRate)),
        ("cost_per_invite", number(channel.costPerInvite)),
      ]
    }
    if channel.trigger == .order { pairs.append(("orders_share", number(channel.ordersShare))) }
    if channel.trigger == .staff {
      pairs.append(("invites_per_staff_per_week", number(channel.invitesPerStaffPerWeek)))
    }
    return map(pairs)
  }

  private func port(_ port: Port) -> String {
    let cap = port.capPerWeek.isFinite ? [("cap_per_week", number(port.capPerWeek))] : []
    let minutes = port.minutesPerTouch.map { [("minutes_per_touch", number($0))] } ?? []
    return map(
      [
        ("name", quoted(port.name)), ("strength", number(port.strength)),
        ("fatigue_weight", number(port.fatigueWeight)),
        ("cost_per_touch", number(port.costPerTouch)), ("staffed", "\(port.staffed)"),
      ] + cap + minutes)
  }

  private func plan(_ plan: Plan) -> String { PlanText(plan, in: scenario).text }
}

// MARK: Words of the language

/// A map in one line.
func map(_ pairs: [(String, String)]) -> String {
  "{" + pairs.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
}

/// The shortest decimal that reads back as the same number.
func number(_ value: Double) -> String { "\(value)" }

func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

func schedule(_ schedule: Schedule) -> String {
  guard schedule.steps.count > 1 else { return number(schedule.steps[0].value) }
  let steps = schedule.steps.map {
    map([("from_week", "\($0.fromWeek)"), ("value", number($0.value))])
  }
  return "[\(steps.joined(separator: ", "))]"
}
