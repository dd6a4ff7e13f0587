import Testing

@testable import Scenarios

@Suite("One brand's plan in another brand's world")
struct PlanTransferTests {
  /// A market of twice the size of ``Example/small`` with other channels, ports and segments.
  private static let world = """
    poolcast: 1
    name: tea
    calendar: {start: 2026-01-05, weeks: 52}
    market: {members: 2_000_000}
    segments:
      - {name: young, share: 0.7, orders_per_year: {mean: 9}, order_value: {mean: 20}, gross_margin: 0.6}
      - {name: old, share: 0.3, orders_per_year: {mean: 2}, order_value: {mean: 30}, gross_margin: 0.6}
    channels:
      - {name: cup, trigger: order, accept_rate: 0.05}
      - {name: douyin, trigger: ad, reach_per_week: 20_000, cost_per_join: 3}
    ports:
      - {name: moments, strength: 0.1}
    plans:
      - {name: own, acquisition: {cup: {coverage: 1}}, touches: {moments: 1}, waves: [{name: all, audience: rest}]}
    """

  private static let source = """
    poolcast: 1
    name: beauty
    calendar: {start: 2026-01-05, weeks: 52}
    market: {members: 1_000_000}
    segments:
      - {name: city, share: 0.4, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
      - {name: town, share: 0.6, orders_per_year: {mean: 2}, order_value: {mean: 80}, gross_margin: 0.4}
    channels:
      - {name: store, trigger: order, accept_rate: 0.1}
      - {name: ads, trigger: ad, reach_per_week: 20_000, cost_per_join: 6}
      - {name: search, trigger: ad, reach_per_week: 10_000, cost_per_join: 8}
      - {name: clerks, trigger: staff, invites_per_staff_per_week: 50, accept_rate: 0.2}
    ports:
      - {name: group, strength: 0.2}
      - {name: direct, strength: 0.6, staffed: true}
    plans:
      - name: root
        budget: {total: 8M}
      - name: staged
        from: root
        title: Staged
        fixed_cost_per_week: [{from_week: 0, value: 1000}, {from_week: 8, value: 500 to 700}]
        acquisition: {store: {coverage: 0.5}, ads: 50_000, search: [{from_week: 4, value: 10k}]}
        touches: {group: {city: 3, town: 2}, direct: 0.5}
        staff: {count: 401, touches_per_week: 800, recruit_share: 0.1}
        waves:
          - name: pilot
            audience: {share: 0.5, segments: [city]}
            setup_cost: 100k
            gate: {review_after_weeks: 8, all: [{kpi: joins, at_least: 100}]}
          - {name: others, after: pilot, audience: rest}
    """

  private func transfer(
    _ plan: String = "staged", from source: String = source, to world: String = world,
    isScaled: Bool = true
  ) throws -> PlanTransfer {
    try PlanTransfer(
      of: plan, from: ScenarioReader(file: "a.yaml", text: source),
      to: ScenarioReader(file: "b.yaml", text: world), isScaled: isScaled)
  }

  @Test("is the last of that world's plans, under a name that says whose it is")
  func place() throws {
    let transfer = try transfer()
    #expect(transfer.planName == "staged of beauty")
    #expect(transfer.scenario.plans.map(\.name) == ["baseline", "own", "staged of beauty"])
    #expect(transfer.home.plans.map(\.name) == ["baseline", "staged"])
  }

  @Test("scales money and numbers of people by the markets' sizes, what is inherited too")
  func scale() throws {
    let scenario = try transfer().scenario
    let plan = scenario.plans[2]
    #expect(plan.budget.total == 16e6)
    #expect(plan.fixedCostPerWeek.steps[0].value == 2000)
    let uncertain = scenario.uncertainNumbers.filter { $0.plan == plan.name }
    #expect(uncertain.map(\.distribution) == [.interval(low: 1000, high: 1400)])
    #expect(plan.waves[0].setupCost == 200_000)
    #expect(plan.waves[0].gate?.conditions[0].value == 200)
  }

  @Test("leaves them as they are when asked to")
  func unscaled() throws {
    let transfer = try transfer(isScaled: false)
    #expect(transfer.scenario.plans[2].budget.total == 8e6)
    #expect(transfer.notes.allSatisfy { if case .scaled = $0 { false } else { true } })
  }

  @Test("maps what has no counterpart, and says so")
  func mapping() throws {
    let transfer = try transfer()
    let plan = transfer.scenario.plans[2]
    // ads → douyin, which also gets what search had; store → cup.
    #expect(plan.acquisition[0] == Schedule(0.5))
    #expect(plan.acquisition[1].steps.map(\.value) == [100_000, 120_000])
    #expect(plan.acquisition[1].steps.map(\.fromWeek) == [0, 4])
    // group → moments: 0.4 · 3 + 0.6 · 2 touches for everybody.
    #expect(plan.touches[0].map { ($0.value(inWeek: 0) * 1e9).rounded() / 1e9 } == [2.4, 2.4])
    #expect(plan.staff == nil)
    // Half of the city, which is 40 % of all members.
    #expect(plan.waves[0].audience.share == 0.2)
    #expect(plan.waves[0].audience.segments == [0, 1])
    #expect(
      transfer.notes == [
        .scaled(factor: 2), .channelStandsFor(source: "store", world: "cup"),
        .channelStandsFor(source: "ads", world: "douyin"),
        .budgetMoved(source: "search", world: "douyin"),
        .portStandsFor(source: "group", world: "moments"),
        .touchesAveraged(port: "group"), .portLeftOut("direct"), .staffLeftOut, .wavesOfAll,
      ])
  }

  /// A shop with one of everything, for plans that are written in a line.
  private static func shop(
    _ plan: String, name: String = "shop", members: String = "1_000_000"
  ) -> String {
    """
    poolcast: 1
    name: \(name)
    calendar: {start: 2026-01-05, weeks: 52}
    market: {members: \(members)}
    segments:
      - {name: a, share: 0.5, orders_per_year: {mean: 3}, order_value: {mean: 100}, gross_margin: 0.5}
      - {name: b, share: 0.5, orders_per_year: {mean: 2}, order_value: {mean: 80}, gross_margin: 0.4}
    channels:
      - {name: till, trigger: order, accept_rate: 0.1}
      - {name: card, trigger: order, accept_rate: 0.1}
    ports:
      - {name: sms, strength: 0.2}
      - {name: group, strength: 0.2}
      - {name: direct, strength: 0.6, staffed: true}
    plans:
      - {name: p, acquisition: {card: {coverage: 0.5}}, waves: [{name: all, audience: rest}], \(plan)}
    """
  }

  @Test("keeps that segments which are not named get no touches")
  func unnamedSegments() throws {
    let shop = Self.shop("touches: {group: {a: 3}}")
    let transfer = try transfer("p", from: shop, to: shop)
    #expect(transfer.notes.isEmpty)
    #expect(transfer.scenario.plans[2].touches[1] == [Schedule(3), Schedule(0)])
  }

  @Test("a wave that names all segments takes all of the world's")
  func wavesThatNameAll() throws {
    let home = Self.shop("touches: {group: 1}").replacing(
      "audience: rest", with: "audience: {share: 0.4, segments: [a, b]}")
    let plan = try #require(try transfer("p", from: home).scenario.plans.last)
    #expect(plan.waves[0].audience.share == 0.4)
    #expect(plan.waves[0].audience.segments == [0, 1])
  }

  @Test("gives counterparts first to what the plan uses")
  func usedFirst() throws {
    let transfer = try transfer("p", from: Self.shop("touches: {group: 2}"))
    // till and sms come first in the file, and are not used.
    #expect(transfer.notes.contains(.channelStandsFor(source: "card", world: "cup")))
    #expect(transfer.notes.contains(.portStandsFor(source: "group", world: "moments")))
  }

  @Test("never rounds posts to none", arguments: ["3", "[{from_week: 0, value: 3}]", "2 to 4"])
  func fewPosts(count: String) throws {
    let home = Self.shop("staff: {count: \(count), touches_per_week: 9}, touches: {direct: 1}")
    let world = Self.shop("touches: {group: 1}", name: "small", members: "100_000")
    let plan = try #require(try transfer("p", from: home, to: world).scenario.plans.last)
    #expect(plan.staff?.count?.value(inWeek: 0) == 1)
  }

  @Test("recruits no more where there is no staff channel")
  func noRecruiting() throws {
    let staff = "staff: {count: 30, touches_per_week: 9, recruit_share: 0.5}, touches: {direct: 1}"
    let home = Self.shop(staff).replacing(
      "ports:",
      with:
        "  - {name: desk, trigger: staff, invites_per_staff_per_week: 5, accept_rate: 0.1}\nports:")
    let transfer = try transfer(
      "p", from: home, to: Self.shop("touches: {group: 1}", name: "other"))
    #expect(transfer.scenario.plans.last?.staff?.recruitShare == Schedule(0))
    #expect(transfer.notes.contains(.channelLeftOut("desk")))
  }

  @Test("tells of another currency and horizon, and warns of what is odd there")
  func otherFrame() throws {
    let home = Self.shop("touches: {group: 1}").replacing("weeks: 52", with: "weeks: 104")
      .replacing("poolcast: 1", with: "poolcast: 1\ncurrency: USD")
      .replacing("audience: rest", with: "start_week: 80, audience: rest")
    let transfer = try transfer("p", from: home)
    #expect(transfer.notes.contains(.otherCurrency(source: "USD", world: "CNY")))
    #expect(transfer.notes.contains(.otherHorizon(source: 104, world: 52)))
    #expect(transfer.home.calendar.weeks == 52)
    #expect(transfer.warnings.map(\.code).contains(.afterHorizon))
  }

  @Test("has a name that a plan can have")
  func longNames() throws {
    let long = String(repeating: "e\u{301}", count: 30)
    let home = Self.shop("touches: {group: 1}").replacing("name: p,", with: "name: \(long),")
    #expect(try transfer(long, from: home).planName.unicodeScalars.count <= 60)
  }

  @Test("changes nothing in its own world but its name")
  func atHome() throws {
    let transfer = try transfer(to: Self.source)
    #expect(transfer.notes.isEmpty)
    var copy = transfer.scenario.plans[3]
    let original = transfer.scenario.plans[2]
    #expect(copy.name == "staged of beauty")
    copy.name = original.name
    copy.title = original.title
    #expect(copy == original)
  }

  @Test("posts are whole numbers")
  func posts() throws {
    let world = Self.world.replacing("strength: 0.1}", with: "strength: 0.1, staffed: true}")
      .replacing("2_000_000", with: "1_500_000")
    let plan = try #require(try transfer(to: world).scenario.plans.last)
    #expect(plan.staff?.count == Schedule(602))
  }

  @Test("baseline and plans that there are not are refused")
  func unknown() throws {
    #expect(throws: InvalidScenario.self) { try transfer("baseline") }
    #expect(throws: InvalidScenario.self) { try transfer("stagde") }
  }
}
