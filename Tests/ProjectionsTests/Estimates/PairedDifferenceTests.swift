import Testing

@testable import Projections

struct PairedDifferenceTests {
  @Test func tiesCountHalf() {
    let difference = PairedDifference([3, 2, 5, 1], versus: [1, 2, 4, 2])
    #expect(difference.probabilityGreater == 0.625)
    #expect(difference.mean == 0.5)
  }

  @Test func takesPairsInWhichBothAreDefined() {
    let difference = PairedDifference([1, .nan, 3, 9], versus: [0, 5, .nan, 4])
    #expect(difference.count == 2)
    #expect(difference.mean == 3)
  }

  @Test func intervalIsStudents() throws {
    // Differences 1 and 3: mean 2, sd √2, error 1, one degree of freedom.
    let difference = PairedDifference([1, 3], versus: [0, 0])
    let low = try #require(difference.low)
    #expect(abs(low - (2 - 12.7062047362)) < 1e-9)
    #expect(!difference.isSettled)
  }

  @Test func equalPlansTieExactly() {
    let difference = PairedDifference([0.1, 0.7], versus: [0.1, 0.7])
    #expect(difference.mean == 0)
    #expect(difference.low == 0)
    #expect(difference.probabilityGreater == 0.5)
    #expect(!difference.isSettled)
  }

  @Test func ofOneOrNoneIsUnsettled() {
    #expect(PairedDifference([5], versus: [1]).low == nil)
    #expect(!PairedDifference([5], versus: [1]).isSettled)
    #expect(PairedDifference([], versus: []).mean == nil)
  }
}
