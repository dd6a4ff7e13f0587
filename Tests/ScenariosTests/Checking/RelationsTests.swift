import Testing

@testable import Scenarios

@Suite("What holds between values")
struct RelationsTests {
  private func errors(_ replacements: (String, String)...) -> [String] {
    var text = Example.small
    for (part, other) in replacements { text = text.replacing(part, with: other) }
    return Example.failure(text)?.errors.map { "\($0.line ?? 0): \($0.message.english)" } ?? []
  }

  @Test("shares of segments add up to 1")
  func shares() throws {
    #expect(
      errors(("share: 0.6", "share: 0.7")) == [
        "6: the shares of the segments add up to 110 %, not 100 %"
      ])
    #expect(
      errors(("share: 0.6", "share: 0.55")) == [
        "6: the shares of the segments add up to 95 %, not 100 %"
      ])
    // A third of a thousandth each is rounding: scaled without a word.
    let scaled = try Example.read(Example.small.replacing("share: 0.6", with: "share: 0.5995"))
    #expect(scaled.scenario.segments.map(\.share).reduce(0, +) == 1)
    #expect(errors(("share: 0.6", "share: 0.3 to 0.4")).count == 1)
    #expect(errors(("share: 0.6", "share: 0.5 to 0.7")).isEmpty)
  }

  @Test("says nothing about shares when one of them is wrong itself")
  func noEcho() {
    #expect(errors(("share: 0.6", "share: 60")).count == 1)
    #expect(errors(("{share: 0.1}", "{share: 10}")).count == 1)
  }

  @Test("campaigns of the same week multiply to a factor that a market can have")
  func season() throws {
    let campaigns = { (lift: Int) in
      "calendar.campaigns=[{name: a, week: 3, weeks: 2, lift: \(lift)}, "
        + "{name: b, week: 4, weeks: 1, lift: 50}]"
    }
    let failure = Example.failure(Example.small, campaigns(50))
    #expect(
      failure?.errors.map(\.message.english) == [
        "season and campaigns multiply orders by 2500 in week 4 of the year, and 1000 is the most"
      ])
    #expect(try Example.read(Example.small, campaigns(10)).scenario.calendar.campaigns.count == 2)
  }

  @Test("staff has touches or minutes, and touches by hand then say how many they take")
  func minutes() throws {
    let minutes = ("touches_per_week: 800", "minutes_per_week: 1_200")
    #expect(
      errors(minutes) == [
        "18: the staff of `first` has minutes, and the port `direct` does not say how many a touch "
          + "takes"
      ])
    let failure = Example.failure(Example.small.replacing(minutes.0, with: minutes.1))
    #expect(failure?.errors.first?.hint?.english.contains("`minutes_per_touch: 5`") == true)
    // Ports that nobody is touched through need to say nothing.
    #expect(errors(minutes, ("group: 2, direct: 0.5", "group: 2")).isEmpty)
    // In some worlds there are touches.
    #expect(!errors(minutes, ("direct: 0.5", "direct: \"choice(0, 0, 3)\"")).isEmpty)
    #expect(
      errors((minutes.0, "\(minutes.0), \(minutes.1)")) == [
        "19: `staff` takes `touches_per_week` or `minutes_per_week`, not both"
      ])
    #expect(
      errors(("touches_per_week: 800, ", "")) == [
        "19: `staff` needs `touches_per_week` or `minutes_per_week`"
      ])
    let read = try Example.read(
      Example.small.replacing(minutes.0, with: minutes.1)
        .replacing("staffed: true", with: "staffed: true, minutes_per_touch: 4 to 6"))
    #expect(read.warnings == [])
    #expect(read.scenario.plans[1].staff?.workPerWeek == 1200)
    let port = read.scenario.ports[1]
    #expect(read.scenario.plans[1].staff?.workPerTouch(through: port) == port.minutesPerTouch)
    #expect(read.scenario.uncertainNumbers.map(\.path) == ["ports.direct.minutes_per_touch"])
  }

  @Test("ownership needs the share of orders elsewhere")
  func ownership() throws {
    let staff = "recruit_share: 0.1"
    #expect(
      errors((staff, "ownership: {protected_weeks: 2}")) == [
        "19: `ownership` needs the key `elsewhere`"
      ])
    let read = try Example.read(
      Example.small, "plans.first.staff.ownership={protected_weeks: 2, elsewhere: 30%}")
    var rule = Staff.Ownership()
    rule.protectedWeeks = 2
    rule.elsewhere = 0.3
    #expect(read.scenario.plans[1].staff?.ownership == rule)
  }

  @Test("nothing else is said of a channel whose trigger cannot be read")
  func trigger() {
    #expect(errors(("trigger: order", "trigger: oder")).map { $0.contains("trigger") } == [true])
    #expect(errors(("trigger: order, ", "")).map { $0.contains("`trigger`") } == [true])
  }

  @Test("waves take no more than there is")
  func audience() {
    #expect(
      errors(
        ("{share: 0.1}", "{share: 0.7, segments: [town]}"),
        ("audience: rest", "audience: {share: 0.4}")
      ) == ["22: up to the wave `others` the waves take 110 % of the segment `town`"])
    #expect(
      errors(
        ("{share: 0.1}", "{share: 0.7, segments: [town]}"),
        ("audience: rest", "audience: {share: 1, segments: [city]}")
      ).isEmpty)
    #expect(
      errors(("{share: 0.1}", "rest")) == [
        "22: the wave `others` finds nobody: `pilot` before it takes the rest"
      ])
    #expect(
      errors(("{share: 0.1}", "{share: 0.1, segments: [town, town]}")) == [
        "21: the segment `town` stands twice in `segments`"
      ])
  }

  @Test("waves wait for others, not for themselves or in a circle")
  func circles() {
    #expect(
      errors(("after: pilot", "after: others")) == ["22: the wave `others` waits for itself"])
    #expect(
      errors(("{name: pilot,", "{name: pilot, after: others,")) == [
        "21: waves wait for each other: pilot → others → pilot"
      ])
    #expect(WaveOrder([]).circle == nil)
    #expect(errors(("after: pilot, ", "")).isEmpty)
  }

  @Test("a wave that waits for a circle is not part of it")
  func beforeCircle() {
    var waves = [Wave(), Wave(), Wave()]
    waves[0].after = 1
    waves[1].after = 2
    waves[2].after = 1
    #expect(WaveOrder(waves).circle == [1, 2])
  }

  @Test("a budget needs somebody the channel reaches")
  func mix() {
    #expect(
      errors(("cost_per_join: 6}", "cost_per_join: 6, mix: {city: 0, town: 0}}")) == [
        "17: `ads` has a budget, but its `mix` is 0 in every segment"
      ])
  }

  @Test("nothing is said of a mix over segments that could not be read")
  func mixWithoutSegments() {
    let segment =
      "share: 1, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5"
    let text = { (segments: String) in
      """
      poolcast: 1
      name: many
      calendar: {start: 2026-01-05, weeks: 52}
      market: {members: 1_000_000}
      \(segments)
      channels: [{name: ads, trigger: ad, reach_per_week: 20_000, cost_per_join: 6}]
      plans: [{name: first, acquisition: {ads: 50_000}, waves: [{name: all, audience: rest}]}]
      """
    }
    let many = (0...Limits.segments).map { "{name: s\($0), \(segment)}" }
    let messages = { (segments: String) in
      Example.failure(text(segments))?.errors.map(\.message.english)
    }
    #expect(messages("segments: [{name: all, \(segment)}]") == nil)
    #expect(
      messages("segments: [\(many.joined(separator: ", "))]") == [
        "`segments` has 65 elements; it may have at most 64"
      ])
    #expect(messages("segments: []") == ["`segments` is an empty list"])
    #expect(messages("segments: all")?.count == 1)
  }
}
