import Testing

@testable import Experiments

@Suite struct RisingSearchTests {
  /// Follows a search to its end.
  private func follow(
    _ function: (Double) -> Double, level: Double, greatest: Double = 100
  ) -> (search: RisingSearch, ending: RisingSearch.Ending) {
    var search = RisingSearch(level: level, tolerance: 0.001, start: 1, greatest: greatest)
    while true {
      switch search.next {
      case .evaluate(let point): search.take(function(point), at: point)
      case .end(let ending): return (search, ending)
      }
    }
  }

  /// A line is found from any side, in the evaluations that a line needs.
  @Test(arguments: [(3.0, 1.0), (0.4, 0.3), (61, 30.5), (1, 0.5)])
  func lines(point: Double, level: Double) throws {
    let slope = level / point
    let (search, ending) = follow({ slope * $0 }, level: level)
    #expect(ending == .found)
    #expect(search.evaluations.count <= 8)
    #expect(abs(try #require(search.best).point - point) <= 0.001 / slope)
  }

  @Test func curvesThatBendEitherWay() throws {
    for (function, point) in [
      ({ (x: Double) in x * x }, 7.0), ({ (x: Double) in 10 * x / (x + 5) }, 7.0),
    ] {
      let (search, ending) = follow(function, level: function(point))
      #expect(ending == .found)
      #expect(abs(function(try #require(search.best).point) - function(point)) <= 0.001)
    }
  }

  @Test func whatCannotBeReached() throws {
    let (low, below) = follow({ min($0, 5) }, level: 6, greatest: 20)
    #expect(below == .alwaysBelow && low.best?.value == 5)
    #expect(low.evaluations.contains { $0.point == 20 })
    let (high, above) = follow({ 10 + $0 }, level: 6)
    #expect(above == .alwaysAbove)
    #expect(high.best == RisingSearch.Evaluation(point: 0, value: 10))
  }

  /// A function that jumps over the level, or is flat below it, ends the search.
  @Test func jumps() {
    let (search, ending) = follow({ $0 < 2 ? 1 : 4 }, level: 2)
    #expect(ending == .found)
    #expect(search.evaluations.count <= RisingSearch.mostEvaluations)
    #expect(search.best?.value == 1)
  }
}
