import Testing

@testable import Scenarios

@Suite("Plans that inherit")
struct InheritanceTests {
  private func plans(_ more: String) throws -> [String: Plan] {
    let plans = try Example.read(Example.small + "\n" + more).scenario.plans
    return Dictionary(uniqueKeysWithValues: plans.map { ($0.name, $0) })
  }

  private func errors(_ more: String) -> [String] {
    Example.failure(Example.small + "\n" + more)?.errors.map(\.message.english) ?? []
  }

  @Test("merge maps, replace lists, drop what is null")
  func merge() throws {
    let plans = try plans(
      """
        - name: second
          from: first
          touches: {direct: null, group: {town: 1}}
          acquisition: {ads: [{from_week: 4, value: 10_000}]}
          staff: {touches_per_week: 700}
          waves: [{name: all, audience: rest}]
        - name: third
          from: second
          staff: null
          waves: ~
      """)
    let second = try #require(plans["second"])
    #expect(second.touches[0] == [Schedule(0), Schedule(1)])
    #expect(second.touches[1] == [Schedule(0), Schedule(0)])
    #expect(
      second.acquisition[0].steps == [
        .init(fromWeek: 0, value: 0), .init(fromWeek: 4, value: 10_000),
      ])
    #expect(second.acquisition[1] == Schedule(0.5))
    #expect(second.staff?.count == Schedule(400))
    #expect(second.staff?.touchesPerWeek == 700)
    #expect(second.waves.map(\.name) == ["all"])
    let third = try #require(plans["third"])
    #expect(third.staff == nil && third.waves.isEmpty)
    #expect(third.touches == second.touches)
  }

  @Test("inherit along a chain, in any order of the file")
  func chain() throws {
    let plans = try plans(
      """
        - {name: d, from: c}
        - {name: c, from: b, fixed_cost_per_week: 7}
        - {name: b, from: first, fixed_cost_per_week: 5}
      """)
    #expect(plans["d"]?.fixedCostPerWeek == Schedule(7))
    #expect(plans["d"]?.waves.map(\.name) == ["pilot", "others"])
    #expect(plans["b"]?.fixedCostPerWeek == Schedule(5))
  }

  @Test("keep their own name and title")
  func own() throws {
    let plans = try plans(
      "  - {name: second, title: Two, from: first}\n  - {name: third, from: second}\n")
    #expect(plans["second"]?.title == Title(english: "Two", chinese: "Two"))
    #expect(plans["third"]?.title == Title())
  }

  @Test("may inherit from baseline, given or not")
  func baseline() throws {
    #expect(try plans("  - {name: b, from: baseline, fixed_cost_per_week: 1}\n")["b"] != nil)
    let plans = try plans(
      "  - {name: baseline, touches: {group: 1}}\n  - {name: b, from: baseline}\n")
    #expect(plans["b"]?.touches[0] == [Schedule(1), Schedule(1)])
  }

  @Test("find baseline first")
  func order() throws {
    let text = Example.small + "\n  - {name: baseline, touches: {group: 1}}\n"
    #expect(try Example.read(text).scenario.plans.map(\.name) == ["baseline", "first"])
  }

  @Test("report parents that are not there")
  func unknown() {
    #expect(errors("  - {name: b, from: frist}\n") == ["there is no plan `frist` to inherit from"])
    #expect(errors("  - {name: b, from: b}\n") == ["the plan `b` cannot inherit from itself"])
    #expect(
      errors("  - {name: b, from: [first]}\n") == ["`from` must be the name of a plan, not a list"])
  }

  @Test("report circles, once")
  func circle() {
    #expect(
      errors(
        "  - {name: e, from: d}\n  - {name: d, from: c}\n  - {name: c, from: b}\n  - {name: b, from: d}\n"
      )
        == ["plans inherit from each other in a circle: b → d → c → b"])
  }

  @Test("report an inherited error once, where it stands")
  func once() {
    let text = Example.small.replacing("group: 2", with: "group: two")
    let failure = Example.failure(text + "\n  - {name: b, from: first}\n  - {name: c, from: b}\n")
    #expect(failure?.errors.map(\.line) == [18])
  }

  @Test("cannot leave both ways of staffing")
  func conflict() {
    let failure = Example.failure(
      Example.small + "\n  - {name: b, from: first, staff: {members_per_staff: 500}}\n")
    #expect(
      failure?.errors.map(\.message.english) == [
        "`staff` takes `count` or `members_per_staff`, not both"
      ])
    #expect(
      failure?.errors.first?.hint?.english
        == "take one out; in a plan that inherits it write `count: null`")
    #expect(
      (try? Example.read(
        Example.small
          + "\n  - {name: b, from: first, staff: {members_per_staff: 500, count: null}}\n")) != nil)
  }
}
