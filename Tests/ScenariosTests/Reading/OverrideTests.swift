import Testing

@testable import Scenarios

@Suite("Values from the command line")
struct OverrideTests {
  private func read(_ overrides: String...) throws -> Scenario {
    try ScenarioReader(
      file: "x.yaml", text: Example.small + "\n  - {name: second, from: first}\n",
      overrides: overrides.map { Override($0) }
    ).read().scenario
  }

  private func failure(_ override: String) -> String? {
    Example.failure(Example.small, override)?.description
  }

  @Test("reach every part of a scenario")
  func reach() throws {
    let scenario = try read(
      "simulation.agents=500", "calendar.weeks=26", "segments.city.start.private=10%",
      "channels.ads.mix={town: 2}", "plans.first.waves.pilot.gate.review_after_weeks=12",
      "plans.first.waves.pilot.gate.all.joins.at_least=7", "title=第一", "market.members=2M")
    #expect(scenario.settings.agents == 500)
    #expect(scenario.calendar.weeks == 26)
    #expect(scenario.segments[0].start.privatePool == 0.1)
    #expect(scenario.channels[0].mix == [1, 2])
    #expect(scenario.plans[1].waves[0].gate?.reviewAfterWeeks == 12)
    #expect(scenario.plans[1].waves[0].gate?.conditions[0].value == 7)
    #expect(scenario.title.chinese == "第一")
    #expect(scenario.market.members == 2_000_000)
  }

  @Test("go over what a plan inherits, and are inherited")
  func plans() throws {
    let scenario = try read("plans.second.waves.pilot.setup_cost=9")
    #expect(scenario.plans.map { $0.waves.first?.setupCost } == [nil, 0, 9])
    let both = try read("plans.first.waves.pilot.setup_cost=9", "plans.first.touches.group=5")
    #expect(both.plans.map { $0.waves.first?.setupCost } == [nil, 9, 9])
    #expect(both.plans[2].touches[0] == [Schedule(5), Schedule(5)])
  }

  @Test("may be uncertain, steps, or nothing")
  func kinds() throws {
    let scenario = try read(
      "plans.first.touches.group=uniform(1, 3)",
      "plans.first.fixed_cost_per_week=[{from_week: 0, value: 1}, {from_week: 9, value: 2}]",
      "plans.second.staff=", "plans.second.touches.direct=null")
    #expect(
      scenario.uncertainNumbers.map(\.path) == [
        "plans.first.touches.group", "plans.second.touches.group",
      ])
    #expect(scenario.plans[1].fixedCostPerWeek.value(inWeek: 9) == 2)
    #expect(scenario.plans[2].staff == nil)
    #expect(scenario.plans[2].touches[1] == [Schedule(0), Schedule(0)])
    let later = try read(
      "plans.first.fixed_cost_per_week=[{from_week: 9, value: 2}]",
      "plans.first.fixed_cost_per_week.9.value=3")
    #expect(later.plans[1].fixedCostPerWeek.value(inWeek: 9) == 3)
  }

  @Test("give baseline what the file does not")
  func baseline() throws {
    #expect(
      try read("plans.baseline.touches.group=1").plans[0].touches[0] == [
        Schedule(1), Schedule(1),
      ])
  }

  @Test("set the last of several values")
  func last() throws {
    #expect(try read("calendar.weeks=10", "calendar.weeks=20").calendar.weeks == 20)
  }

  @Test("mend what is wrong in the file")
  func mend() throws {
    let text = Example.small.replacing("weeks: 52", with: "weeks: 0")
    #expect(try Example.read(text, "calendar.weeks=30").scenario.calendar.weeks == 30)
  }

  @Test("find names with points")
  func points() throws {
    let text = Example.small.replacing("name: city", with: "name: v1.0 city")
    let scenario = try Example.read(text, "segments.v1.0 city.never_join=0.3").scenario
    #expect(scenario.segments[0].neverJoin == 0.3)
  }

  @Test("split at the first equals sign")
  func equals() {
    #expect(Override("a.b=c=d") == Override(path: "a.b", value: "c=d"))
    #expect(Override("a=").value.isEmpty)
  }

  @Test(
    "are checked like the file",
    arguments: [
      ("calendar.weeks=0", "`weeks` must be from 1 to 1040, but is 0", nil),
      (
        "segments.city.share=40", "`share` must be from 0 to 1, but is 40",
        "it is a share: write 40% for 40 per cent"
      ),
      ("calender.weeks=3", "a scenario has no key `calender`", "did you mean `calendar`?"),
      ("segments.citi.share=1", "there is no `citi` in `segments`", "did you mean `city`?"),
      ("plans.frist.touches.group=1", "there is no plan `frist`", "did you mean `first`?"),
      ("plans.first.touchs.group=1", "a plan has no key `touchs`", "did you mean `touches`?"),
      (
        "plans.first.from=baseline", "`from` of a plan can only be changed in the file",
        "set the values that the plan is to have instead"
      ),
      ("plans.first.name=second", "`name` of a plan can only be changed in the file", nil),
      (
        "plans.first.waves.pilto.setup_cost=1", "there is no `pilto` in `plans.first.waves`",
        "did you mean `pilot`?"
      ),
      (
        "plans.first=3", "the path must go on behind the name of the plan",
        "for example plans.first.fixed_cost_per_week"
      ),
      (
        "plans.first.touches.group.city=3",
        "`plans.first.touches.group` is a single value, `2`, and has no parts",
        "set it as a whole: plans.first.touches.group={…}"
      ),
      ("market..members=3", "the path has an empty part", nil),
      ("market.=3", "the path has an empty part", nil),
      (
        "weeks", "an override needs a path and a value",
        "for example --set segments.city.start.private=0.1"
      ),
      (
        "calendar.weeks=[1",
        "not YAML: did not find expected ',' or ']', while parsing a flow sequence",
        nil
      ),
      (
        "segments=none", "`segments` must be a list, not `none`",
        "begin each element with `- `, or write `[…, …]`"
      ),
    ] as [(String, String, String?)])
  func checks(override: String, message: String, hint: String?) {
    let wanted = "--set \(override): error: \(message)" + (hint.map { "\nhint: \($0)" } ?? "")
    let first = Example.failure(Example.small, override)?.errors.first { $0.line == nil }
    #expect(first?.rendered(in: .english) == wanted)
  }

  @Test("are named by the option they came with")
  func labels() {
    let reader = ScenarioReader(
      file: "x.yaml", text: Example.small,
      overrides: [Override(path: "simulation.agents", value: "0", label: "--agents 0")])
    let failure = #expect(throws: InvalidScenario.self) { try reader.read() }
    #expect(
      failure?.description
        == "--agents 0: error: `agents` must be from 1 to 100_000_000, but is 0")
  }
}
