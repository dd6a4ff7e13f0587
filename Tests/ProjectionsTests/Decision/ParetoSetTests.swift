import Testing

@testable import Projections

struct ParetoSetTests {
  private func advantages(_ values: [Double]) -> ParetoSet.Advantage {
    { values[$0] - values[$1] }
  }

  /// The third is beaten by the second, the first and second each have something for them.
  @Test func beatenInAll() {
    let members = ParetoSet.members(
      plans: 0..<3, [advantages([0, 5, 4]), advantages([0, -2, -2])])
    #expect(members == [true, true, false])
  }

  @Test func equalPlansStay() {
    #expect(ParetoSet.members(plans: 0..<2, [advantages([1, 1])]) == [true, true])
  }

  /// What is not defined in both does not count.
  @Test func notDefined() {
    let members = ParetoSet.members(
      plans: 0..<2, [advantages([0, 5]), advantages([.nan, 3])])
    #expect(members == [false, true])
  }

  /// Worlds: (0, 5), (0, −1), (0, 0) in the one, the second the same in the other KPI.
  @Test func shares() {
    let one = paired([0, 0, 0], [5, -1, 0])
    let other = paired([0, 0, 0], [0, 0, 0])
    let shares = ParetoSet.shares(plans: 0..<2, replicates: 3, [one, other])
    #expect(shares == [2.0 / 3, 2.0 / 3])
  }
}
