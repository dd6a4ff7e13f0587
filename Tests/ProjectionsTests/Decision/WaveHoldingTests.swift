import Scenarios
import Simulation
import Testing

@testable import Projections

struct WaveHoldingTests {
  private func wave(_ failures: [Int]) -> WaveIndicators {
    var outcome = WaveOutcome()
    outcome.openedAtStep = 0
    outcome.failures = failures
    return WaveIndicators(outcome, stepsPerWeek: 1)
  }

  private var gate: Gate {
    var gate = Gate()
    gate.conditions = [
      Gate.Condition(indicator: .blockRatePerMonth, bound: .atMost, value: 0.012),
      Gate.Condition(indicator: .joins, bound: .atLeast, value: 100),
    ]
    return gate
  }

  /// Held in two of four replicates, by joins in both and by blocks in one.
  @Test func saysWhatHeldItUp() {
    let waves = [wave([0, 0]), wave([1, 2]), wave([0, 1]), wave([0, 0])]
    let holding = WaveHolding(waves, gate: gate)
    #expect(holding.probability?.value == 0.5)
    #expect(holding.text == "block_rate_per_month <= 0.012: 0.25; joins >= 100.0: 0.5")
  }

  @Test func aGateThatLetsPassHoldsNobody() {
    var open = gate
    open.onFail = .proceed
    let holding = WaveHolding([wave([1, 0])], gate: open)
    #expect(holding.probability?.value == 0 && holding.text == "")
  }

  @Test func withoutAGateNothingHolds() {
    #expect(WaveHolding([wave([])], gate: nil).probability == nil)
    #expect(WaveHolding([], gate: gate).probability == nil)
  }
}
