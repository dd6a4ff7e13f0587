import Scenarios
import Testing

@testable import Simulation

/// An exact second opinion: where members do not act on each other the simulation must agree with
/// the Markov chain of a single member.
struct ExactTests {
  /// In standard deviations. A sound simulation leaves one bound of 5.5 with a chance of 4e-8, and
  /// fewer than 30 000 are looked at: once in a thousand changes of seed.
  private static let bound = 5.5

  private static let scenarios = 0..<affordableScenarios

  private static var affordableScenarios: UInt32 {
    #if DEBUG
      3
    #else
      48
    #endif
  }

  private static func scenario(_ number: UInt32) -> Scenario {
    independentMembers(number, agents: affordable(100_000), weeks: affordableWeeks)
  }

  private static var affordableWeeks: Int {
    #if DEBUG
      8
    #else
      20
    #endif
  }

  @Test(arguments: scenarios) func simulationAgreesWithTheChain(number: UInt32) throws {
    let scenario = Self.scenario(number)
    for (plan, outcome) in try simulate(scenario).plans.enumerated() {
      let comparison = ExactComparison(scenario, plan: plan, outcome: outcome)
      let off = comparison.findings.filter { $0.isOff(bound: Self.bound) }
      #expect(
        off.isEmpty,
        """
        \(off.map(\.text).joined(separator: "\n"))
        The scenario file that reproduces it:
        \(ScenarioText(scenario).text)
        """)
    }
  }

  /// Small errors that no single comparison would show: over all scenarios, the z-scores of a
  /// measure's sum over the horizon add up to √k times a standard normal. A bound of 4.5 is left by
  /// one in 150 000 of some 24.
  @Test func noMeasureIsOffOnTheWhole() throws {
    var scores: [Measure: [Double]] = [:]
    for number in Self.scenarios {
      let scenario = Self.scenario(number)
      let outcome = try simulate(scenario).plans[1]
      let comparison = ExactComparison(scenario, plan: 1, outcome: outcome)
      for (measure, finding) in comparison.horizon {
        scores[measure, default: []].append(finding.z)
      }
    }
    for (measure, scores) in scores {
      let pooled = scores.reduce(0, +) / Double(scores.count).squareRoot()
      #expect(abs(pooled) < 4.5, "\(measure): \(pooled) from \(scores.count) scenarios")
    }
  }

  /// The chain's own books: chances add up to 1, and moments of both kinds agree where they must.
  @Test func theChainAddsUp() {
    let scenario = independentMembers(1, agents: 1000, weeks: 6)
    let expectation = ExactExpectation(scenario, plan: 1)
    for week in expectation.stocks {
      #expect(abs(week.reduce(0) { $0 + $1.mean } - 1000) < 1e-6)
    }
    for (index, measure) in ExactMeasures.all.enumerated() {
      let weeks = expectation.weeks.prefix(scenario.calendar.weeks).reduce(0) {
        $0 + $1[index].mean
      }
      #expect(abs(weeks - expectation.horizon[index].mean) < 1e-6 * (1 + weeks), "\(measure)")
    }
  }
}
