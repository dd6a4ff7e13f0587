import Testing

@testable import Projections

struct WeeklyColumnsTests {
  @Test func keepsWhatItIsGiven() {
    let table: [Float] = [1, 2, 3, 7, 7, 7, 0, 0, -0.0, 4, 4, 5]
    let columns = WeeklyColumns(weeks: 3, columns: 4, table: table)
    for column in 0..<4 {
      for week in 0..<3 {
        #expect(columns[column, week].bitPattern == table[column * 3 + week].bitPattern)
      }
    }
    #expect((0..<4).map { columns.isConstant($0) } == [false, true, false, false])
  }

  @Test func copiesToEverySoManyPlaces() {
    let columns = WeeklyColumns(weeks: 2, columns: 2, table: [1, 2, 5, 5])
    var target = [Float](repeating: 0, count: 6)
    columns.copy(0, to: &target, from: 0, stride: 3)
    columns.copy(1, to: &target, from: 2, stride: 3)
    #expect(target == [1, 0, 5, 2, 0, 5])
  }

  @Test func undefinedThroughoutIsConstant() {
    let columns = WeeklyColumns(weeks: 2, columns: 1, table: [.nan, .nan])
    #expect(columns.isConstant(0))
    #expect(columns[0, 1].isNaN)
  }

  @Test func oneWeekAndNone() {
    #expect(WeeklyColumns(weeks: 1, columns: 2, table: [0, 1])[1, 0] == 1)
    #expect(WeeklyColumns(weeks: 0, columns: 2, table: []).weeks == 0)
  }
}
