@testable import Scenarios

/// Every key of the catalogue with its path in the reference and a place in ``full`` where it can be
/// set.
enum CatalogueWalk {
  struct Key {
    let pattern: String
    let path: String
    let description: KeyDescription

    /// Whether several numbers stand behind it, which cannot be set one by one.
    var isListOfNumbers: Bool {
      if case .list = description.shape { true } else { false }
    }
  }

  static let keys: [Key] = keys(of: Catalogue.scenario.description, "", "")
  /// Those that overrides may set: what a plan is called and inherits stands in the file alone.
  static let settableKeys = keys.filter { !["plans[].name", "plans[].from"].contains($0.pattern) }

  /// A scenario in which every list has elements.
  static let full = """
    poolcast: 1
    name: full
    calendar:
      {start: 2026-01-05, weeks: 52, campaigns: [{name: sale, week: 9, weeks: 2, lift: 1.2}]}
    market: {members: 1_000_000}
    operations: {maturity: {weeks: 12}}
    segments:
      - {name: city, share: 0.4, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
      - {name: town, share: 0.6, orders_per_year: {mean: 2}, order_value: {mean: 80}, gross_margin: 0.4}
    channels:
      - {name: ads, trigger: ad, reach_per_week: 20_000, cost_per_join: 6}
      - {name: parcel, trigger: order, accept_rate: 0.1}
      - {name: clerks, trigger: staff, invites_per_staff_per_week: 50, accept_rate: 0.2}
    ports:
      - {name: group, strength: 0.2}
    plans:
      - name: big-bang
        acquisition: {parcel: {coverage: 0.5}}
        touches: {group: {town: 1}}
        staff: {count: 400, touches_per_week: 800, ownership: {elsewhere: 0.3}}
        waves:
          - name: pilot
            audience: {share: 0.1}
            gate:
              review_after_weeks: 8
              all: [{kpi: joins, at_least: 100}, {kpi: cost_per_join, at_most: 20}]
          - {name: others, after: pilot, audience: {share: 0.5}}
      - name: posts
        staff: {members_per_staff: 2000, minutes_per_week: 1200}
    expect:
      - {plan: posts, kpi: roi, at_week: 5, between: [1, 2], source: x}
    """

  private static func keys(of record: RecordDescription, _ pattern: String, _ path: String)
    -> [Key]
  {
    record.keys.flatMap { key in
      let place = place(of: key, in: pattern, path)
      return keys(of: key, pattern.isEmpty ? key.key : "\(pattern).\(key.key)", place)
    }
  }

  private static func keys(of key: KeyDescription, _ pattern: String, _ path: String) -> [Key] {
    [Key(pattern: pattern, path: path, description: key)] + parts(key.shape, pattern, path)
  }

  private static func parts(_ shape: Shape, _ pattern: String, _ path: String) -> [Key] {
    switch shape {
    case .record(let record): keys(of: record, pattern, path)
    case .list(let element, _): parts(element, pattern + "[]", path)
    case .dictionary(let parts):
      parts.flatMap { keys(of: $0, "\(pattern).\($0.key)", "\(path).\(names[$0.key] ?? $0.key)") }
    case .either(let shapes): shapes.flatMap { parts($0, pattern, path) }
    default: []
    }
  }

  private static let names = [
    "<segment>": "city", "<port>": "group", "<ad channel>": "ads", "<order channel>": "parcel",
  ]

  /// The first element of the list that takes the key.
  private static func place(of key: KeyDescription, in pattern: String, _ path: String) -> String {
    let element: String?
    switch pattern {
    case "segments[]": element = "city"
    case "ports[]": element = "group"
    case "calendar.campaigns[]": element = "sale"
    case "channels[]":
      element = ["ad": "ads", "order": "parcel", "staff": "clerks"][key.onlyFor.first ?? "ad"]
    case "expect[]": element = "roi"
    case "plans[]": element = key.key == "from" ? "posts" : "big-bang"
    case "plans[].waves[]": element = key.key == "after" ? "others" : "pilot"
    case "plans[].waves[].gate.all[]": element = key.key == "at_most" ? "cost_per_join" : "joins"
    default: element = nil
    }
    var place = path
    if ["members_per_staff", "max_count", "minutes_per_week"].contains(key.key) {
      place = place.replacing("big-bang", with: "posts")
    }
    let parts = [place, element ?? "", key.key].filter { !$0.isEmpty }
    return parts.joined(separator: ".")
  }
}
