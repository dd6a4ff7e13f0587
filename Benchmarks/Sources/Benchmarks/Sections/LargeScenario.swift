/// The text of a scenario of any size in which everything that can be listed is.
struct LargeScenario {
  let segments: Int
  let channels: Int
  let ports: Int
  let plans: Int
  let waves: Int

  var title: String {
    "\(segments) segments, \(channels) channels, \(ports) ports, \(plans) plans of \(waves) waves"
  }

  var text: String {
    var lines = [
      "poolcast: 1", "name: large", "calendar: {start: 2026-01-05, weeks: 104}",
      "simulation: {agents: 1000, replicates: 1, seed: 1}", "market: {members: 10_000_000}",
      "segments:",
    ]
    lines += (0..<segments).flatMap(segment)
    lines.append("channels:")
    lines += (0..<channels).map(channel)
    lines.append("ports:")
    lines += (0..<ports).map {
      "  - {name: port-\($0), strength: 0.1 to 0.2, fatigue_weight: 0.8, cost_per_touch: 0.004}"
    }
    lines.append("plans:")
    lines += (0..<plans).flatMap(plan)
    return lines.joined(separator: "\n") + "\n"
  }

  private func segment(_ number: Int) -> [String] {
    [
      "  - name: segment-\(number)",
      "    share: \(1 / Double(segments))",
      "    start: {customer: 0.95, dormant: 0.35}",
      "    orders_per_year: {mean: 3 to 4, cv: 1.1}",
      "    first_orders_per_year: 0.2",
      "    lapses_per_year: {mean: 0.4 to 0.5, cv: 0.8}",
      "    returns_per_year: 0.25",
      "    order_value: {mean: 108, cv: 0.8}",
      "    gross_margin: 0.48",
      "    response: {order_lift: 0.2 to 0.7, retention: 0.3, wakes_per_year: 0.9}",
      "    tolerance: {touches_per_week: 4 to 7, cv: 0.5}",
      "    blocks_per_year: 0.03",
      "    blocks_over_tolerance_per_year: 0.5 to 1.8",
      "    never_join: 0.4",
    ]
  }

  private func channel(_ number: Int) -> String {
    number.isMultiple(of: 2)
      ? "  - {name: channel-\(number), trigger: ad, reach_per_week: 10_000, cost_per_join: 5 to 8}"
      : "  - {name: channel-\(number), trigger: order, accept_rate: 0.01, orders_share: 0.01, "
        + "cost_per_invite: 0.2}"
  }

  private func plan(_ number: Int) -> [String] {
    var lines = [
      "  - name: plan-\(number)",
      "    budget: {total: 100_000_000}",
      "    fixed_cost_per_week: 100_000",
      "    acquisition:",
    ]
    lines += (0..<channels).map {
      "      channel-\($0): " + ($0.isMultiple(of: 2) ? "20_000" : "{coverage: 0.5}")
    }
    lines.append("    touches:")
    lines += (0..<ports).map { "      port-\($0): 0.5" }
    lines.append("    waves:")
    lines += (0..<waves).flatMap(wave)
    return lines
  }

  private func wave(_ number: Int) -> [String] {
    let isLast = number == waves - 1
    return [
      "      - name: wave-\(number)",
      number == 0 ? "        start_week: 0" : "        after: wave-\(number - 1)",
      "        audience: " + (isLast ? "rest" : "{share: \(0.9 / Double(waves))}"),
      "        gate: {review_after_weeks: 4, all: [{kpi: block_rate_per_month, at_most: 0.02}]}",
    ]
  }
}
