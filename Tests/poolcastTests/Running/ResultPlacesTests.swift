import Testing

@testable import poolcast

@Suite struct ResultPlacesTests {
  @Test func oneScenario() throws {
    #expect(try ResultPlaces.folders(for: ["a"], out: nil).map(\.path) == ["results/a"])
    #expect(try ResultPlaces.folders(for: ["a"], out: "there").map(\.path) == ["there"])
  }

  @Test func severalScenarios() throws {
    #expect(
      try ResultPlaces.folders(for: ["a", "b"], out: nil).map(\.path) == ["results/a", "results/b"])
    #expect(
      try ResultPlaces.folders(for: ["a", "b"], out: "x").map(\.path) == ["x/a", "x/b"])
  }

  /// Some file systems take `A` and `a` for one.
  @Test func oneNameTwice() {
    #expect(throws: Failure.self) { try ResultPlaces.folders(for: ["a", "b", "A"], out: nil) }
  }
}
