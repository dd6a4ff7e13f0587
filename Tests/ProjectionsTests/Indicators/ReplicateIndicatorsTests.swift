import Simulation
import Testing

@testable import Projections

struct ReplicateIndicatorsTests {
  let scenario = Worlds.scenario()

  func indicators(_ plans: [PlanOutcome]) -> ReplicateIndicators {
    ReplicateIndicators(
      of: ReplicateOutcome(replicate: 3, plans: plans), scenario: scenario, parameters: [0.5],
      catalogue: Catalogue(for: scenario))
  }

  func value(_ indicators: ReplicateIndicators, plan: Int, _ id: String) throws -> Double? {
    let place = try #require(Catalogue(for: scenario).place(of: id))
    return indicators.value(plan: plan, kpi: place)
  }

  @Test func holdsPlansAgainstBaseline() throws {
    let base = Worlds.plan(earnings: [10, 10, 10], scenario: scenario)
    let plan = Worlds.plan(earnings: [5, 15, 30], scenario: scenario)
    let result = indicators([base, plan])
    #expect(try value(result, plan: 1, "incremental_contribution") == 20)
    #expect(try value(result, plan: 0, "incremental_contribution") == 0)
    #expect(try value(result, plan: 0, "npv") == 0)
    #expect(try value(result, plan: 1, "payback_week") == 2)
    #expect(try value(result, plan: 0, "payback_week") == nil)
    #expect(try value(result, plan: 1, "value_at_risk") == nil)
  }

  @Test func timelineHoldsFlowsOfTheWeekAndNPVUpToIt() throws {
    let base = Worlds.plan(earnings: [0, 0, 0], scenario: scenario)
    let plan = Worlds.plan(earnings: [-4, 1, 6], scenario: scenario)
    let catalogue = Catalogue(for: scenario)
    let timeline = indicators([base, plan]).plans[1].timeline
    func column(_ id: String) throws -> [Float] {
      let column = try #require(catalogue.timeline.firstIndex { catalogue.kpis[$0].id == id })
      return (0..<3).map { timeline[column, $0] }
    }
    #expect(try column("incremental_contribution") == [-4, 1, 6])
    #expect(try column("incremental_contribution_to_date") == [-4, -3, 3])
    let npv = try column("npv")
    #expect(npv[0] == -4)
    let factor = Discount(ratePerYear: 0.08).weeklyFactor
    #expect(npv[2] == Float(-4 + factor + 6 * factor * factor))
  }

  @Test func aPlanEqualToBaselineAddsNothing() throws {
    let base = Worlds.plan(earnings: [0.1, 0.2, 0.3], spend: [0.3, 0.1, 0.7], scenario: scenario)
    let result = indicators([base, base])
    for id in ["incremental_gmv", "incremental_contribution", "npv", "npv_with_run_off"] {
      #expect(try value(result, plan: 1, id) == 0, "\(id)")
    }
    #expect(try value(result, plan: 1, "roi") == nil)
  }

  @Test func whatIsNotFiniteIsNotDefined() throws {
    var plan = Worlds.plan(earnings: [0, 0, 0], scenario: scenario)
    plan.weeks[0][.publicShopGMV] = .infinity
    #expect(try value(indicators([plan]), plan: 0, "gmv") == nil)
  }

  @Test func survivesAnOutcomeWithoutAnything() {
    let result = indicators([PlanOutcome(), PlanOutcome()])
    #expect(result.plans.count == 2)
    #expect(indicators([]).plans.isEmpty)
  }

  @Test func wavesOpenInWeeks() {
    var wave = WaveOutcome()
    wave.openedAtStep = 21
    #expect(WaveIndicators(wave, stepsPerWeek: 7).openWeek == 3)
    wave.openedAtStep = nil
    #expect(WaveIndicators(wave, stepsPerWeek: 7).openWeek.isNaN)
  }

  @Test func scorecardOfAChannel() {
    var channel = ChannelOutcome()
    channel.weeklyJoins = [10, 30]
    channel.spend = 100
    channel.pairedJoiners = 20
    channel.pairedContribution = 50
    let indicators = ChannelIndicators(channel)
    #expect(indicators.joins == 40)
    #expect(indicators.costPerJoin == 2.5)
    #expect(indicators.quality == 2.5)
    #expect(ChannelIndicators(ChannelOutcome()).quality.isNaN)
  }
}
