import Foundation
import Scenarios
import Simulation

/// What channels bring for their money.
enum Channels {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [budgets(effort), prices(effort), orders(effort), staff(effort)]
  }

  private static let reach = 0.01
  private static let price = 10.0
  /// At prices that stay.
  private static let channel = AdChannel(reach: reach, price: price, growth: 0)
  /// Budgets, in units of what the reach costs at the lowest price.
  private static let levels = [0.25, 0.5, 1, 2, 4]

  private static func budgets(_ effort: Effort) -> ValidationCase {
    let weeks = 26
    // Not a whole number of weeks, so that one is cut.
    let budget = DwindlingBudget(
      total: 4.5 * 2 * reach * price, weekly: 2 * reach * price, channel: channel)
    let scenario = Scenario.validation(
      "ad-budgets", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: weeks
    ) { scenario in
      scenario.channels[0].reachPerWeek = reach * scenario.market.members
      let members = scenario.market.members
      let unit = scenario.channels[0].reachPerWeek * price
      for level in levels {
        scenario.addPlan("level-\(level)") { $0.acquisition[0] = Schedule(level * unit) }
      }
      scenario.addPlan("capped") {
        $0.acquisition[0] = Schedule(2 * unit)
        $0.budget.perWeek = Schedule(unit)
      }
      scenario.addPlan("total") {
        $0.acquisition[0] = Schedule(2 * unit)
        $0.budget.total = budget.total * members
      }
    }
    let (one, capped, total) = (3, levels.count + 1, levels.count + 2)
    let bought = levels.indices.flatMap { quantities(level: $0, weeks: weeks) }
    let limits: [Quantity] = [
      .exact("joins that a budget of a week changes", 0) {
        $0.plan(capped).horizon[.joins] - $0.plan(one).horizon[.joins]
      }
    ]
    return ValidationCase(
      "ad-budgets", "Joins and spend of an ad channel by budget",
      source: """
        model, section 5: J = Q·(1 − exp(−b/(Q·κ))), Q falling with the public, followed week by \
        week; realised joins at b/J each
        """,
      setup: """
        One ad channel that reaches 1 % of the members a week, at 0.25 to 4 times the money at \
        which 63 % of the reach is bought; nobody leaves. A budget of a week that halves demand \
        must buy what half the demand buys. A total of four and a half weeks of level 2 runs out: \
        joins of each week per those that the money left by chance so far buys, and spend and \
        overrun that follow from the joins.
        """,
      trials: [Trial(scenario, bought + limits + budget.quantities(plan: total))])
  }

  /// Joins and spend of the plan of a level.
  private static func quantities(level: Int, weeks: Int) -> [Quantity] {
    let expected = channel.run(budget: levels[level] * reach * price, weeks: weeks)
    return [
      .mean("joins a member, level \(levels[level])", expected.joins) {
        $0.plan(level + 1).horizon[.joins] / $0.members
      },
      .mean("spend a member, level \(levels[level])", expected.spend) {
        $0.plan(level + 1).horizon[.adSpend] / $0.members
      },
    ]
  }

  private static func prices(_ effort: Effort) -> ValidationCase {
    let (weeks, growth) = (104, 0.5)
    let scenario = Scenario.validation(
      "ad-prices", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: weeks
    ) {
      $0.channels[0].reachPerWeek = reach * $0.market.members
      $0.channels[0].costGrowthPerYear = growth
      let budget = 0.5 * $0.channels[0].reachPerWeek * price
      $0.addPlan("grow") { $0.acquisition[0] = Schedule(budget) }
    }
    let expected = AdChannel(reach: reach, price: price, growth: growth).run(
      budget: 0.5 * reach * price, weeks: weeks)
    return ValidationCase(
      "ad-prices", "Ad prices that rise",
      source: "as ad-budgets, κ = 10·1.5^(weeks/52)",
      setup: "As ad-budgets at level 0.5 over two years, prices up by half a year.",
      trials: [
        Trial(
          scenario,
          [
            .mean("joins a member in 104 weeks", expected.joins) {
              $0.plan(1).horizon[.joins] / $0.members
            },
            .mean("spend a member", expected.spend) { $0.plan(1).horizon[.adSpend] / $0.members },
          ])
      ])
  }

  private static func orders(_ effort: Effort) -> ValidationCase {
    let (rate, coverage, share, accept, cost) = (0.1, 0.6, 0.5, 0.4, 2.0)
    let scenario = Scenario.validation(
      "order-channel", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.segments[0].ordersPerYear = .init(mean: rate * 52, cv: 0)
      $0.segments[0].neverJoin = 0.2
      $0.channels[0].trigger = .order
      $0.channels[0].ordersShare = share
      $0.channels[0].acceptRate = accept
      $0.channels[0].costPerInvite = cost
      $0.addPlan("ask") { $0.acquisition[0] = Schedule(coverage) }
    }
    let hazard = rate * coverage * share * accept
    let asked = (0..<52).reduce(0) { $0 + 0.2 + 0.8 * exp(-hazard * Double($1)) }
    return ValidationCase(
      "order-channel", "Asking at orders",
      source:
        "thinned Poisson orders: 0.8·(1 − exp(−λ·0.6·0.5·0.4·t)) join; every invitation is paid",
      setup: """
        0.1 orders a week; half of them meet the channel, which asks at 60 % of them and is \
        accepted at 40 %; a fifth of the members never joins but is asked all the same.
        """,
      trials: [
        Trial(
          scenario,
          [4, 26, 52].map { weeks in
            .mean("private after \(weeks) weeks", 0.8 * (1 - exp(-hazard * Double(weeks)))) {
              $0.privateShare(1, afterWeeks: weeks)
            }
          } + [
            .mean("spend a member", rate * coverage * share * cost * asked) {
              $0.plan(1).horizon[.inviteSpend] / $0.members
            }
          ])
      ])
  }

  private static func staff(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "staff-channel", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.channels[0].trigger = .staff
      $0.channels[0].acceptRate = 0.25
      // At full recruiting 20 posts invite 8 % of the members a week.
      $0.channels[0].invitesPerStaffPerWeek = 0.004 * $0.market.members
      $0.channels[0].costPerInvite = 1
      $0.addPlan("recruit") {
        var staff = Staff()
        staff.count = Schedule(20)
        staff.recruitShare = Schedule(0.5)
        $0.staff = staff
      }
    }
    // 1 % of all members join each week, whoever is left.
    var stays = [1.0]
    for _ in 0..<52 {
      let left = stays[stays.count - 1]
      stays.append(left * exp(-0.01 / left))
    }
    return ValidationCase(
      "staff-channel", "Recruiting by staff",
      source: "20 posts · 0.5 · 0.004 N · 0.25 = 1 % of N a week: s ← s·exp(−0.01/s)",
      setup: "Twenty posts spend half their time on invitations, of which a quarter is accepted.",
      trials: [
        Trial(
          scenario,
          [1, 13, 26, 52].map { weeks in
            .mean("private after \(weeks) weeks", 1 - stays[weeks]) {
              $0.privateShare(1, afterWeeks: weeks)
            }
          } + [
            .exact("invitations paid, a member", 0.04 * 52, rounding: 1e-9) {
              $0.plan(1).horizon[.inviteSpend] / $0.members
            }
          ])
      ])
  }
}

/// An ad channel in a market that nobody leaves, all in units of the members.
struct AdChannel {
  let reach: Double
  let price: Double
  let growth: Double

  /// Joins and spend a member.
  func run(budget: Double, weeks: Int) -> (joins: Double, spend: Double) {
    var (open, spend) = (1.0, 0.0)
    for week in 0..<weeks {
      let bought = purchase(budget: budget, open: open, week: week)
      spend += bought.joins * bought.costPerJoin
      open -= bought.joins
    }
    return (1 - open, spend)
  }

  /// Expected joins in a week, and what each of them costs.
  ///
  /// - Parameter open: public members.
  func purchase(budget: Double, open: Double, week: Int) -> (joins: Double, costPerJoin: Double) {
    let quantity = reach * open
    let cost = price * pow(1 + growth, Double(week) / 52)
    let joins = quantity * (1 - exp(-budget / (quantity * cost)))
    // Of next to no money nothing is left in floating point.
    guard joins > 0 else { return (0, 0) }
    return (open * (1 - exp(-joins / open)), budget / joins)
  }
}
