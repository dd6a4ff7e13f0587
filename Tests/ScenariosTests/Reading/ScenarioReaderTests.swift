import Foundation
import Testing

@testable import Scenarios

@Suite("Reading a scenario")
struct ScenarioReaderTests {
  @Test("fills in everything that the smallest one leaves out")
  func smallest() throws {
    let read = try Example.read(Example.smallest)
    let scenario = read.scenario
    #expect(read.warnings.isEmpty)
    #expect(scenario.currency == "CNY")
    #expect(scenario.settings == SimulationSettings())
    #expect(scenario.calendar.season == [Double](repeating: 1, count: 52))
    #expect(scenario.economics == Economics())
    #expect(scenario.segments[0].tolerance == .init(mean: 7, cv: 0.5))
    #expect(scenario.segments[0].orderValue == .init(mean: 100, cv: 0.7))
    #expect(scenario.plans.map(\.name) == ["baseline"])
    #expect(scenario.uncertainNumbers.isEmpty)
  }

  @Test("never has more agents than members")
  func agents() throws {
    let text = Example.smallest.replacing("1_000_000", with: "500")
    #expect(try Example.read(text).scenario.settings.agents == 500)
    let failure = Example.failure(text + "\nsimulation: {agents: 600}")
    #expect(
      failure?.errors.map(\.message.english) == ["there are more agents (600) than members (500)"])
  }

  @Test("takes Chinese names everywhere")
  func chinese() throws {
    var text = Example.small
    for (name, chinese) in [
      ("city", "城市"), ("town", "乡镇"), ("ads", "抖音"), ("parcel", "包裹卡"), ("group", "社群"),
      ("first", "小步快跑"), ("pilot", "试点"), ("others", "其他"), ("small", "美妆"),
    ] {
      text = text.replacing(name, with: chinese)
    }
    let scenario = try Example.read(text, "plans.小步快跑.touches.社群={城市: 3}").scenario
    #expect(scenario.plans[1].touches[0] == [Schedule(3), Schedule(0)])
    #expect(scenario.plans[1].waves[1].after == 0)
  }

  @Test("reports all errors at once, in the order of the file")
  func all() {
    let text = """
      poolcast: 2
      name: a/b
      title: {en: x, fr: y}
      calendar: {start: 2026-13-05, weeks: 0.5, step: month, season: [1, 2]}
      simulation: {agents: 1 to 2, replicates: yes, sed: 1}
      market: {members: 60 000 000, join_affinity: -1}
      segments:
        - {name: all, share: 35, orders_per_year: 3, order_value: {mean: 0}, gross_margin: no}
        - just a text
      ports:
        - {name: group, strength: 0.2, staffed: yes}
        - {name: group, strength: normal(1}
      """
    #expect(
      Example.failure(text)?.errors.map {
        "\($0.line ?? 0):\($0.column ?? 0) \($0.message.english)"
      } == [
        "1:11 this Poolcast reads version 1 of the scenario language, not 2",
        "2:7 `name` may not contain `/`",
        "3:16 a title has no language `fr`",
        "4:19 `start` must be a date, not `2026-13-05`",
        "4:38 `weeks` must be from 1 to 1040, but is 0.5",
        "4:49 `step` must be week or day, not `month`",
        "4:64 `season` has 2 elements; it may have exactly 52",
        "5:22 `agents` must be certain; `1 to 2` is not",
        "5:42 `replicates`: `yes` is not a number",
        "5:47 `simulation` has no key `sed`",
        "6:19 `members`: `60 000 000` is not a number",
        "6:46 `join_affinity` must be from 0 to 3, but is -1",
        "8:24 `share` must be from 0 to 1, but is 35",
        "8:45 `orders_per_year` must be a map of keys and values, not `3`",
        "8:68 `mean` must be above 0 and at most 1_000_000_000, but is 0",
        "8:86 `gross_margin`: `no` is not a number",
        "9:5 a segment must be a map of keys and values, not `just a text`",
        "11:43 `staffed` must be true or false, not `yes`",
        "12:12 the name `group` stands twice in `ports`",
        "12:29 `strength`: the text `normal(1` has no closing parenthesis",
      ])
  }

  @Test(
    "gives the remedy",
    arguments: [
      ("weeks: 52", "weeks: \"52", nil, "not YAML"),
      (
        "gross_margin: 0.5", "gross_margin: 50", "it is a share: write 50% for 50 per cent",
        "`gross"
      ),
      (
        "{mean: 3}", "{mean: 3000}",
        "this is a rate a year, for one member; was it meant a week, or for all members?", "`mean`"
      ),
      ("{mean: 3}", "3", "write `{mean: 3}`", "`orders_per_year` must"),
      (
        "strength: 0.6, staffed: true", "strength: 0.6, staffed: \"true\"",
        "write true, without quotes", "`staffed`"
      ),
      (
        "cost_per_join: 6", "cost_per_join: 0",
        "advertising that costs nothing has no limit; for joins that cost nothing use an order channel",
        "`cost_per_join` must be above 0"
      ),
      (
        "cost_per_join: 6", "accept_rate: 6%", "it belongs to `trigger: order or staff`",
        "`accept_rate` has no meaning with `trigger: ad`"
      ),
      (
        "name: parcel", "name: referral", "results use that name for members who come by referral",
        "a channel may not be called `referral`"
      ),
      ("ads: 50_000", "ads: {budget: 3}", "for example `ads: 400_000`", "`ads` is an ad channel"),
      (
        "parcel: {coverage: 0.5}", "parcel: 0.5", "for example `parcel: {coverage: 0.5}`",
        "`parcel` is an order channel"
      ),
      (
        "ads: 50_000", "clerks: 3", "it follows from `staff.recruit_share` and the number of staff",
        "`clerks` is a staff channel"
      ),
      ("ads: 50_000", "adds: 3", "did you mean `ads`?", "there is no channel `adds`"),
      ("group: 2", "groop: 2", "did you mean `group`?", "there is no port `groop`"),
      ("group: 2", "group: {citty: 2}", "did you mean `city`?", "there is no segment `citty`"),
      (
        "group: 2", "group: uniform(1, 2)",
        "inside { } and [ ] a comma ends a value; put the text in quotes: \"uniform(a, b)\"",
        "`group`: the text `uniform(1` has no closing parenthesis"
      ),
      ("count: 400", "max_count: 400", nil, "`staff` needs `count` or `members_per_staff`"),
      ("audience: {share: 0.1}", "audience: all", nil, "`audience` must be `rest` or a map"),
      ("audience: {share: 0.1}", "audience: 10%", "write `{share: 10%}`", "`audience` must"),
      (
        "at_least: 100", "at_least: 100, at_most: 200",
        "take one out; in a plan that inherits it write `at_least: null`", "a condition takes"
      ),
      (
        "{kpi: joins, at_least: 100}", "{kpi: joins}", nil,
        "a condition needs `at_least` or `at_most`"
      ),
      ("kpi: joins", "kpi: join", "did you mean `joins`?", "`kpi` must be"),
      (
        "kpi: joins", "kpi: active_rate", "write 100% for 100 per cent",
        "`active_rate` is a share, 0 to 1, and cannot be compared with 100"
      ),
      ("all: [{kpi: joins, at_least: 100}]", "all: []", nil, "`all` is an empty list"),
      ("after: pilot", "after: pilots", "did you mean `pilot`?", "there is no wave `pilots`"),
    ] as [(String, String, String?, String)])
  func remedies(part: String, wrong: String, hint: String?, message: String) throws {
    let text = try #require(
      Example.small.firstRange(of: part).map {
        Example.small.replacingCharacters(in: $0, with: wrong)
      })
    let errors = try #require(Example.failure(text)?.errors)
    let found = errors.first { $0.message.english.hasPrefix(message) }
    #expect(found != nil, "\(errors.map(\.message.english))")
    #expect(found?.hint?.english == hint)
  }

  @Test("conditions a distribution that reaches a little beyond its key")
  func conditioned() throws {
    let text = Example.small.replacing(
      "gross_margin: 0.4", with: "gross_margin: \"normal(0.3, 0.15)\"")
    // 2.3 % of it is below 0.
    #expect(try Example.read(text).scenario.uncertainNumbers.count == 1)
    let wide = Example.failure(text.replacing("0.15)", with: "0.3)"))
    #expect(
      wide?.errors.first?.message.english
        == "`gross_margin` must be from 0 to 1, but 17 % of `normal(0.3, 0.3)` is not")
    let choice = Example.failure(
      Example.small.replacing("gross_margin: 0.4", with: "gross_margin: \"choice(0.3, 2)\""))
    #expect(
      choice?.errors.first?.message.english
        == "`gross_margin` must be from 0 to 1, but 50 % of `choice(0.3, 2)` is not")
  }

  @Test(
    "refuses what is no scenario",
    arguments: [
      (
        "",
        "x.yaml: error: the file is empty\nhint: `poolcast new NAME` writes a scenario to start from"
      ),
      (
        "- a",
        "x.yaml:1:1: error: a scenario must be a map of keys and values, not a list\n- a\n^\nhint: it begins with `poolcast: 1`"
      ),
      (
        "a: 1\n---\n",
        "x.yaml:2:1: error: a second document begins here; a file holds one scenario\n---\n^\nhint: delete the line `---`, or move what follows to a file of its own"
      ),
    ])
  func noScenario(text: String, wanted: String) {
    #expect(Example.failure(text)?.description == wanted)
  }

  @Test("refuses too many elements")
  func limits() {
    let segments = (0..<65).map { "  - {name: s\($0)}" }.joined(separator: "\n")
    let text = Example.smallest.components(separatedBy: "segments:")[0] + "segments:\n" + segments
    #expect(
      Example.failure(text)?.errors.map(\.message.english) == [
        "`segments` has 65 elements; it may have at most 64"
      ])
  }

  // MARK: Files

  @Test("reads a file")
  func file() throws {
    let path = Example.root.appendingPathComponent("scenarios/beauty-chain.yaml").path
    let reader = try ScenarioReader.load(path: path)
    #expect(reader.file == path)
    #expect(try reader.read().scenario.name == "beauty-chain")
  }

  @Test("says what is wrong with a file that cannot be read")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scenario-reader-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let large = folder.appendingPathComponent("large.yaml")
    try Data(repeating: 0x20, count: 10_000_001).write(to: large)
    for (path, message) in [
      (folder.appendingPathComponent("none.yaml").path, "there is no such file"),
      (folder.path, "this is a folder, not a scenario file"),
      (large.path, "the file is larger than the 10 MB a scenario file may have"),
    ] {
      let failure = #expect(throws: InvalidScenario.self) { try ScenarioReader.load(path: path) }
      #expect(failure?.errors.map(\.message.english) == [message])
      #expect(failure?.errors.first?.source == path)
    }
  }
}
