import Scenarios

/// A small shop whose pool makes members order much more, or nothing more, which its pilot shows: to
/// go on is right exactly where they do.
enum GatedShop {
  /// An agent for each of the members, so that nothing is noise.
  ///
  /// - Parameter bound: of the orders a year that private members must make.
  static func scenario(atLeast bound: String = "16") throws -> Scenario {
    try ScenarioReader(
      file: "shop.yaml",
      text: """
        poolcast: 1
        name: shop
        calendar: {start: 2026-01-05, weeks: 26}
        simulation: {agents: 120, replicates: 8, seed: 3}
        market: {members: 120}
        segments:
          - name: guests
            share: 1
            orders_per_year: {mean: 8, cv: 0}
            order_value: {mean: 40, cv: 0.2}
            gross_margin: 0.5
            response: {order_lift: "choice(0, 6)"}
        channels:
          - {name: card, trigger: order, accept_rate: 0.5, cost_per_invite: 0.1}
        ports:
          - {name: group, strength: 0.3}
        plans:
          - name: staged
            acquisition: {card: {coverage: 1}}
            touches: {group: 3}
            waves:
              - name: pilot
                audience: {share: 20%}
                gate:
                  review_after_weeks: 8
                  all: [{kpi: orders_per_private_member_year, at_least: \(bound)}]
                  on_fail: stop
              - {name: others, after: pilot, audience: rest, setup_cost: 600}
        """
    ).read().scenario
  }
}
