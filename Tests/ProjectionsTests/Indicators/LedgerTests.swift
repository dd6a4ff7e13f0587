import Simulation
import Testing

@testable import Projections

struct LedgerTests {
  @Test func linesAddUpToContribution() {
    // Different powers of two: any line left out or counted twice changes the sum.
    var tally = Tally()
    for measure in Measure.allCases { tally[measure] = Double(1 << (measure.rawValue % 52)) }
    let lines = LedgerLine.allCases.filter { $0 != .contribution }
    let sum = lines.reduce(0) { $0 + $1.amount(in: tally) }
    #expect(sum == LedgerLine.contribution.amount(in: tally))
    #expect(tally.contribution != 0)
  }

  @Test func costsAreNegative() {
    let tally = Worlds.tally([.wages: 5, .grossMargin: 7, .superBenefits: 2])
    #expect(LedgerLine.wages.amount(in: tally) == -5)
    #expect(LedgerLine.grossMargin.amount(in: tally) == 7)
    #expect(LedgerLine.superBenefits.amount(in: tally) == -2)
  }
}
