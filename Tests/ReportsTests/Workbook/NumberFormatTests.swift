import Projections
import Scenarios
import Testing

@testable import Reports

@Suite struct NumberFormatTests {
  private func code(_ unit: KPIUnit, _ greatest: Double, currency: String = "CNY") -> String? {
    NumberFormat.code(for: .number(unit), currency: currency, greatest: greatest)
  }

  @Test func money() {
    #expect(code(.money, 5e6) == "\"¥\"#,##0;-\"¥\"#,##0")
    #expect(code(.moneyPerJoin, 12) == "\"¥\"#,##0.00;-\"¥\"#,##0.00")
    #expect(code(.money, 5e6, currency: "CHF") == "\"CHF \"#,##0;-\"CHF \"#,##0")
    #expect(code(.money, 5e6, currency: "") == "#,##0;-#,##0")
    // A currency cannot leave its quotes.
    #expect(code(.money, 5e6, currency: "\"x;[Red]") == "\"x;[Red] \"#,##0;-\"x;[Red] \"#,##0")
  }

  @Test func otherUnits() {
    #expect(code(.members, 3) == "#,##0")
    #expect(code(.share, 0.5) == "0.0%")
    #expect(code(.perMemberMonth, 0.02) == "0.00%")
    #expect(code(.probability, 0.0002) == "0.0000%")
    #expect(code(.weeks, 52) == "0")
    #expect(code(.ratio, 2) == "0.00")
    #expect(NumberFormat.code(for: .week, currency: "CNY", greatest: 9) == "0")
    for content in [DataTable.Content.text, .plain, .date, .quantities] {
      #expect(NumberFormat.code(for: content, currency: "CNY", greatest: 9) == nil)
    }
  }

  @Test func axesHaveUnitsOfTheirLanguage() {
    func scale(_ greatest: Double, _ language: Language) -> AxisScale {
      AxisScale(.money, currency: "CNY", greatest: greatest, language: language)
    }
    #expect(scale(3.2e9, .english).format == "\"¥\"0.0,,,\"bn\";-\"¥\"0.0,,,\"bn\";0")
    #expect(scale(3.2e9, .english).divisor == 1)
    #expect(scale(3.2e9, .chinese).format == "\"¥\"#,##0\"亿\";-\"¥\"#,##0\"亿\";0")
    #expect(scale(3.2e9, .chinese).divisor == 1e8)
    #expect(scale(120, .chinese).divisor == 1)
  }

  @Test func datesAreCountedAsExcelDoes() {
    // The epoch of Unix, and the first day after the leap day that 1900 did not have.
    #expect(ExcelDate.serial(of: CivilDate(year: 1970, month: 1, day: 1)) == 25_569)
    #expect(ExcelDate.serial(of: CivilDate(year: 1900, month: 3, day: 1)) == 61)
    #expect(ExcelDate.serial(of: CivilDate(year: 1900, month: 2, day: 28)) == nil)
  }
}
