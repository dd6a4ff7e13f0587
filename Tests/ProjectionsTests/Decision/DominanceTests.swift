import Testing

@testable import Projections

struct DominanceTests {
  /// Sorted values 2, 4 are nowhere below 1, 4.
  @Test func firstOrder() {
    let dominance = Dominance(paired([4, 2], [1, 4]), 0, over: 1)
    #expect(dominance.isFirstOrder && dominance.isSecondOrder)
    let other = Dominance(paired([4, 2], [1, 4]), 1, over: 0)
    #expect(other.first.value == 1)
    #expect(!other.isFirstOrder && !other.isSecondOrder)
  }

  /// 1, 3 against 0, 4: half of the area is on the wrong side, but the sums 1, 4 are at least 0, 4.
  @Test func secondOrderAlone() {
    let dominance = Dominance(paired([1, 3], [0, 4]), 0, over: 1)
    #expect(dominance.first.value == 0.5)
    #expect(dominance.second.value == 0)
    #expect(!dominance.isFirstOrder && dominance.isSecondOrder)
  }

  /// 0, 2, 10 against 1, 1, 1: differences −1, 1, 9 and sums −1, 0, 9.
  @Test func distance() {
    #expect(Dominance.violations(of: [10, 0, 2], over: [1, 1, 1]) == [1.0 / 11, 0.1])
  }

  @Test func equalPlansTie() {
    let dominance = Dominance(paired([1, 2, 3], [3, 2, 1]), 0, over: 1)
    #expect(dominance.isTie && !dominance.isFirstOrder && !dominance.isSecondOrder)
  }
}
