import Testing

@testable import Projections

struct SelectionTests {
  /// Lists of every kind of order and many ties, held against sorting.
  @Test(arguments: 1...60)
  func placesAsSortingDoes(count: Int) {
    let lists: [[Double]] = [
      (0..<count).map { Double($0 * 7919 % 101) }, (0..<count).map(Double.init),
      (0..<count).reversed().map(Double.init), (0..<count).map { Double($0 % 2) },
      (0..<count).map { Double(min($0, count - $0)) }, Array(repeating: -0.5, count: count),
    ]
    let ranks = Quantile.ranks(count: count, levels: [0.05, 0.5, 0.95])
    for list in lists {
      var placed = list
      Selection.place(&placed, at: ranks)
      let sorted = list.sorted()
      #expect(ranks.allSatisfy { placed[$0] == sorted[$0] })
      #expect(placed.sorted() == sorted)
    }
  }

  @Test func rangesAreThoseOfSortedValues() {
    let values = (0..<101).map { Float($0 * 37 % 101) }
    var scratch = RangeScratch()
    func range(_ count: Int, _ value: (Int) -> Float) -> RangeScratch.Range {
      let groups = GateGroups([Int](repeating: 0, count: count))
      return scratch.range(
        count: count, Freeing(groups: groups, sampledShare: 0), samplingVariance: { _ in 0 },
        value: value)
    }
    let all = range(101) { values[$0] }
    #expect(all == RangeScratch.Range(mean: 50, p05: 5, p25: 25, median: 50, p75: 75, p95: 95))
    let half = range(4) { $0 < 2 ? .nan : Float($0) }
    #expect(half.mean == 2.5)
    #expect(range(1) { _ in .nan } == RangeScratch.Range())
  }
}
