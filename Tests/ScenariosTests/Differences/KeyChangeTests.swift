import Testing

@testable import Scenarios

@Suite struct KeyChangeTests {
  private func reader(_ text: String, _ overrides: [String] = []) -> ScenarioReader {
    ScenarioReader(file: "x.yaml", text: text, overrides: overrides.map { Override($0) })
  }

  /// `path: before → after`, `–` where the key is not given.
  private func changes(
    _ before: String, _ after: String, set: [String] = [], setBefore: [String] = []
  ) throws -> [String] {
    try reader(before, setBefore).changes(to: reader(after, set)).map {
      "\($0.path): \($0.before ?? "–") → \($0.after ?? "–")"
    }
  }

  private func small(_ more: String = "") -> String { Example.small + "\n" + more }

  // MARK: What does not count

  @Test func commentsOrderAndWaysOfWritingDoNotCount() throws {
    let before = """
      poolcast: 1
      name: small   # a comment
      market: {members: 1_000_000, rival_touches_per_week: 0.5}
      calendar: {start: 2026-01-05, weeks: 52, season: {}}
      segments:
        - {name: all, share: 40%, response: {order_lift: 10% to 20%}}
      """
    let after = """
      calendar:
        weeks: 52
        start: "2026-01-05"
      segments: [{share: 0.4, name: all, response: {order_lift: "0.1 to 0.2"}}]
      market: {rival_touches_per_week: .5, members: 1M}
      name: 'small'
      poolcast: 1
      title: ~
      """
    #expect(try changes(before, after) == [])
    #expect(try changes(small(), small("# the end"), set: ["market.members=100万"]) == [])
  }

  /// Of text every letter counts, even where it looks like a number.
  @Test func textIsNoNumber() throws {
    let before = small("  - {name: second, title: 1000}\n")
    let after = small("  - {name: second, title: 1e3}\n")
    #expect(try changes(before, after) == ["plans.second.title: 1000 → 1e3"])
    let titles = ("title: {en: 1000}", "title: {en: 1_000}")
    #expect(try changes(titles.0, titles.1) == ["title.en: 1000 → 1_000"])
  }

  // MARK: What does

  @Test func keysAreTold() throws {
    #expect(
      try changes(
        small(), small(),
        set: [
          "market.members=2M", "segments.town.share=0.5 to 0.7", "economics.discount_rate=0.1",
          "ports.group.strength=", "channels.parcel.accept_rate=20%",
        ]) == [
          "market.members: 1_000_000 → 2M", "segments.town.share: 0.6 → 0.5 to 0.7",
          "channels.parcel.accept_rate: 0.1 → 20%", "ports.group.strength: 0.2 → –",
          "economics: – → {discount_rate: 0.1}",
        ])
  }

  @Test func whatIsNewIsToldAsAWhole() throws {
    let before = "a: 1\nsegments: [{name: x}, {name: y, share: 1}]\n"
    let after = "segments: [{name: y, share: 1}, {name: \"z, {\", share: 0.5}]\n"
    #expect(
      try changes(before, after) == [
        "a: 1 → –", "segments.x: {name: x} → –",
        "segments.z, {: – → {name: \"z, {\", share: 0.5}",
      ])
  }

  /// Elements have their draws by their places.
  @Test func theOrderOfAListCounts() throws {
    #expect(
      try changes("s: [{name: a}, {name: b}, {name: c}]", "s: [{name: c}, {name: a}]") == [
        "s.b: {name: b} → –", "s: [a, c] → [c, a]",
      ])
    #expect(
      try changes(
        small("  - {name: b}\n  - {name: c}\n"), small("  - {name: c}\n  - {name: b}\n"))
        == ["plans: [first, b, c] → [first, c, b]"])
  }

  @Test func elementsWithTheSameNameAreTakenInTurn() throws {
    let before = "expect: [{kpi: npv, plan: a}, {kpi: npv, plan: b}]"
    let after = "expect: [{kpi: npv, plan: a}, {kpi: npv, plan: c}]"
    #expect(try changes(before, after) == ["expect.npv#2.plan: b → c"])
  }

  @Test func stepsGoByTheirWeeks() throws {
    let before = "x: [{from_week: 0, value: 1}, {from_week: 26, value: 2}]"
    #expect(
      try changes(before, before.replacing("value: 2", with: "value: 3"))
        == ["x.26.value: 2 → 3"])
    #expect(
      try changes("x: 1", before)
        == ["x: 1 → [{from_week: 0, value: 1}, {from_week: 26, value: 2}]"])
  }

  @Test func listsOfValues() throws {
    #expect(try changes("x: [1, 2, 3, 4, 5]", "x: [1, 2, 3.0, 4, 6]") == ["x.4: 5 → 6"])
    #expect(
      try changes("x: [1, 2, 3, 4, 5]", "x: [9, 8, 7, 6, 5]")
        == ["x: [1, 2, 3, 4, 5] → [9, 8, 7, 6, 5]"])
    #expect(try changes("x: [1, 2]", "x: [1, 2, 3]") == ["x: [1, 2] → [1, 2, 3]"])
    #expect(try changes("x: []", "x: 1") == ["x: [] → 1"])
    #expect(
      try changes("x: [[1, 2], [3]]", "x: [[2, 1], [3]]") == ["x.0.0: 1 → 2", "x.0.1: 2 → 1"])
  }

  /// Long values are cut to where they begin to differ.
  @Test func longValues() throws {
    let numbers = (0..<200).map(String.init)
    let before = "x: [\(numbers.joined(separator: ", "))]"
    let after = "x: [\((numbers + ["end"]).joined(separator: ", "))]"
    let change = try #require(reader(before).changes(to: reader(after)).first)
    let (old, new) = (try #require(change.before), try #require(change.after))
    #expect(old != new && old.hasPrefix("…") && new.hasSuffix("199, end]"))
    let long = String(repeating: "长", count: 500)
    let added = try #require(reader("a: 1").changes(to: reader("a: 1\nt: \(long)")).first)
    #expect(added.after == String(repeating: "长", count: DifferingPart.limit) + "…")
  }

  // MARK: Plans

  private let heirs = """
      - {name: b, from: first, fixed_cost_per_week: 5}
      - {name: c, from: b}

    """

  /// What a plan inherits is told where it is written.
  @Test func whatIsInheritedIsToldOnce() throws {
    let before = small(heirs)
    #expect(
      try changes(before, before.replacing("group: 2", with: "group: 3"))
        == ["plans.first.touches.group: 2 → 3"])
    #expect(
      try changes(
        before, before.replacing("fixed_cost_per_week: 5", with: "fixed_cost_per_week: 6"))
        == ["plans.b.fixed_cost_per_week: 5 → 6"])
    #expect(
      try changes(before, before, set: ["plans.first.staff.count=500"])
        == ["plans.first.staff.count: 400 → 500"])
    #expect(
      try changes(before, before, set: ["plans.b.waves.pilot.gate.review_after_weeks=9"])
        == ["plans.b.waves.pilot.gate.review_after_weeks: 8 → 9"])
    #expect(
      try changes(before, before, set: ["plans.c.staff="]).map { $0.prefix(15) }
        == ["plans.c.staff: "])
  }

  /// An heir that writes the same itself is told too.
  @Test func whatIsWrittenTwiceIsToldTwice() throws {
    let own = small("  - {name: b, from: first, touches: {group: 2}}\n")
    #expect(
      try changes(own, own.replacing("group: 2", with: "group: 3"))
        == ["plans.first.touches.group: 2 → 3", "plans.b.touches.group: 2 → 3"])
  }

  /// What an heir comes to lies in another parent, too.
  @Test func anotherParent() throws {
    #expect(
      try changes(
        small(heirs), small(heirs.replacing("c, from: b", with: "c, from: first")))
        == ["plans.c.from: b → first", "plans.c.fixed_cost_per_week: 5 → –"])
  }

  @Test func plansComeAndGo() throws {
    #expect(
      try changes(small(), small("  - {name: b, from: first, steer_to_public: 0.1}\n"))
        == ["plans.b: – → {from: first, steer_to_public: 0.1}"])
    #expect(try changes(small("  - {name: b}\n"), small()) == ["plans.b: {} → –"])
    // Every file has a baseline.
    #expect(try changes(small("  - {name: baseline}\n"), small()) == [])
    #expect(
      try changes(small(), small(), set: ["plans.baseline.fixed_cost_per_week=7"])
        == ["plans.baseline.fixed_cost_per_week: – → 7"])
    let plans = try reader(small()).changes(
      to: reader(small(), ["plans.first.budget={total: 1M}", "market.members=5"]))
    #expect(plans.map(\.plan) == [nil, "first"])
  }

  @Test func theNationalExample() throws {
    let text = try Example.beautyChain()
    #expect(try changes(text, text) == [])
    #expect(
      try changes(text, text, set: ["segments.city.tolerance.cv=0.6"])
        == ["segments.city.tolerance.cv: 0.5 → 0.6"])
  }

  @Test func whatCannotBeRead() throws {
    #expect(throws: InvalidScenario.self) { try changes("a: [", "a: 1") }
    #expect(throws: InvalidScenario.self) { try changes("a: 1", "") }
  }
}
