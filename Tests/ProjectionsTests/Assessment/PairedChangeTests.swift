import Testing

@testable import Projections

@Suite struct PairedChangeTests {
  /// Differences 1 and 3: mean 2, standard error √2/√2 = 1; one of two worlds begins to pay back.
  @Test func byHand() {
    let change = PairedChange(
      from: [PlanValue(npv: 0, paysBack: false), PlanValue(npv: 5, paysBack: true)],
      to: [PlanValue(npv: 1, paysBack: true), PlanValue(npv: 8, paysBack: true)])
    #expect(change.npv == Measured(value: 2, error: 1))
    #expect(change.paysBack.value == 0.5)
  }

  /// Agresti & Min with 1 won and 0 lost of 10: √(2 − 1/12)/12.
  @Test func errorOfAShare() {
    let change = PairedChange.change(won: 1, lost: 0, of: 10)
    #expect(change.value == 0.1)
    #expect(abs((change.error ?? 0) - (23 / 12.0).squareRoot() / 12) < 1e-12)
    #expect((PairedChange.change(won: 0, lost: 0, of: 10).error ?? 0) > 0)
  }

  @Test func nothingToCompare() {
    #expect(PairedChange(from: [], to: []).npv == Measured())
  }
}
