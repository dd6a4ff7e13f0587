import Randomness
import Scenarios
import Testing

@testable import Simulation

struct RolloutTests {
  private func rollout(_ waves: [Wave], windDown: Double = 4) -> Rollout {
    let scenario = simpleScenario(agents: 1000) {
      $0.operations.windDownWeeks = windDown
      $0.plans[0].waves = waves
    }
    let world = World(scenario: scenario, random: RandomSource(seed: 1, replicate: 0))
    return Rollout(plan: scenario.plans[0], world: world)
  }

  private func gated(_ onFail: Gate.OnFail, maxChecks: Double = 3) -> Wave {
    var gate = Gate()
    gate.reviewAfterWeeks = 5
    gate.recheckWeeks = 2
    gate.maxChecks = maxChecks
    gate.onFail = onFail
    gate.adjustTouches = 0.5
    gate.conditions = [.init(indicator: .joins, bound: .atLeast, value: 10)]
    var pilot = wave("pilot", share: 0.1)
    pilot.startWeek = 3
    pilot.gate = gate
    return pilot
  }

  /// Runs weeks 0 to 29 with the number of joins a gate sees in each.
  private func run(_ rollout: inout Rollout, joins: (Int) -> Double?) {
    for week in 0..<30 { _ = rollout.advance(toStep: week) { _, _ in joins(week) } }
  }

  @Test func wavesWithoutGatesPassAtOnceAndSuccessorsFollowAStepLater() {
    var first = wave("first", share: 0.1)
    first.startWeek = 2
    var rollout = rollout([first, wave("second", share: 0.2, after: 0)])
    run(&rollout) { _ in nil }
    #expect(rollout.progress.map(\.openedAt) == [2, 3])
    #expect(rollout.progress.map(\.passedAt) == [2, 3])
    #expect(rollout.progress[0].checks == 0)
  }

  @Test func gatesHoldUntilTheyPass() {
    var rollout = rollout([gated(.hold), wave("rest", share: 0.5, after: 0)])
    run(&rollout) { $0 < 10 ? 3 : 12 }
    // Checks in weeks 8 and 10.
    #expect(rollout.progress[0].checks == 2)
    #expect(rollout.progress[0].passedAt == 10)
    #expect(rollout.progress[1].openedAt == 11)
    #expect(rollout.touchFactor == 1)
  }

  @Test func gatesStopAfterTheirLastCheckAndThePlanWindsDown() {
    var rollout = rollout([gated(.hold), wave("rest", share: 0.5, after: 0)])
    run(&rollout) { _ in 3 }
    #expect(rollout.progress[0].stoppedAt == 12)
    #expect(rollout.progress[1].phase == .pending)
    #expect(rollout.runs(atStep: 15))
    #expect(!rollout.runs(atStep: 16))
    #expect(!rollout.anyOpen)
  }

  /// Of two conditions only the one that fails is counted, and only in the checks in which it does.
  @Test func failedChecksAreCountedByCondition() {
    var pilot = gated(.hold)
    pilot.gate?.conditions.append(.init(indicator: .activeRate, bound: .atMost, value: 0.5))
    var rollout = rollout([pilot, wave("rest", share: 0.5, after: 0)])
    for week in 0..<30 {
      _ = rollout.advance(toStep: week) { _, indicator in
        indicator == .joins ? (week < 10 ? 3 : 12) : 0.4
      }
    }
    #expect(rollout.progress[0].failures == [1, 0])
    #expect(rollout.progress[1].failures == [])
  }

  @Test func adjustingGatesCutTouchesAtEveryFailure() {
    var rollout = rollout([gated(.adjust)])
    run(&rollout) { $0 < 12 ? 3 : 12 }
    #expect(rollout.progress[0].passedAt == 12)
    #expect(rollout.touchFactor == 0.25)
  }

  @Test func failuresCanStopOrContinue() {
    var (stopping, going) = (rollout([gated(.stop)]), rollout([gated(.proceed)]))
    run(&stopping) { _ in 3 }
    run(&going) { _ in 3 }
    #expect(stopping.progress[0].stoppedAt == 8)
    #expect(going.progress[0].passedAt == 8)
  }

  @Test func aReviewNeedsTheDataOfOneStep() {
    var pilot = gated(.stop)
    pilot.gate?.reviewAfterWeeks = 0
    var rollout = rollout([pilot])
    run(&rollout) { $0 > 3 ? 12 : nil }
    #expect(rollout.progress[0].openedAt == 3)
    #expect(rollout.progress[0].passedAt == 4)
  }

  @Test func whatIsNotDefinedFails() {
    var rollout = rollout([gated(.stop)])
    run(&rollout) { _ in nil }
    #expect(rollout.progress[0].phase == .stopped)
  }

  @Test func controlGroupsMayJoinOnceTheWavePassed() {
    var rollout = rollout([gated(.hold)])
    let control = Cell(segment: 0, agents: 0..<10, wave: 0, isControl: true)
    let treated = Cell(segment: 0, agents: 10..<20, wave: 0, isControl: false)
    for week in 0...4 { _ = rollout.advance(toStep: week) { _, _ in nil } }
    #expect(rollout.admits(treated) && !rollout.admits(control))
    for week in 5...8 { _ = rollout.advance(toStep: week) { _, _ in 12 } }
    #expect(rollout.admits(control))
  }

  @Test func aPlanWithoutWavesAlwaysRuns() {
    var rollout = rollout([])
    run(&rollout) { _ in nil }
    #expect(rollout.runs(atStep: 0) && rollout.runs(atStep: 29) && !rollout.anyOpen)
  }
}
