import Scenarios
import Testing

@testable import Simulation

struct HalvesTests {
  @Test func countEvenAndOddSlotsApart() {
    var halves = Halves(both: 0)
    for agent in 0..<11 { halves[of: agent] += agent }
    #expect(halves.even == 30 && halves.odd == 25)
    #expect(AgentSample.allCases.map { sample in halves.sum(over: sample) { $0 } } == [55, 30, 25])
  }

  /// Of every segment and cell, whatever its size and place.
  @Test func splitEveryQuota() {
    let layout = AgentLayout(shares: [0.6, 0.399, 0.001], agents: 1000)
    #expect(AgentSample.allCases.map { layout.count(of: $0, in: 1) } == [399, 200, 199])
    #expect(AgentSample.allCases.map { layout.count(of: $0, in: 2) } == [1, 1, 0])
    #expect(AgentSample.allCases.map { layout.count(of: $0) } == [1000, 501, 499])
    for first in 0..<4 {
      for count in 1..<6 {
        let cell = Cell(segment: 0, agents: first..<first + count, wave: nil, isControl: false)
        let even = cell.agents.count { $0 % 2 == 0 }
        #expect(
          AgentSample.allCases.map { cell.count(of: $0) } == [count, even, count - even])
      }
    }
  }

  private static let scenarios = 0..<UInt32(affordableCases(24))

  /// Weighted by their agents, the halves of a segment are the whole segment, in every measure.
  @Test(arguments: scenarios) func tellTheWholeTogether(number: UInt32) throws {
    let scenario = generatedScenario(number)
    let layout = AgentLayout(
      shares: scenario.segments.map(\.share), agents: scenario.settings.agents)
    for plan in try simulate(scenario).plans {
      #expect(plan.halves.count == 2)
      for segment in scenario.segments.indices {
        let even = Double(layout.count(of: .evenHalf, in: segment))
        let odd = Double(layout.count(of: .oddHalf, in: segment))
        for measure in Measure.allCases {
          let whole = plan.segments[segment][measure]
          let halves =
            (plan.halves[0].segments[segment][measure] * even
              + plan.halves[1].segments[segment][measure] * odd) / (even + odd)
          // Rounding of sums of 1500 agents.
          #expect(abs(halves - whole) <= 1e-11 * abs(whole), "\(measure)")
        }
      }
      #expect(plan.halves[0].horizon.orders != plan.halves[1].horizon.orders)
    }
  }

  /// Also what is not counted by segment: ad spend, recent buyers, channels, flows, joiners.
  @Test(arguments: scenarios) func tellThePlanTogether(number: UInt32) throws {
    var scenario = generatedScenario(number)
    // Even numbers of agents everywhere: the whole is the mean of the halves.
    scenario.segments[0].share = 0.6
    scenario.settings.agents = 1500
    for plan in try simulate(scenario).plans {
      func expect(_ number: (PlanOutcome) -> Double) {
        let mean = (number(plan.halves[0]) + number(plan.halves[1])) / 2
        #expect(abs(mean - number(plan)) <= 1e-10 * max(1, abs(number(plan))))
      }
      for measure in Measure.allCases { expect { $0.horizon[measure] } }
      for channel in plan.channels.indices {
        expect { $0.channels[channel].joins }
        expect { $0.channels[channel].spend }
        expect { $0.channels[channel].weeklyGMV.reduce(0, +) }
        expect { $0.channels[channel].pairedJoiners }
        expect { $0.channels[channel].pairedContribution }
      }
      for place in plan.flows.values.indices { expect { $0.flows.values[place] } }
      expect { $0.causal.joinerOrders }
      expect { $0.causal.joinerBaselineOrders }
      expect { $0.causal.joinerExposure }
      expect { $0.causal.neverPrivateOrders }
      expect { $0.causal.neverPrivateExposure }
    }
  }

  @Test func aLonelyAgentStandsInBothHalves() throws {
    let scenario = simpleScenario(agents: 1, weeks: 30) { $0.segments[0].ordersPerYear.mean = 50 }
    let plan = try simulate(scenario).plans[0]
    #expect(plan.segments[0][.publicShopOrders] > 0)
    #expect(plan.halves.allSatisfy { $0.segments[0] == plan.segments[0] })
  }
}
