import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite struct StepExplanationTests {
  /// A quantity of a phase, in the first group whose heading contains a text.
  private func value(
    _ name: String, in section: String, _ heading: String = "", of scenario: Scenario
  ) throws -> StepExplanation.Value {
    let phase = try #require(
      StepExplanation(scenario).phases.first { $0.section == section })
    let groups = phase.groups.filter { heading.isEmpty || $0.heading.english.contains(heading) }
    return try #require(
      groups.lazy.flatMap(\.quantities).first { $0.name.english == name }, "\(name) in \(section)"
    ).value
  }

  /// A plan that opens at once, pays setup, fixed cost and ads, and touches three times a week.
  private func scenario(agents: Int = 20_000, change: (inout Scenario) -> Void = { _ in })
    -> Scenario
  {
    simpleScenario(agents: agents, weeks: 60) { scenario in
      var plan = emptyPlan("grow", in: scenario)
      plan.fixedCostPerWeek = Schedule(1000)
      plan.acquisition = [Schedule(80_000)]
      plan.touches = [[Schedule(3)]]
      var wave = wave("all")
      wave.setupCost = 5000
      plan.waves = [wave]
      scenario.plans.append(plan)
      change(&scenario)
    }
  }

  @Test func phasesAreThoseOfTheModel() {
    let phases = StepExplanation(scenario()).phases
    #expect(phases.map(\.section) == (1...11).map { "5.\($0)" })
    for phase in phases {
      #expect(!phase.formulas.isEmpty)
      #expect(phase.groups.allSatisfy { !$0.quantities.isEmpty })
    }
  }

  /// Names of the scenario, keys and symbols may stand in Chinese texts; other words may not.
  @Test func everyTextIsInChineseToo() {
    for phase in StepExplanation(scenario()).phases {
      #expect(phase.title.chinese != phase.title.english)
      #expect(phase.statement.chinese != phase.statement.english)
      for group in phase.groups {
        let names = group.quantities.map(\.name) + group.quantities.map(\.unit)
        for text in [group.heading] + names where text.english.contains(where: \.isWhitespace) {
          #expect(text.chinese != text.english)
        }
      }
    }
  }

  @Test func aScenarioOfBaselineAloneIsExplainedToo() {
    let scenario = simpleScenario {
      $0.channels = []
      $0.ports = []
      $0.plans = [baseline(of: $0)]
    }
    #expect(StepExplanation(scenario).phases.count == 11)
  }

  @Test func privateOrdersAreThoseOfTheLiftedRate() throws {
    let scenario = scenario {
      $0.segments[0].response.orderLift = 0.5
      $0.segments[0].tolerance = .init(mean: 1000, cv: 0)
      $0.superTier.upgradesPerYear = 1
      $0.superTier.orderMultiplier = 1.5
    }
    func orders(_ name: String) throws -> Double {
      guard case .number(let value) = try value(name, in: "5.8", "plan grow", of: scenario)
      else { return .nan }
      return value
    }
    // E = 1 − exp(−0.2 · 3), no fatigue, mature: 10 a year · (1 + 0.5 E).
    let expected = 10 * (1 + 0.5 * (1 - exp(-0.6)))
    #expect(abs(try orders("orders of an active member") / expected - 1) < 1e-3)
    #expect(abs(try orders("orders of a super member") / (1.5 * expected) - 1) < 1e-3)
  }

  // MARK: The same numbers as a run

  @Test func openingSpendsWhatTheFirstWeekOfARunSpends() throws {
    let scenario = scenario {
      var staff = Staff()
      staff.count = Schedule(12)
      staff.wagePerWeek = 50
      staff.touchesPerWeek = 100
      $0.plans[1].staff = staff
    }
    let week = try simulate(scenario).plans[1].weeks[0]
    func money(_ name: String) throws -> StepExplanation.Value {
      try value(name, in: "5.5", "plan grow", of: scenario)
    }
    #expect(try money("fixed cost") == .money(week[.fixedCost]))
    #expect(try money("wages") == .money(week[.wages]))
    #expect(try money("setup of waves that open") == .money(week[.setup]))
    #expect(week[.fixedCost] == 1000)
    #expect(week[.wages] == 600)
  }

  /// Joins of the first week of a run are Poisson of mean J, in agents: within five standard
  /// deviations.
  @Test func adsBringWhatARunBrings() throws {
    let scenario = scenario { $0.channels[0].reachPerWeek = 100_000 }
    let joins = try simulate(scenario).plans[1].weeks[0][.joins]
    guard case .number(let expected) = try value("ad, J", in: "5.7", "plan grow", of: scenario)
    else { throw UnexpectedValue() }
    let each = 100.0
    #expect(abs(joins - expected) < 5 * (expected * each).squareRoot())
    // b = 80 000, Q·κ = 1 000 000: J = Q·(1 − exp(−0.08)).
    #expect(abs(expected - 100_000 * (1 - exp(-0.08))) < 1e-6 * expected)
  }

  @Test func budgetThatDoesNotSufficeIsCut() throws {
    let scenario = scenario { $0.plans[1].budget.perWeek = Schedule(46_000) }
    // 46 000 less 1000 and 5000 of fixed cost leave half of the 80 000 for ads.
    let share = try value("acquisition is scaled to", in: "5.5", "plan grow", of: scenario)
    #expect(share == .share(0.5))
  }

  @Test func minutesAndOwnershipAreExplained() throws {
    let scenario = scenario {
      $0.ports[0].staffed = true
      $0.ports[0].minutesPerTouch = 4
      $0.ports[0].strength = log(2) / 1.5
      $0.segments[0].tolerance = .init(mean: 1000, cv: 0)
      var staff = Staff()
      staff.count = Schedule(500)
      staff.minutesPerWeek = 2400
      staff.ownership = Staff.Ownership()
      staff.ownership?.elsewhere = 0.4
      $0.plans[1].staff = staff
    }
    // 200 000 members, three touches of four minutes: twice the 1.2 million minutes there are.
    #expect(try value("capacity", in: "5.3", of: scenario) == .number(1_200_000))
    #expect(
      try value("d, delivered share of staffed ports", in: "5.3", of: scenario) == .share(0.5))
    let name = "chance that another seller serves an order of a new member of all"
    guard case .share(let chance) = try value(name, in: "5.3", of: scenario) else {
      throw UnexpectedValue()
    }
    // E = 1/2 at the 1.5 touches that arrive; single precision.
    #expect(abs(chance - 0.2) < 1e-6)
  }

  // MARK: Formulas

  @Test func touchesMoveAndTire() throws {
    let scenario = scenario {
      $0.market.rivalTouchesPerWeek = 0.5
      $0.segments[0].response.orderLift = 0.4
      $0.segments[0].tolerance = .init(mean: 7, cv: 0)
      $0.ports[0].fatigueWeight = 0.5
    }
    func value(_ name: String) throws -> StepExplanation.Value {
      try self.value(name, in: "5.6", "plan grow", of: scenario)
    }
    #expect(try value("k, received") == .number(3))
    #expect(try value("u, felt") == .number(1.5))
    #expect(try value("F at rest, u + rival") == .number(2))
    #expect(try value("share of members who bear less than F") == .share(0))
    guard case .share(let lift) = try value("x, lift on orders, on joining") else {
      throw UnexpectedValue()
    }
    // Single precision.
    #expect(abs(lift - 0.4 * (1 - exp(-0.6))) < 1e-6)
  }

  /// F = 3 and θ = 2 for all: o = 1/2.
  @Test func blocksHaveTheirCauses() throws {
    let scenario = scenario {
      $0.segments[0].tolerance = .init(mean: 2, cv: 0)
      $0.segments[0].blocksPerYear = 0.1
      $0.segments[0].blocksPerTouch = 0.001
      $0.segments[0].blocksOverTolerancePerYear = 0.8
    }
    func number(_ name: String) throws -> Double {
      guard case .number(let number) = try value(name, in: "5.7", "private", of: scenario) else {
        throw UnexpectedValue()
      }
      return number
    }
    #expect(try number("blocks without a cause of ours") == 0.1)
    #expect(abs(try number("blocks by touches received") - 0.156) < 1e-6)
    #expect(abs(try number("blocks by touches beyond tolerance, mean") - 0.2) < 1e-6)
    let chance = try value("chance to block within a year", in: "5.7", "private", of: scenario)
    guard case .share(let share) = chance else { throw UnexpectedValue() }
    #expect(abs(share - (1 - exp(-0.456))) < 1e-6)
  }

  @Test func gatesTellTheirEarliestDates() throws {
    let scenario = scenario {
      var gate = Gate()
      gate.reviewAfterWeeks = 12
      gate.conditions = [.init(indicator: .joins, bound: .atLeast, value: 10)]
      var pilot = wave("pilot", share: 0.1)
      pilot.gate = gate
      $0.plans[1].waves = [pilot, wave("rest", share: 0.9, after: 0)]
    }
    let review = try value("wave pilot, first review", in: "5.2", of: scenario)
    #expect(
      review
        == .text(Message("at the earliest in week 12 (2026-03-26)", "最早在第 12 周（2026-03-26）")))
    let opening = try value("wave rest opens", in: "5.2", of: scenario)
    #expect(
      opening
        == .text(
          Message(
            "after pilot has passed: at the earliest in week 13 (2026-04-02)",
            "pilot 通过之后：最早在第 13 周（2026-04-02）")))
    let members = try value("wave pilot, members who may join", in: "5.2", of: scenario)
    #expect(members == .number(200_000))
  }

  /// A tenth of two million members with three touches a week, and 500 staff who make 600 each.
  @Test func staffDeliversWhatItCan() throws {
    let scenario = scenario {
      $0.ports[0].staffed = true
      var staff = Staff()
      staff.count = Schedule(500)
      staff.touchesPerWeek = 600
      $0.plans[1].staff = staff
    }
    let share = try value("d, delivered share of staffed ports", in: "5.3", of: scenario)
    #expect(share == .share(0.5))
  }

  @Test func wavesBeyondTheHorizonAreNamedSo() throws {
    let scenario = scenario { $0.plans[1].waves[0].startWeek = 1000 }
    let opening = try value("wave all opens", in: "5.2", of: scenario)
    #expect(opening == .text(Message("not within the horizon", "不在期内")))
  }

  private struct UnexpectedValue: Error {}
}
