import Experiments
import Scenarios
import Simulation
import Testing

@testable import Validation

/// The rows on budgets can fail, and the market with everything in it has everything in it.
@Suite struct BudgetsAndGatesTests {
  private func failures(
    _ item: ValidationCase, replicates: Int, _ change: (inout Scenario) -> Void
  ) throws -> [String] {
    var item = item
    for index in item.trials.indices {
      item.trials[index].scenario.settings.agents = 500
      item.trials[index].scenario.settings.replicates = replicates
      change(&item.trials[index].scenario)
    }
    return try Battery(cases: [item]).run(threads: 2).failures.map(\.quantity)
  }

  @Test func aTotalThatIsIgnoredIsFoundOut() throws {
    let item = try #require(Channels.cases(.reduced).first)
    let failed = try failures(item, replicates: 8) {
      for plan in $0.plans.indices { $0.plans[plan].budget.total = .infinity }
    }
    #expect(
      failed == [
        "joins by what is left of a total", "spend less joins at their price",
        "overrun less spend beyond the rest",
      ])
  }

  @Test func aBudgetOfAWeekThatIsIgnoredIsFoundOut() throws {
    let item = try #require(Conservation.cases(.reduced).first)
    #expect(try failures(item, replicates: 1) { _ in }.isEmpty)
    let failed = try failures(item, replicates: 1) {
      $0.plans[1].budget.perWeek = Schedule(.infinity)
    }
    #expect(failed == ["spend of frozen weeks less budget"])
  }

  /// Some pass at once, adjust and then pass, hold and then pass, stop. In all worlds the pilot
  /// passes: otherwise the plan would wind down, and have no touches to cut in the frozen weeks.
  @Test func gatesOfTheBusyMarketDecideInEveryWay() throws {
    var scenario = BusyMarket.scenario(agents: 500, replicates: 8)
    scenario.settings.seed = 1
    scenario.calendar.weeks = 44
    let waves = try Experiment(scenario, threads: 2).run { $0.plan(1).waves }
    let (pilots, seconds, thirds) = (waves.map { $0[0] }, waves.map { $0[1] }, waves.map { $0[2] })
    #expect(pilots.allSatisfy { $0.passedAtStep != nil })
    #expect(pilots.contains { $0.checks == 1 } && pilots.contains { $0.checks > 1 })
    #expect(seconds.contains { $0.passedAtStep != nil && $0.checks > 1 })
    #expect(thirds.contains { $0.passedAtStep != nil })
    #expect(thirds.contains { $0.stoppedAtStep != nil })
    for wave in waves { #expect((wave[3].openedAtStep != nil) == (wave[2].passedAtStep != nil)) }
  }
}
