import Simulation
import Testing

@testable import Projections

struct CohortSumsTests {
  func cohort(_ month: Int, joined: Double, private stays: [Double]) -> CohortOutcome {
    var cohort = CohortOutcome(joinMonth: month)
    cohort.joined = joined
    cohort.months = stays.map {
      var row = CohortOutcome.Month()
      row.stillPrivate = $0
      row.orders = $0 / 2
      return row
    }
    return cohort
  }

  @Test func addsUpByMonthAndAge() throws {
    var sums = CohortSums()
    sums.add([cohort(7, joined: 10, private: [10, 8])])
    sums.add([cohort(7, joined: 30, private: [30])])
    sums.add([])
    let rows = try #require(sums.months[7])
    #expect(rows.map(\.joined) == [40, 10])
    #expect(rows.map(\.stillPrivate) == [40, 8])
    #expect(rows.map(\.orders) == [20, 4])
    // Nobody joined in the third replicate; the second is too young for the second row.
    #expect(sums.denominator(joinMonth: 7, since: 0) == 3)
    #expect(sums.denominator(joinMonth: 7, since: 1) == 2)
  }
}
