import Testing

@testable import Scenarios

@Suite("Warnings")
struct WarningsTests {
  private func warnings(_ replacements: (String, String)...) throws -> [String] {
    var text = Example.small
    for (part, other) in replacements {
      #expect(text.contains(part))
      text = text.replacing(part, with: other)
    }
    return try Example.read(text).warnings.map { "\($0.line ?? 0): \($0.message.english)" }
  }

  @Test("are not given without need")
  func none() throws {
    #expect(try warnings() == [])
    #expect(try Example.read(Example.smallest).warnings == [])
  }

  @Test("of plans that touch nobody, and ports without use")
  func touches() throws {
    #expect(
      try warnings(("touches: {group: 2, direct: 0.5}", "touches: {group: 0}")) == [
        "13: no plan touches anybody through the port `group`",
        "14: no plan touches anybody through the port `direct`",
        "16: the plan `first` has waves but never touches anybody",
      ])
  }

  @Test("of channels without use")
  func channels() throws {
    #expect(
      try warnings(("{ads: 50_000, parcel", "{parcel"), (", recruit_share: 0.1", "")) == [
        "9: no plan uses the channel `ads`", "11: no plan uses the channel `clerks`",
      ])
  }

  @Test("of touches beyond the cap")
  func caps() throws {
    #expect(
      try warnings(
        ("{name: group, strength: 0.2}", "{name: group, strength: 0.2, cap_per_week: 1.5}"))
        == ["18: 2 touches a week are more than the 1.5 that `group` lets through"])
  }

  @Test("of staffed ports without staff")
  func noStaff() throws {
    #expect(
      try warnings(("    staff: {count: 400, touches_per_week: 800, recruit_share: 0.1}\n", ""))
        .contains("18: the port `direct` needs staff, and the plan `first` has none"))
    #expect(
      try warnings(("count: 400", "count: 0"))
        .contains("18: the port `direct` needs staff, and the plan `first` has none"))
  }

  @Test("of staff too few by far")
  func tooFew() throws {
    // Some 540 000 members may have joined; half a touch a week each is far beyond 2 · 800.
    let found = try warnings(("count: 400", "count: 2"))
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix("19: the staff of `first` can make about 1600 touches a week; about "))
    // A tenth is enough to stay silent.
    #expect(try warnings(("count: 400", "count: 60")) == [])
  }

  @Test("of staff with too few minutes by far")
  func tooFewMinutes() throws {
    let port = ("staffed: true}", "staffed: true, minutes_per_touch: 5}")
    func staff(_ count: Int) -> (String, String) {
      ("count: 400, touches_per_week: 800", "count: \(count), minutes_per_week: 2000")
    }
    let found = try warnings(port, staff(4))
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix("19: the staff of `first` has about 8000 minutes a week; about "))
    #expect(try warnings(port, staff(100)) == [])
  }

  @Test("of minutes that nobody counts")
  func minutes() throws {
    #expect(
      try warnings(("staffed: true}", "staffed: true, minutes_per_touch: 5}")) == [
        "14: `minutes_per_touch` of `direct` has no effect"
      ])
    #expect(
      try warnings(("strength: 0.2}", "strength: 0.2, minutes_per_touch: 5}")) == [
        "13: `minutes_per_touch` of `group` has no effect"
      ])
  }

  @Test("of plans like baseline")
  func likeBaseline() throws {
    #expect(
      try Example.read(Example.small + "\n  - {name: idle, title: Idle}\n").warnings.map(
        \.message.english)
        == ["the plan `idle` does nothing that baseline does not do"])
  }

  @Test("of what lies beyond the horizon")
  func horizon() throws {
    #expect(
      try warnings(("{name: others,", "{name: others, start_week: 52,")) == [
        "22: the wave `others` opens after the 52 weeks that are simulated"
      ])
    #expect(
      try warnings(("review_after_weeks: 8", "review_after_weeks: 52")) == [
        "21: the gate of `pilot` is reviewed after the 52 weeks that are simulated"
      ])
    #expect(
      try warnings(
        ("weeks: 52}", "weeks: 20, campaigns: [{week: 40, lift: 2}, {week: 5, lift: 2}]}")
      ) == ["3: the campaign never runs within the 20 weeks that are simulated"])
    // From December into the next year.
    #expect(
      try warnings(
        (
          "start: 2026-01-05, weeks: 52}",
          "start: 2026-12-01, weeks: 20, campaigns: [{week: 50, lift: 2}, {week: 5, lift: 2}]}"
        )
      ) == [])
  }

  @Test("of keys without effect")
  func withoutEffect() throws {
    #expect(
      try warnings(("share: 0.4,", "share: 0.4, start: {super: 0.1},"))
        == ["6: nobody in `city` starts as super: `start.private` is 0"])
    #expect(
      try warnings(("ports:", "super: {fee_per_year: 30}\nports:")) == [
        "12: nobody is or becomes super: `upgrades_per_year` is 0 and no segment starts with any"
      ])
    #expect(
      try warnings(("share: 0.4,", "share: 0.4, response: {novelty: {floor: 0.5}},"))
        == ["6: `novelty.floor` has no effect without `half_life_weeks`"])
    #expect(
      try warnings(("audience: rest}", "audience: rest, control_share: 0.1}"))
        == ["22: `control_share` has no effect: a wave without a gate passes when it opens"])
    #expect(
      try warnings(("review_after_weeks: 8,", "review_after_weeks: 8, on_fail: adjust,"))
        == ["21: `on_fail: adjust` changes nothing without `adjust: {touches: …}`"])
    #expect(
      try warnings(("review_after_weeks: 8,", "review_after_weeks: 8, adjust: {touches: 0.5},"))
        == ["21: `adjust` has no effect without `on_fail: adjust`"])
    #expect(
      try warnings(
        ("kpi: joins", "kpi: order_lift_over_control"), ("at_least: 100", "at_least: 1.1"))
        == [
          "21: `order_lift_over_control` is never defined, so the gate always fails: the wave has no `control_share`"
        ])
    #expect(
      try warnings(("    touches:", "    targeting: 0.5\n    touches:"))
        == ["18: touching on need has no effect: the scenario says nothing under `targeting`"])
  }

  @Test("of acquisition without waves")
  func noWaves() throws {
    let text = Example.small + "\n  - {name: b, from: first, waves: null}\n"
    #expect(
      try Example.read(text).warnings.map(\.message.english) == [
        "the plan `b` has no waves, so nobody joins through its channels"
      ])
  }
}
