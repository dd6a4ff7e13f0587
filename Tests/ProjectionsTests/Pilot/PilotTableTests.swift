import Testing

@testable import Projections

struct PilotTableTests {
  /// On worlds 0 and 2 the first pilot is better, and right in none of the others; on these the second
  /// is, and right in half of the first. So choosing is worth (0 + ½)/2, not the ⅝ of the second.
  @Test func theBestIsChosenOnOneHalfAndCountedOnTheOther() {
    let choice = PilotTable.choice([[1, 0, 1, 0], [0.5, 0.75, 0.5, 0.75]])
    #expect(choice.leader == 1)
    #expect(choice.best?.value == 0.25)
  }

  @Test func worldsWithoutADecisionDoNotCount() {
    let choice = PilotTable.choice([
      [1, 1, 1, 1, .nan], [0, 0, 0, 0, 1],
    ])
    #expect(choice.leader == 0 && choice.best?.value == 1)
    #expect(PilotTable.choice([[1, 1, 1, 1]]).leader == nil)
    #expect(PilotTable.choice([[.nan], [1]]).best == nil)
  }
}
