import Scenarios
import Testing

@testable import Simulation

/// What plans of generated scenarios may and may not have to do with each other.
struct PlanInvariantTests {
  private static let scenarios = 0..<UInt32(affordableCases(36))

  /// Every number of an outcome, as bits.
  private func bits(of outcome: PlanOutcome) -> [UInt64] {
    var numbers = (outcome.weeks + outcome.runOffWeeks + outcome.segments).flatMap(\.values)
    numbers += outcome.flows.values
    for channel in outcome.channels {
      numbers += channel.weeklyJoins + channel.weeklyGMV
      numbers += [channel.spend, channel.pairedJoiners, channel.pairedContribution]
    }
    for wave in outcome.waves {
      numbers += [wave.openedAtStep, wave.passedAtStep, wave.stoppedAtStep].map {
        Double($0 ?? -1)
      }
      numbers += [Double(wave.checks), wave.members, wave.privateMembers]
    }
    for cohort in outcome.cohorts {
      numbers += [Double(cohort.joinMonth), cohort.joined]
      numbers += cohort.months.flatMap { [$0.stillPrivate, $0.orders, $0.contribution] }
    }
    let causal = outcome.causal
    numbers += [
      causal.joinerOrders, causal.joinerBaselineOrders, causal.joinerExposure,
      causal.neverPrivateOrders, causal.neverPrivateExposure,
    ]
    return numbers.map(\.bitPattern)
  }

  @Test(arguments: scenarios) func aPlanMoreChangesNoOtherPlan(number: UInt32) throws {
    let scenario = generatedScenario(number)
    let alone = try simulate(scenario)
    var crowded = scenario
    var dice = Dice(family: 78, number: number)
    crowded.plans.insert(generatedPlan("other", in: scenario, &dice), at: 1)
    let together = try simulate(crowded)
    #expect(bits(of: together.plans[0]) == bits(of: alone.plans[0]))
    #expect(bits(of: together.plans[2]) == bits(of: alone.plans[1]))
    #expect(bits(of: together.plans[1]) != bits(of: alone.plans[1]))
  }

  @Test(arguments: scenarios) func equalPlansHaveEqualBits(number: UInt32) throws {
    var scenario = generatedScenario(number)
    var twin = scenario.plans[1]
    twin.name = "twin"
    scenario.plans.append(twin)
    let outcome = try simulate(scenario)
    #expect(bits(of: outcome.plans[2]) == bits(of: outcome.plans[1]))
  }

  /// A plan that does what baseline does, be it nothing, equals it.
  @Test(arguments: scenarios) func doingWhatBaselineDoesEqualsBaseline(number: UInt32) throws {
    var scenario = generatedScenario(number)
    var idle = scenario.plans[0]
    idle.name = "idle"
    scenario.plans.append(idle)
    let outcome = try simulate(scenario)
    #expect(bits(of: outcome.plans[2]) == bits(of: outcome.plans[0]))
  }
}
