import Foundation
import Projections
import Scenarios
import Simulation

/// Who joins is not what joining does.
enum Selection {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [byAffinity(effort), byOrders(effort)]
  }

  private static let rate = MixedRate(mean: 10, cv: 1)
  private static let weeks = 52

  private static func scenario(_ name: String, _ effort: Effort, change: (inout Scenario) -> Void)
    -> Scenario
  {
    .validation(
      name, agents: effort.agents(20_000), replicates: effort.replicates(48), weeks: weeks
    ) {
      $0.segments[0].ordersPerYear = .init(mean: rate.mean, cv: rate.cv)
      change(&$0)
    }
  }

  private static func byAffinity(_ effort: Effort) -> ValidationCase {
    let scenario = scenario("selection-affinity", effort) {
      $0.market.joinAffinity = 1
      $0.channels[0].reachPerWeek = 0.02 * $0.market.members
      $0.addPlan("pool") {
        $0.acquisition[0] = Schedule(1e12)
        $0.touches[0][0] = Schedule(3)
      }
    }
    // H: the hazard so far of a member of weight 1; the channel spreads its reach over Σ A.
    let weight = MixedRate(mean: 1, cv: rate.cv)
    var hazards = [0.0]
    for _ in 1..<weeks {
      let hazard = hazards[hazards.count - 1]
      hazards.append(
        hazard + 0.02 * weight.laplace(hazard) / weight.weightedLaplace(hazard))
    }
    return ValidationCase(
      "selection-affinity", "Heavy buyers join, and the pool does nothing",
      source: """
        gamma order rates thinned by joining at weight λ/mean: E[λ·e^(−AH)] and E[e^(−AH)], H from \
        the reach; the causal effect is none
        """,
      setup: """
        Join hazards in proportion to the order rate (mean 10 a year, cv 1), an ad channel that \
        reaches 2 % a week, no lift of any kind.
        """,
      trials: [Trial(scenario, quantities(hazards.map { $0 / rate.mean * 52 }))])
  }

  private static func byOrders(_ effort: Effort) -> ValidationCase {
    let accept = 0.3
    let scenario = scenario("selection-orders", effort) {
      var card = Channel()
      card.name = "card"
      card.trigger = .order
      card.acceptRate = accept
      card.mix = [1]
      $0.channels = [card]
      $0.plans = [.idle(Plan.baselineName, in: $0)]
      $0.addPlan("pool") {
        $0.acquisition[0] = Schedule(1)
        $0.touches[0][0] = Schedule(3)
      }
    }
    return ValidationCase(
      "selection-orders", "Who orders is asked, and the pool does nothing",
      source: "gamma order rates thinned by joining at hazard 0.3·λ; the causal effect is none",
      setup: "As selection-affinity, but members are asked at each order and three in ten accept.",
      trials: [Trial(scenario, quantities((0..<weeks).map { Double($0) * accept }))])
  }

  /// - Parameter times: s of each week such that a member is still public with chance exp(−λ·s/52).
  private static func quantities(_ times: [Double]) -> [Quantity] {
    let stays = times.map { rate.laplace($0 / 52) }
    let orders = times.map { rate.weightedLaplace($0 / 52) }
    let (inPublic, publicOrders) = (stays.reduce(0, +), orders.reduce(0, +))
    let count = Double(times.count)
    let privateRate = (rate.mean * count - publicOrders) / (count - inPublic)
    return [
      .ratio("orders a year, private", privateRate) {
        let total = $0.plan(1).horizon
        return (total[.privateMemberOrders] * 52, per: total[.privateExposure])
      },
      .ratio("orders a year, public", publicOrders / inPublic) {
        let total = $0.plan(1).horizon
        return (total[.publicMemberOrders] * 52, per: total[.publicExposure])
      },
      .derived("private orders more often (1: yes)", 1) { $0[0] > $0[1] ? 1 : 0 },
      .exact("causal order lift", 1) { $0.kpi("causal_order_lift", plan: 1) },
      .exact("orders that the pool adds", 0) {
        $0.plan(1).horizon.orders - $0.plan(0).horizon.orders
      },
    ]
  }
}

extension SimulatedReplicate {
  /// A KPI of the catalogue over the horizon; NaN where it is not defined.
  func kpi(_ id: String, plan: Int) -> Double {
    let catalogue = Catalogue(for: scenario)
    let indicators = ReplicateIndicators(
      of: outcome, scenario: scenario, parameters: values, catalogue: catalogue)
    let projection = Projection(scenario: scenario, catalogue: catalogue, replicates: [indicators])
    return projection.values(plan: plan, kpi: id).first.flatMap { $0 } ?? .nan
  }
}
