import Scenarios
import Testing

@testable import Reports

@Suite struct PageTableTests {
  @Test func numbersAreWrittenForPeopleWithTheExactOnesOnHover() {
    let html = PageTable(SampleReport.table("own"), SampleReport.report()).html
    #expect(
      html.contains("<tr><td class=t>Staged<td>3<td title=1234567.25>¥1.23M<td title=0.1234>12.3 %")
    )
    #expect(html.contains("<tr><td class=t>Staged<td>4<td>–<td>–"))
    #expect(html.contains("<th scope=col data-unit=money>GMV"))
  }

  @Test func chineseNumbers() {
    let html = PageTable(SampleReport.table("own"), SampleReport.report(language: .chinese)).html
    #expect(html.contains("<td title=1234567.25>¥123万"))
  }

  @Test func numbersMayHaveUnitsOfTheirOwn() {
    let table = DataTable(
      "own", "Own", columns: [DataTable.Column("Value", .quantities)],
      rows: [[.quantity(0.25, .share)], [.quantity(2e6, .money)], [.quantity(nil, .money)]])
    let html = PageTable(table, SampleReport.report()).html
    #expect(html.contains("<td title=0.25>25 %"))
    #expect(html.contains("<td title=2000000>¥2M"))
    #expect(html.contains("<td>–"))
  }

  @Test(arguments: [false, true])
  func tablesOfDetailsAreFolded(isDetail: Bool) {
    let table = DataTable(
      "own", "Own", isDetail: isDetail, columns: [DataTable.Column("Week", .week)],
      rows: [[.number(0)]])
    #expect(PageTable(table, SampleReport.report()).html.hasPrefix("<details>") == isDetail)
  }

  @Test func exactNumbersCanBeReadBack() {
    for number in [0.1 + 0.2, 1e22, -1e-9, 123_456_789.123, 5] {
      #expect(Double(PageTable.exact(number)) == number)
    }
    #expect(PageTable.exact(5) == "5")
  }
}
