import Randomness
import Testing

@testable import Scenarios

@Suite("The world of a replicate")
struct DrawnScenarioTests {
  private static let text =
    Example.small
    .replacing("gross_margin: 0.4", with: "gross_margin: \"uniform(0.3, 0.5)\"")
    .replacing("group: 2", with: "group: 1 to 4")
      + """

        - name: second
          from: first
          touches: {direct: "uniform(0.2, 0.6)"}
        - name: third
          touches: {group: 2 to 8}
          waves: [{name: all, audience: rest}]
      """

  private func source(_ replicate: UInt32) -> RandomSource {
    RandomSource(seed: 7, replicate: replicate)
  }

  @Test("lists its uncertain numbers by path, inherited ones for each plan")
  func paths() throws {
    let numbers = try Example.read(Self.text).scenario.uncertainNumbers
    #expect(
      numbers.map(\.path) == [
        "segments.town.gross_margin", "plans.first.touches.group", "plans.second.touches.group",
        "plans.second.touches.direct", "plans.third.touches.group",
      ])
    #expect(
      numbers.map(\.drawPath) == [
        "segments.town.gross_margin", "plans.touches.group", "plans.touches.group",
        "plans.touches.direct", "plans.touches.group",
      ])
    #expect(numbers.map(\.plan) == [nil, "first", "second", "second", "third"])
  }

  @Test("puts the drawn values where they belong")
  func values() throws {
    let scenario = try Example.read(Self.text).scenario
    let (drawn, values) = scenario.drawn(using: source(3))
    #expect(drawn.segments[1].grossMargin == values[0])
    // One number for all segments.
    #expect(drawn.plans[1].touches[0] == [Schedule(values[1]), Schedule(values[1])])
    #expect(drawn.plans[2].touches[1] == [Schedule(values[3]), Schedule(values[3])])
    #expect(drawn.plans[3].touches[0][1] == Schedule(values[4]))
    // What is certain stays.
    #expect(drawn.segments[0] == scenario.segments[0])
    #expect(drawn.plans[0] == scenario.plans[0])
  }

  @Test("gives an inherited number one value, and related numbers the same luck")
  func sharedDraws() throws {
    let scenario = try Example.read(Self.text).scenario
    for replicate in 0..<20 as Range<UInt32> {
      let values = scenario.drawn(using: source(replicate)).values
      #expect(values[1] == values[2])
      // `2 to 8` is twice `1 to 4`, at every quantile.
      #expect(abs(values[4] / values[1] - 2) < 1e-12)
    }
  }

  @Test("is the same for the same seed and replicate, and another for another")
  func repeatable() throws {
    let scenario = try Example.read(Self.text).scenario
    #expect(scenario.drawn(using: source(1)).values == scenario.drawn(using: source(1)).values)
    #expect(scenario.drawn(using: source(1)).values != scenario.drawn(using: source(2)).values)
  }

  @Test("draws what the distribution says")
  func distribution() throws {
    let scenario = try Example.read(Self.text).scenario
    let count = 4000
    var below = 0
    var above = 0
    for replicate in 0..<UInt32(count) {
      let value = scenario.drawn(using: source(replicate)).values[1]
      below += value < 1 ? 1 : 0
      above += value > 4 ? 1 : 0
    }
    // Binomial: 5 % of 4000 with standard deviation √(4000 · 0.05 · 0.95) = 13.8; four of them.
    #expect(abs(below - 200) < 56)
    #expect(abs(above - 200) < 56)
  }

  @Test("scales the shares of segments to 1")
  func shares() throws {
    let text = Self.text.replacing("share: 0.4", with: "share: 0.3 to 0.5")
    let scenario = try Example.read(text).scenario
    #expect(abs(scenario.segments.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    for replicate in 0..<10 as Range<UInt32> {
      let (drawn, values) = scenario.drawn(using: source(replicate))
      #expect(abs(drawn.segments.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      #expect(values[0] == drawn.segments[0].share)
    }
  }

  @Test("stays whole when plans are left out")
  func restricted() throws {
    let scenario = try Example.read(Self.text).scenario
    let part = try scenario.restricted(toPlans: ["third"])
    #expect(part.plans.map(\.name) == ["baseline", "third"])
    #expect(
      part.uncertainNumbers.map(\.path) == [
        "segments.town.gross_margin", "plans.third.touches.group",
      ])
    let whole = scenario.drawn(using: source(5))
    let drawn = part.drawn(using: source(5))
    #expect(drawn.values == [whole.values[0], whole.values[4]])
    #expect(drawn.scenario.plans[1] == whole.scenario.plans[3])
  }

  @Test("names plans that are not there")
  func unknownPlan() throws {
    let scenario = try Example.read(Self.text).scenario
    let failure = #expect(throws: InvalidScenario.self) {
      try scenario.restricted(toPlans: ["secnd", "nothing like it"])
    }
    #expect(
      failure?.description == """
        --plan secnd: error: there is no plan `secnd`
        hint: did you mean `second`?
        --plan nothing like it: error: there is no plan `nothing like it`
        hint: known plans: baseline, first, second, third
        """)
  }
}
