import Testing

@testable import Projections

struct PairedDifferenceTests {
  @Test func tiesCountHalf() {
    let difference = PairedDifference([2, 0, 1, -1])
    #expect(difference.probabilityGreater == 0.625)
    #expect(difference.mean == 0.5)
  }

  @Test func takesDefinedDifferences() {
    let difference = PairedDifference([1, .nan, .nan, 5])
    #expect(difference.count == 2)
    #expect(difference.mean == 3)
  }

  @Test func intervalIsStudents() throws {
    // Differences 1 and 3: mean 2, sd √2, error 1, one degree of freedom.
    let difference = PairedDifference([1, 3])
    let low = try #require(difference.low)
    #expect(abs(low - (2 - 12.7062047362)) < 1e-9)
    #expect(!difference.isSettled)
  }

  @Test func equalPlansTieExactly() {
    let difference = PairedDifference([0, 0])
    #expect(difference.mean == 0)
    #expect(difference.low == 0)
    #expect(difference.probabilityGreater == 0.5)
    #expect(!difference.isSettled)
  }

  @Test func ofOneOrNoneIsUnsettled() {
    #expect(PairedDifference([4]).low == nil)
    #expect(!PairedDifference([4]).isSettled)
    #expect(PairedDifference([]).mean == nil)
  }
}
