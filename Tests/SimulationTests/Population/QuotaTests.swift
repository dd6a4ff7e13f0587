import Testing

@testable import Simulation

struct QuotaTests {
  @Test(arguments: [
    (10, [0.5, 0.5], [5, 5]), (10, [0.34, 0.33, 0.33], [4, 3, 3]),
    (7, [0.5, 0.5], [4, 3]), (3, [0.1, 0.45, 0.45], [0, 2, 1]), (0, [1], [0]),
    (5, [0, 1], [0, 5]),
  ]) func splitsByTheLargestRemainder(total: Int, shares: [Double], counts: [Int]) {
    #expect(Quota.split(total, by: shares) == counts)
  }
}
