import Testing

@testable import Simulation

struct FixedPointTests {
  @Test(arguments: [1e-9, 0.07, 40, 1e12]) func sumsComeBackWhateverTheOrder(largest: Double) {
    let point = FixedPoint(largest: largest, count: 1_000_000)
    let values = (1...1000).map { Float(largest / Double($0)) }
    let forward = values.reduce(0) { $0 + point.encode($1) }
    let backward = values.reversed().reduce(0) { $0 + point.encode($1) }
    #expect(forward == backward)
    #expect(values.reduce(forward) { $0 - point.encode($1) } == 0)
    let exact = values.reduce(0) { $0 + Double($1) }
    #expect(abs(point.decode(forward) - exact) < 1e-7 * exact)
  }

  @Test func theSumOfTheLargestFits() {
    let point = FixedPoint(largest: 3.7, count: 100_000_000)
    let one = point.encode(3.7)
    #expect(one.multipliedReportingOverflow(by: 100_000_000).overflow == false)
  }
}
